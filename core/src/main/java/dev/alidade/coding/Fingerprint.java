// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.List;

/**
 * The identity of a codebook: a hash over all of its texts, each with its length, so that no two codebooks run
 * together.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Collection<Code> sortedById, Collection<String> ignored) {
        Hasher hasher = Hashing.sha256().newHasher();
        hasher.putInt(sortedById.size());
        for (Code code : sortedById) {
            put(hasher, code.id());
            put(hasher, code.title());
            put(hasher, code.phrases());
            put(hasher, code.notPhrases());
            put(hasher, code.language().stream().toList());
        }
        put(hasher, ignored);
        return "sha256:" + hasher.hash();
    }

    private static void put(Hasher hasher, Collection<String> texts) {
        List<String> sorted = texts.stream().sorted().distinct().toList();
        hasher.putInt(sorted.size());
        for (String text : sorted) {
            put(hasher, text);
        }
    }

    private static void put(Hasher hasher, String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }
}
