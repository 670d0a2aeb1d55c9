// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How the sample company fares: its quotas, what customers bring and say, how the staff feels, and the years before. */
final class SampleOutcomes {
    private static final int FIRST_YEAR = SampleCompany.YEAR - 2;
    private static final int QUARTERS = 12;
    private static final int CUSTOMERS = 60;
    static final int SELLERS = 44;
    private static final int STAFF = 60;

    /** What the reviews of the quarters came to, and what came in in the next; made up. */
    private static final int[] TOTALS = {38, 41, 40, 44, 43, 47, 46, 45, 50, 52, 49, 54};

    private static final int[] REVENUE = {118, 131, 124, 139, 120, 133, 127, 151, 144, 135, 149, 138}; // in thousands
    private static final String[] CHURN = {
        "3.1", "2.9", "3.4", "2.8", "3.0", "3.3", "2.7", "3.1", "2.6", "2.9", "3.2", "2.8"
    };

    private SampleOutcomes() {}

    /** A year's quota for each seller, half of it for one who came in July, and one for the company. */
    static String quotas() {
        Table rows = new Table("owner_id", "from", "to", "amount", "currency");
        rows.row("", "2024-01-01", "2025-01-01", "640000.00", "EUR");
        for (int owner = 1; owner <= SampleLeads.OWNERS; owner++) {
            boolean newcomer = owner == 13;
            rows.row(
                    String.format(Locale.ROOT, "R%02d", owner),
                    newcomer ? "2024-07-01" : "2024-01-01",
                    "2025-01-01",
                    newcomer ? "22000.00" : "44000.00",
                    "EUR");
        }
        return rows.text();
    }

    /** What customers brought in a year at its start and at its end: some leave, some grow, some come. */
    static String customers(Dice dice) {
        Table rows = new Table("customer_id", "from", "to", "revenue_at_start", "revenue_at_end", "currency");
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            int start = customer % 8 == 0 ? 0 : dice.between(20, 400);
            int change = dice.between(-30, 35);
            int end = start == 0 ? dice.between(20, 200) : dice.percent(12) ? 0 : start * (100 + change) / 100;
            rows.row(
                    String.format(Locale.ROOT, "A%03d", customer),
                    "2024-01-01",
                    "2025-01-01",
                    start + "00.00",
                    end + "00.00",
                    "EUR");
        }
        return rows.text();
    }

    /** Whether customers would recommend the company, and how they liked its service. */
    static String satisfaction(Dice dice) {
        Table rows = new Table("customer_id", "at", "value", "lowest", "highest");
        for (int answer = 0; answer < 90; answer++) {
            String customer = String.format(Locale.ROOT, "A%03d", dice.between(1, CUSTOMERS));
            LocalDateTime at = LocalDate.of(SampleCompany.YEAR, 1, 1)
                    .plusDays(dice.between(0, 364))
                    .atTime(dice.between(8, 17), dice.between(0, 59));
            boolean service = answer % 3 == 0;
            int value = service ? Math.min(5, dice.between(2, 6)) : Math.min(10, dice.between(4, 12));
            rows.row(
                    customer, EventRow.written(at), Integer.toString(value), service ? "1" : "0", service ? "5" : "10");
        }
        return rows.text();
    }

    /** How the staff rates its morale in November; not everybody answers. */
    static String ratings(Dice dice, Dice ofMaterial) {
        Table rows = new Table("respondent", "department", "item", "rating", "answered_at", "wave");
        for (int person = 1; person <= STAFF; person++) {
            boolean sells = person <= SELLERS;
            int rating = Math.min(5, sells ? dice.between(1, 5) : dice.between(2, 6));
            if (dice.percent(80)) {
                rows.row(
                        SampleStaff.person(person),
                        sells ? "SALES" : "MARKETING",
                        "morale",
                        Integer.toString(rating),
                        "2024-11-" + (10 + dice.between(0, 9)),
                        "autumn");
            }
        }
        SampleContent.ratings(rows, ofMaterial);
        return rows.text();
    }

    static String items() {
        return new Table("item", "lowest", "highest", "text")
                .row("accuracy", "1", "5", "What marketing gives me is right.")
                .row("findability", "1", "5", "I find the material I need.")
                .row("morale", "1", "5", "I like to work here.")
                .text();
    }

    static String totals() {
        Table rows = new Table("from", "to", "total");
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            rows.row(start(quarter), start(quarter + 1), Integer.toString(TOTALS[quarter]));
        }
        return rows.text();
    }

    static String outcomes() {
        Table rows = new Table("from", "to", "measure", "value");
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            rows.row(start(quarter), start(quarter + 1), "revenue", REVENUE[quarter] + "000");
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            rows.row(start(quarter), start(quarter + 1), "customers lost, percent", CHURN[quarter]);
        }
        return rows.text();
    }

    private static String start(int quarter) {
        return LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(3L * quarter).toString();
    }
}
