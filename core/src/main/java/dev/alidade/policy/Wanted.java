// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the values of keys have to be. */
final class Wanted {
    static final String TEXT = "a text";
    static final String TEXTS = "texts, separated by commas";
    static final String TRUTH = "true or false";
    static final String NUMBER = "a whole number";
    static final String SMALL_NUMBER = "a whole number up to 999999999";
    static final String DECIMAL = "a number such as 0.75, with a point";
    static final String DAY = "a plain date such as 2024-04-03";
    static final String DURATION = "a duration in ISO 8601 such as PT24H or P3D";
    static final String TIME = "a time in ISO 8601 such as P30D or PT36H, not negative";
    static final String CURRENCY = "the ISO 4217 code of a currency, such as EUR";

    private Wanted() {}

    static <E extends Enum<E>> String oneOf(Class<E> words) {
        return "one of " + names(words);
    }

    static <E extends Enum<E>> String someOf(Class<E> words) {
        return "some of " + names(words) + ", separated by commas";
    }

    private static <E extends Enum<E>> String names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
