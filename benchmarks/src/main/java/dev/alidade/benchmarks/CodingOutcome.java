// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import dev.alidade.coding.CodeMatch;
import dev.alidade.coding.Coding;
import dev.alidade.coding.Rule;

/** What became of many answers: counts, and a digest of the codes in the order of the answers. */
final class CodingOutcome {
    private long coded;
    private long uncoded;
    private long unanswered;
    private long codes;
    private long fuzzy;
    private int digest;

    void add(Coding coding) {
        if (coding.coded()) {
            coded++;
            fuzzy += fuzzy(coding) ? 1 : 0;
        } else if (coding.answered()) {
            uncoded++;
        } else {
            unanswered++;
        }
        for (CodeMatch match : coding.matches()) {
            codes++;
            digest = 31 * digest + match.code().hashCode();
        }
        digest = 31 * digest + coding.rule().name().hashCode();
    }

    /** Whether a likely misspelling took part in a coding. */
    static boolean fuzzy(Coding coding) {
        for (CodeMatch match : coding.matches()) {
            if (match.rule() == Rule.FUZZY_PHRASE) {
                return true;
            }
        }
        return false;
    }

    long coded() {
        return coded;
    }

    long uncoded() {
        return uncoded;
    }

    long unanswered() {
        return unanswered;
    }

    long fuzzy() {
        return fuzzy;
    }

    boolean same(CodingOutcome other) {
        return digest == other.digest && toString().equals(other.toString());
    }

    @Override
    public String toString() {
        return "%d coded (%d of them by a likely misspelling, %d codes in all), %d uncoded, %d unanswered"
                .formatted(coded, fuzzy, codes, uncoded, unanswered);
    }
}
