// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * How the sample company's departments see each other, in the autumn of two years. Few of sales feel close to marketing, and
 * hardly more than the year before; most say that marketing argues about leads, which marketing doesn't see. Marketing
 * believes that it serves sales well.
 */
final class SampleRelationship {
    private static final int SELLERS = 44;
    private static final int STAFF = 60;

    /**
     * In so many of a hundred answers sales and marketing agree: before and now. Those of the instrument hang on the person's
     * mood instead.
     */
    private enum Item {
        CLOSENESS("closeness", "How close do you feel to the other department?", 20, 27, 45, 50),
        SERVICE("internal-satisfaction", "Marketing gives sales what it needs.", 30, 33, 70, 72),
        SUPERIOR("friction-1", "Marketing acts as if it were above us.", 35, 33, 5, 5),
        BELIEF("friction-2", "Marketing doesn't believe that selling matters.", 25, 26, 5, 8),
        EASY("friction-3", "Marketing thinks that selling is easy.", 50, 44, 15, 12),
        MEASURED("friction-4", "Marketing avoids being measured.", 45, 30, 20, 10),
        CREDIT("friction-5", "Marketing claims credit for what we sell.", 40, 42, 10, 10),
        STRATEGY("friction-6", "Marketing calls strategy what is none.", 25, 24, 10, 8),
        MONEY("friction-7", "Marketing wastes money on trade fairs.", 55, 56, 20, 20),
        ENGINEERING("friction-8", "Marketing pretends to build the products.", 8, 9, 2, 2),
        LEADS("friction-9", "Marketing argues about how good its leads are.", 70, 72, 15, 14),
        IGNORED("friction-on-sales-1", "Sales leaves leads lying.", 15, 14, 70, 66),
        CHATTER("friction-on-sales-2", "Sales takes one customer's word for the market.", 20, 18, 50, 48),
        HELP("cooperation-1", "I know whom to ask in the other department.", 0, 0, 0, 0),
        INFORMED("cooperation-2", "The other department tells me in time what concerns me.", 0, 0, 0, 0),
        TOGETHER("cooperation-3", "We solve problems together.", 0, 0, 0, 0),
        BLAME("cooperation-4", "The other department looks for somebody to blame.", 0, 0, 0, 0);

        private final String name;
        private final String text;
        private final ImmutableIntArray agreeing; // percent: sales then and now, marketing then and now

        Item(String name, String text, int... agreeing) {
            this.name = name;
            this.text = text;
            this.agreeing = ImmutableIntArray.copyOf(agreeing);
        }

        int agreeing(boolean sells, boolean now) {
            return agreeing.get((sells ? 0 : 2) + (now ? 1 : 0));
        }
    }

    private SampleRelationship() {}

    /** Rows of ratings, without a header: not everybody answers, and few leave an item out. */
    static String ratings(Dice dice) {
        Table rows = new Table("respondent", "department", "item", "rating", "answered_at", "wave");
        answers(rows, false, SampleCompany.YEAR - 1, "autumn " + (SampleCompany.YEAR - 1), dice);
        answers(rows, true, SampleCompany.YEAR, "autumn", dice);
        return withoutHeader(rows);
    }

    private static void answers(Table rows, boolean now, int year, String wave, Dice dice) {
        for (int person = 1; person <= STAFF; person++) {
            boolean sells = person <= SELLERS;
            int mood = dice.between(-25, 25);
            if (!dice.percent(85)) {
                continue;
            }
            String day = "%d-11-%d".formatted(year, 10 + dice.between(0, 9));
            boolean fewer = dice.percent(15); // leaves out what is asked last
            for (Item item : Item.values()) {
                int share = item.agreeing(sells, now) + (critical(item) ? -mood : mood);
                int rating = cooperation(item)
                        ? level(item, sells ? 2 : 3, mood, dice)
                        : dice.percent(share) ? dice.between(4, 5) : dice.between(1, 3);
                if (!fewer || !cooperation(item)) {
                    rows.row(
                            SampleStaff.person(person),
                            sells ? "SALES" : "MARKETING",
                            item.name,
                            Integer.toString(rating),
                            day,
                            wave);
                }
            }
        }
    }

    /** The four items of the instrument, which measure one thing and so go together. */
    private static boolean cooperation(Item item) {
        return item.name.startsWith("cooperation");
    }

    private static int level(Item item, int usual, int mood, Dice dice) {
        int level = Math.max(1, Math.min(5, usual + mood / 12 + dice.between(-1, 1)));
        return critical(item) ? 6 - level : level;
    }

    /** Whether who agrees is discontent. */
    private static boolean critical(Item item) {
        return item.name.startsWith("friction") || item == Item.BLAME;
    }

    /** Rows of items, without a header. */
    static String items() {
        Table rows = new Table("item", "lowest", "highest", "text");
        for (Item item : Item.values()) {
            rows.row(item.name, "1", "5", item.text);
        }
        return withoutHeader(rows);
    }

    static String instruments() {
        Table rows = new Table("instrument", "item", "reversed", "scoring");
        List<Item> parts = List.of(Item.HELP, Item.INFORMED, Item.TOGETHER, Item.BLAME);
        parts.forEach(item -> rows.row("cooperation", item.name, item == Item.BLAME ? "true" : "", "MEAN"));
        return rows.text();
    }

    /** What the scores mean; made up, as the items are. */
    static String bands() {
        return new Table("instrument", "band", "from")
                .row("cooperation", "strained", "1")
                .row("cooperation", "workable", "2.5")
                .row("cooperation", "close", "3.75")
                .text();
    }

    private static String withoutHeader(Table rows) {
        String text = rows.text();
        return text.substring(text.indexOf('\n') + 1);
    }
}
