// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

/**
 * What the sample company's departments promised each other: marketing promises much and for near days, misses half of it, and
 * says so when the day is over, if at all; sales promises less, keeps more of it, and says in time when it can't.
 */
final class SampleCommitments {
    private static final String MARKETING = "MARKETING";
    private static final String SALES = "SALES";
    private static final String CONTENT = "content";
    private static final String CAMPAIGNS = "campaigns";
    private static final String EVENTS = "events";
    private static final String FIELD = "field";
    private static final String INSIDE = "inside";

    private SampleCommitments() {}

    static String commitments() {
        Promises promises = new Promises();
        promises.of(MARKETING, CONTENT)
                .delivered("C01", "2024-01-08", "2024-02-02", "", "Price list for pumps", "2024-02-01")
                .delivered("C02", "2024-01-22", "2024-02-23", "", "Data sheets in French", "2024-03-14")
                .open("C03", "2024-02-05", "2024-03-15", "6", "References from the food industry")
                .open("C04", "2024-03-04", "2024-04-12", "", "Film of the test bench")
                .delivered("C05", "2024-04-08", "2024-05-17", "", "Comparison with the market leader", "2024-05-17")
                .open("C06", "2024-05-06", "2024-06-14", "4", "Case studies from chemistry")
                .delivered("C07", "2024-07-01", "2024-08-30", "", "Brochure for the new valve", "2024-09-24")
                .open("C08", "2024-09-02", "2024-10-11", "", "Slides for the service contract")
                .delivered("C09", "2024-10-07", "2024-11-22", "", "Price list for next year", "2024-11-20");
        promises.of(MARKETING, CAMPAIGNS)
                .open("C10", "2024-01-08", "2024-03-29", "80", "Qualified leads for the first quarter")
                .open("C11", "2024-04-02", "2024-06-28", "80", "Qualified leads for the second quarter")
                .open("C12", "2024-07-01", "2024-09-30", "80", "Qualified leads for the third quarter")
                .open("C13", "2024-09-16", "2024-12-20", "60", "Qualified leads for the fourth quarter")
                .delivered("C14", "2024-03-11", "2024-04-05", "", "List of who came to the spring fair", "2024-04-04");
        promises.of(MARKETING, EVENTS)
                .delivered("C15", "2024-02-12", "2024-03-08", "", "Invitations to the spring fair", "2024-03-06")
                .open("C16", "2024-06-03", "2024-07-12", "", "Customer day in Lyon")
                .delivered("C17", "2024-08-05", "2024-09-06", "", "Stand for the autumn fair", "2024-09-05");
        promises.of(SALES, FIELD)
                .delivered("C20", "2024-01-15", "2024-02-09", "", "Names of customers for references", "2024-02-08")
                .open("C21", "2024-03-04", "2024-04-19", "6", "Visits with marketing at customers")
                .delivered("C22", "2024-05-13", "2024-06-07", "", "Where the last ten offers were lost", "2024-06-06")
                .delivered(
                        "C23", "2024-09-09", "2024-10-04", "", "Three customers who speak at the fair", "2024-10-10");
        promises.of(SALES, INSIDE)
                .delivered("C24", "2024-02-05", "2024-02-29", "", "Every lead of January called", "2024-02-28")
                .delivered("C25", "2024-05-06", "2024-05-31", "", "Every lead of April called", "2024-05-31")
                .open("C26", "2024-08-05", "2024-08-30", "", "Every lead of July called")
                .delivered("C27", "2024-11-04", "2024-11-29", "", "Every lead of October called", "2024-11-27");
        promises.of(SALES, "").open("C28", "2024-06-10", "", "", "Tell marketing what competitors do");
        return promises.table.text();
    }

    static String events() {
        return new Table("commitment_id", "at", "event", "due", "quantity", "reason")
                .row("C02", "2024-02-19", "CHANGE_KNOWN", "", "", "translator ill")
                .row("C02", "2024-02-27", "TOLD", "", "", "")
                .row("C03", "2024-03-12", "DELIVERED", "", "4", "")
                .row("C03", "2024-03-15", "CHANGE_KNOWN", "", "", "customers didn't agree")
                .row("C04", "2024-04-08", "DATE_SET", "2024-05-31", "", "")
                .row("C04", "2024-05-29", "DATE_SET", "2024-06-28", "", "")
                .row("C04", "2024-06-25", "DELIVERED", "", "", "")
                .row("C06", "2024-06-12", "DELIVERED", "", "1", "")
                .row("C06", "2024-06-13", "CHANGE_KNOWN", "", "", "customers didn't agree")
                .row("C06", "2024-07-02", "TOLD", "", "", "")
                .row("C07", "2024-08-26", "CHANGE_KNOWN", "", "", "agency late")
                .row("C07", "2024-08-28", "DATE_SET", "2024-09-20", "", "")
                .row("C08", "2024-10-14", "CANCELLED", "", "", "no time")
                .row("C10", "2024-02-02", "DELIVERED", "", "28", "")
                .row("C10", "2024-03-28", "DELIVERED", "", "24", "")
                .row("C11", "2024-05-31", "DELIVERED", "", "45", "")
                .row("C11", "2024-06-28", "DELIVERED", "", "41", "")
                .row("C12", "2024-09-27", "DELIVERED", "", "73", "")
                .row("C12", "2024-09-30", "CHANGE_KNOWN", "", "", "fewer visitors in summer")
                .row("C12", "2024-10-08", "TOLD", "", "", "")
                .row("C13", "2024-11-18", "DATE_SET", "2024-12-20", "40", "")
                .row("C13", "2024-12-18", "DELIVERED", "", "38", "")
                .row("C16", "2024-06-24", "CANCELLED", "", "", "budget cut")
                .row("C16", "2024-06-24", "TOLD", "", "", "")
                .row("C21", "2024-04-08", "CHANGE_KNOWN", "", "", "trade fair in the same week")
                .row("C21", "2024-04-09", "TOLD", "", "", "")
                .row("C21", "2024-04-17", "DELIVERED", "", "4", "")
                .row("C23", "2024-09-30", "CHANGE_KNOWN", "", "", "one of them ill")
                .row("C23", "2024-09-30", "TOLD", "", "", "")
                .row("C26", "2024-08-26", "CHANGE_KNOWN", "", "", "holidays")
                .row("C26", "2024-08-27", "TOLD", "", "", "")
                .row("C26", "2024-09-03", "DELIVERED", "", "", "")
                .text();
    }

    /** Rows of promises of one team after the other. */
    private static final class Promises {
        private final Table table =
                new Table("commitment_id", "from", "to", "made_at", "due", "quantity", "delivered_at", "team", "title");
        private String from = "";
        private String team = "";

        Promises of(String department, String ofTeam) {
            from = department;
            team = ofTeam;
            return this;
        }

        Promises delivered(String id, String made, String due, String quantity, String title, String at) {
            table.row(id, from, from.equals(SALES) ? MARKETING : SALES, made, due, quantity, at, team, title);
            return this;
        }

        /** Not delivered, or as its events tell. */
        Promises open(String id, String made, String due, String quantity, String title) {
            return delivered(id, made, due, quantity, title, "");
        }
    }
}
