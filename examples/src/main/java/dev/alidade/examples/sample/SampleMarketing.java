// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import java.time.LocalDate;
import java.util.Locale;

/** What the sample company's marketing planned and what it paid. */
final class SampleMarketing {
    /** Advertisements on social networks: clicked by many, bought from by nobody. */
    static final String SOCIAL = "social-ads";

    /** Advertisements in trade journals, to which nobody records a response. */
    private static final String PRESS = "trade-press";

    private SampleMarketing() {}

    static String campaigns() {
        return new Table("campaign_id", "name", "channel", "market", "start", "end", "budget", "currency", "goal_id")
                .row(
                        "catalogue-mailing",
                        "",
                        "mailing",
                        "food",
                        "2024-02-05",
                        "2024-03-31",
                        "15000.00",
                        "EUR",
                        SampleGoals.VOLUME)
                .row("newsletter", "", "email", "", "2024-01-01", "2024-12-31", "6000.00", "EUR", SampleGoals.LOYALTY)
                .row(
                        "online-configurator",
                        "",
                        "website",
                        "vehicles",
                        "2024-06-01",
                        "2024-12-31",
                        "18000.00",
                        "EUR",
                        SampleGoals.REVENUE)
                .row("partner-referral", "", "referral", "", "2024-01-01", "2024-12-31", "", "", SampleGoals.REVENUE)
                .row(
                        "seal-life-webinar",
                        "",
                        "webinar",
                        "water",
                        "2024-09-01",
                        "2024-09-30",
                        "6000.00",
                        "EUR",
                        SampleGoals.QUALITY)
                .row(SOCIAL, "", "social", "vehicles", "2024-01-01", "2024-12-31", "36000.00", "EUR", "")
                .row(
                        "spring-trade-fair",
                        "",
                        "event",
                        "food",
                        "2024-04-01",
                        "2024-04-30",
                        "50000.00",
                        "EUR",
                        SampleGoals.VOLUME)
                .row(PRESS, "", "press", "energy", "2024-01-01", "2024-12-31", "26000.00", "EUR", SampleGoals.AWARD)
                .row(
                        "website-form",
                        "",
                        "website",
                        "",
                        "2024-01-01",
                        "2024-12-31",
                        "24000.00",
                        "EUR",
                        SampleGoals.QUALITY)
                .text();
    }

    /** What sales expects to be asked for, in orders a quarter: hydrogen comes up, and nobody has noticed. */
    static String demand() {
        Table rows = new Table("market", "from", "to", "size", "unit");
        quarters(rows, "energy", 46, 46, 45, 47, 47, 46, 48, 47);
        quarters(rows, "food", 98, 101, 100, 103, 102, 104, 103, 106);
        quarters(rows, "hydrogen", 4, 4, 5, 7, 9, 13, 18, 24);
        quarters(rows, "vehicles", 52, 50, 49, 47, 44, 42, 39, 37);
        quarters(rows, "water", 55, 56, 57, 57, 59, 60, 60, 62);
        return rows.text();
    }

    /** The quarters of the year before, and of the year. */
    private static void quarters(Table rows, String market, int... orders) {
        LocalDate from = LocalDate.of(SampleCompany.YEAR - 1, 1, 1);
        for (int size : orders) {
            LocalDate to = from.plusMonths(3);
            rows.row(market, from.toString(), to.toString(), Integer.toString(size), "orders");
            from = to;
        }
    }

    /** By month, but for the days of the fair. */
    static String spend() {
        Table rows = new Table("campaign_id", "day", "month", "amount", "currency");
        months(rows, "catalogue-mailing", 2, 3, 1, "8450.00", "EUR");
        months(rows, "newsletter", 1, 12, 1, "450.00", "EUR");
        months(rows, "online-configurator", 6, 12, 1, "2400.00", "EUR");
        months(rows, "partner-referral", 1, 12, 1, "620.00", "CHF");
        months(rows, "seal-life-webinar", 9, 9, 1, "4800.00", "EUR");
        months(rows, SOCIAL, 1, 12, 1, "3100.00", "EUR");
        months(rows, "spring-trade-fair", 4, 4, 1, "16500.00", "EUR");
        for (int day = 22; day <= 25; day++) {
            rows.row("spring-trade-fair", "2024-04-" + day, "", "9400.00", "EUR");
        }
        months(rows, PRESS, 1, 10, 3, "6500.00", "EUR");
        months(rows, "website-form", 1, 12, 1, "1900.00", "EUR");
        return rows.text();
    }

    private static void months(
            Table rows, String campaign, int first, int last, int every, String amount, String currency) {
        for (int month = first; month <= last; month += every) {
            rows.row(campaign, "", String.format(Locale.ROOT, "%d-%02d", SampleCompany.YEAR, month), amount, currency);
        }
    }
}
