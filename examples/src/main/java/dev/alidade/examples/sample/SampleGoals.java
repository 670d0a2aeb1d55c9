// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

/**
 * The sample company's goals: one that both departments share, one that only one of them agreed to, two that pull against
 * each other, one that nobody reads, and an award.
 */
final class SampleGoals {
    static final String REVENUE = "revenue";
    static final String QUALITY = "good-leads";
    static final String VOLUME = "more-leads";
    static final String LOYALTY = "loyalty";
    static final String AWARD = "design-award";

    private static final String FOCUS = "less-sorting";
    private static final String YEAR_BEGINS = "2024-01-01";
    private static final String YEAR_ENDS = "2025-01-01";

    private SampleGoals() {}

    static String goals() {
        return new Table("goal_id", "from", "to", "title", "kind", "owners", "agreed_by", "set_at")
                .row(
                        REVENUE,
                        YEAR_BEGINS,
                        YEAR_ENDS,
                        "Win new business",
                        "",
                        "SALES|MARKETING",
                        "SALES|MARKETING",
                        set(11))
                .row(QUALITY, YEAR_BEGINS, YEAR_ENDS, "Leads worth a call", "", "SALES|MARKETING", "SALES", set(11))
                .row(VOLUME, YEAR_BEGINS, YEAR_ENDS, "Fill the funnel", "", "MARKETING", "MARKETING", set(13))
                .row(FOCUS, YEAR_BEGINS, YEAR_ENDS, "Spend less time on sorting leads", "", "SALES", "SALES", set(14))
                .row(LOYALTY, YEAR_BEGINS, YEAR_ENDS, "Keep customers", "", "SALES", "SALES", set(14))
                .row(AWARD, "2024-04-01", "2024-10-01", "Win the design award", "OTHER", "MARKETING", "MARKETING", "")
                .text();
    }

    private static String set(int day) {
        return "2023-12-" + day;
    }

    static String keyResults() {
        return new Table("key_result_id", "goal_id", "measure", "target", "baseline", "direction")
                .row("revenue-won", REVENUE, "revenue won in EUR", "900000", "600000", "UP")
                .row("leads-accepted", QUALITY, "share of leads accepted", "0.75", "0.55", "UP")
                .row("days-to-first-call", QUALITY, "days to the first call", "1", "4", "DOWN")
                .row("leads-made", VOLUME, "leads handed over", "300", "0", "UP")
                .row("leads-sorted", FOCUS, "Leads handed over", "150", "240", "DOWN")
                .row("customers-kept", LOYALTY, "share of customers kept", "0.9", "0.86", "UP")
                .row("awards", AWARD, "awards won", "1", "0", "UP")
                .text();
    }

    /** Once a quarter, where anybody does; nobody reads how many customers are kept. */
    static String readings() {
        return new Table("key_result_id", "at", "value")
                .row("revenue-won", "2024-04-01", "655000")
                .row("revenue-won", "2024-07-01", "712000")
                .row("revenue-won", "2024-10-01", "748000")
                .row("leads-accepted", "2024-07-01", "0.58")
                .row("leads-accepted", "2024-12-16", "0.62")
                .row("days-to-first-call", "2024-12-16", "2.5")
                .row("leads-made", "2024-04-01", "52")
                .row("leads-made", "2024-07-01", "151")
                .row("leads-made", "2024-10-01", "224")
                .row("leads-made", "2024-12-30", "262")
                .row("leads-sorted", "2024-07-01", "232")
                .row("awards", "2024-09-30", "1")
                .text();
    }

    /** In autumn the goal for leads was lowered to what was within reach. */
    static String changes() {
        return new Table("goal_id", "at", "key_result_id", "target")
                .row(REVENUE, "2024-03-04", "", "")
                .row(VOLUME, "2024-09-16", "leads-made", "260")
                .text();
    }

    static String compensation() {
        return new Table("role", "department", "weight", "goal_id", "from", "to")
                .row("campaign manager", "MARKETING", "0.9", "", "", "")
                .row("campaign manager", "MARKETING", "0.1", QUALITY, "", "")
                .row("content editor", "MARKETING", "1", "", "", "")
                .row("event manager", "MARKETING", "0.9", "", "", "")
                .row("event manager", "MARKETING", "0.1", VOLUME, "", "")
                .row("head of marketing", "MARKETING", "0.8", "", "", "")
                .row("head of marketing", "MARKETING", "0.1", REVENUE, "2024-07-01", "")
                .row("head of marketing", "MARKETING", "0.1", AWARD, "", "")
                .row("field seller", "SALES", "0.6", "", "", "")
                .row("field seller", "SALES", "0.4", REVENUE, "", "")
                .row("head of sales", "SALES", "0.7", "", "", "")
                .row("head of sales", "SALES", "0.3", REVENUE, "", "")
                .text();
    }
}
