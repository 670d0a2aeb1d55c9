// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import dev.alidade.examples.csv.BadValue;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Row;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rows belong together. A row names a buyer, an opportunity or a person; what rows name together is linked, at once or
 * by way of others; and all rows of what is linked are read together, so that whatever one row means for another is the same
 * as if all rows of the company were read at once.
 *
 * <ul>
 *   <li>A row of leads follows its lead, and links it with its account, its person and the contact that it became. A row of
 *       the campaigns of leads follows its lead, or the contact.
 *   <li>A row of aliases follows its lead, and links it with the lead that it is.
 *   <li>A row of lead events follows its lead, or the contact, and links it with the opportunity that it names.
 *   <li>A row of opportunities follows its opportunity, and links it with its lead and its account.
 *   <li>A row of opportunity events follows its opportunity; so do mentions and uses of material that name one.
 *   <li>A touchpoint follows its buyer.
 *   <li>A mention that names no opportunity stays with those of the same instant, since it may be there twice.
 *   <li>All others join with nothing.
 * </ul>
 *
 * <p>A buyer is a lead, a contact or an account, whose ids are one kind of name here, because a touchpoint names any of them. Links are
 * those of rows as they are written, also of rows that can't be used or that are later than the review: more is read
 * together than must be, never less. For the same reason two names of one hash are as good as one.
 */
public final class RowKeys {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private RowKeys() {}

    /** Learns what is read together. */
    @FunctionalInterface
    public interface Links {
        /**
         * States that two names are read together.
         *
         * @param one a key
         * @param other another
         */
        void link(long one, long other);
    }

    /**
     * What a row follows.
     *
     * @param table the row's table
     * @param row the row
     * @return a key, never 0
     */
    public static long key(KnownTable table, Row row) {
        Optional<Long> key = switch (table) {
            case LEADS, LEAD_CAMPAIGNS, ALIASES, LEAD_EVENTS ->
                row.text("lead_id").map(RowKeys::buyer);
            case TOUCHPOINTS -> row.text("buyer_id").map(RowKeys::buyer);
            case OPPORTUNITIES, OPPORTUNITY_EVENTS, ASSET_USES ->
                row.text("opportunity_id").map(RowKeys::opportunity);
            case MENTIONS ->
                row.text("opportunity_id").map(RowKeys::opportunity).or(() -> instant(row));
            default -> throw new IllegalArgumentException("Rows of %s follow nothing.".formatted(table.tableName()));
        };
        return key.orElseGet(() -> hash('?', String.valueOf(row.line())));
    }

    private static Optional<Long> instant(Row row) {
        try {
            return row.optionalInstant("at").map(at -> hash('@', at.toString()));
        } catch (BadValue unusable) {
            return Optional.empty();
        }
    }

    /**
     * What a row links.
     *
     * @param table the row's table
     * @param row the row
     * @param key what it follows
     * @param links learns of each link
     */
    public static void link(KnownTable table, Row row, long key, Links links) {
        switch (table) {
            case LEADS -> {
                row.text("account_id").ifPresent(account -> links.link(key, buyer(account)));
                row.text("person").ifPresent(person -> links.link(key, person(person)));
                row.text("contact_id").ifPresent(contact -> links.link(key, buyer(contact)));
            }
            case ALIASES -> row.text("alias_of").ifPresent(main -> links.link(key, buyer(main)));
            case LEAD_EVENTS ->
                row.text("opportunity_id").ifPresent(opportunity -> links.link(key, opportunity(opportunity)));
            case OPPORTUNITIES -> {
                row.text("lead_id").ifPresent(lead -> links.link(key, buyer(lead)));
                row.text("account_id").ifPresent(account -> links.link(key, buyer(account)));
            }
            default -> {}
        }
    }

    /**
     * The key of a lead or an account.
     *
     * @param id its id
     * @return the key
     */
    public static long buyer(String id) {
        return hash('b', id);
    }

    /**
     * The key of an opportunity.
     *
     * @param id its id
     * @return the key
     */
    public static long opportunity(String id) {
        return hash('o', id);
    }

    private static long person(String text) {
        return hash('p', text.strip().toLowerCase(Locale.ROOT));
    }

    /** FNV-1a over the characters (Fowler, Noll, Vo), mixed once more; 0 stands for nothing elsewhere. */
    private static long hash(char kind, String name) {
        long hash = (OFFSET ^ kind) * PRIME;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        long mixed = LongMap.mixed(hash);
        return mixed == 0 ? 1 : mixed;
    }
}
