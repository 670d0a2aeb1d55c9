// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which known name somebody may have meant who wrote another. */
public final class NearestName {
    private static final int LONGEST = 60;
    private static final int MOST_SLIPS = 2;

    private NearestName() {}

    /**
     * The known name that is nearest.
     *
     * @param name any name
     * @param known the known names
     * @return the one with the fewest slips (a character too many, too few or another, apart from case), at most two and
     *     fewer than half of its characters; of several the first in natural order; empty if there is none
     */
    public static Optional<String> of(String name, Set<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(name);
        return known.stream()
                .filter(other -> slips(plain, plain(other)) <= MOST_SLIPS
                        && slips(plain, plain(other)) * 2 < plain(other).length())
                .min(Comparator.<String>comparingInt(other -> slips(plain, plain(other)))
                        .thenComparing(other -> other));
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return lower.endsWith(".csv") ? lower.substring(0, lower.length() - ".csv".length()) : lower;
    }

    /**
     * A name with a hint at the known one that may be meant.
     *
     * @param name any name
     * @param known the known names
     * @return the name, printable, with {@code (maybe ...)} behind it if one is near
     */
    public static String hinted(String name, Set<String> known) {
        return of(name, known)
                .map(near -> "%s (maybe %s)".formatted(Quoted.printable(name), near))
                .orElse(Quoted.printable(name));
    }

    /**
     * A hint to be put behind a name that is not known.
     *
     * @param name any name
     * @param known the known names
     * @return {@code , maybe ...} if one is near, else nothing
     */
    public static String maybe(String name, Set<String> known) {
        return of(name, known).map(", maybe %s"::formatted).orElse("");
    }

    /** The edit distance of Levenshtein. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
