// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableSet;

/** Ordinary words that are one or two letters away from another ordinary word and are not its misspelling. */
final class FalseFriends {
    private static final ImmutableSet<String> WORDS = ImmutableSet.of();

    private FalseFriends() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
