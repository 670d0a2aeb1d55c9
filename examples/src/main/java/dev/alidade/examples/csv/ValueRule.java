// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What becomes of the values of a column: first one of a list, then another word, another unit, or the day of an instant.
 *
 * @param firstOfList whether only the first of several values counts, which are separated by semicolons
 * @param words our value for each of theirs, also for the empty one, and for a column that isn't there
 * @param otherwise our value for every other non-empty value; empty to keep theirs
 * @param scale what numbers are multiplied by, exactly; what is no number is kept
 * @param dayOnly whether only the day of what has a time counts, as it is written
 */
public record ValueRule(
        boolean firstOfList,
        ImmutableMap<String, String> words,
        Optional<String> otherwise,
        Optional<BigDecimal> scale,
        boolean dayOnly) {
    /** Every value as it is. */
    public static final ValueRule SAME =
            new ValueRule(false, ImmutableMap.of(), Optional.empty(), Optional.empty(), false);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern WITH_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].+");
    private static final int DAY_LENGTH = 10;

    /** Checks that nothing is missing. */
    public ValueRule {
        requireNonNull(words, "words");
        requireNonNull(otherwise, "otherwise");
        requireNonNull(scale, "scale");
    }

    String ours(String written) {
        String theirs = firstOfList ? written.split(";", 2)[0].strip() : written;
        String word = words.get(theirs);
        if (word != null) {
            return word;
        }
        if (theirs.isBlank()) {
            return theirs;
        }
        String value = otherwise.orElse(theirs);
        if (scale.isPresent() && NUMBER.matcher(value).matches()) {
            return scaled(new BigDecimal(value).multiply(scale.get()));
        }
        return dayOnly && WITH_TIME.matcher(value).matches() ? value.substring(0, DAY_LENGTH) : value;
    }

    private static String scaled(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }
}
