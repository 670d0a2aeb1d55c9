// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Numbers for words, so that sets of words compare as sorted numbers. */
final class WordNumbers {
    private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The distinct words of a form, as numbers, ascending. */
    int[] of(String form) {
        return StreamSupport.stream(SPACES.split(form).spliterator(), false)
                .mapToInt(word -> numbers.computeIfAbsent(word, unseen -> numbers.size()))
                .sorted()
                .distinct()
                .toArray();
    }
}
