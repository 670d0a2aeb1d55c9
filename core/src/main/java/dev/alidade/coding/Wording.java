// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;

/** The words of a text in normal form. */
final class Wording {
    private Wording() {}

    static String form(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    static ImmutableList<String> key(String text) {
        String form = form(text);
        return form.isEmpty()
                ? ImmutableList.of()
                : Arrays.stream(form.split(" ", -1)).sorted().distinct().collect(ImmutableList.toImmutableList());
    }
}
