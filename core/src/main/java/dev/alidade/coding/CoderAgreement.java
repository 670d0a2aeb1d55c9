// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableSet;
import dev.alidade.stats.SetCoincidences;
import dev.alidade.stats.SetDistance;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far coders agree on the same answers: Krippendorff's alpha, 1 for full agreement, 0 for what chance would
 * give, below 0 for less. It judges a codebook as much as the coders; 0.8 is the usual line for reliable, 0.667 the
 * lowest for tentative conclusions (K. Krippendorff, "Content Analysis", 2nd edition (2004), chapter 11). Coders
 * may leave answers out.
 *
 * @param nominal alpha when two codings either are the same set of codes or differ; absent when no answer was coded
 *     twice or when all codings are the same, which shows neither agreement nor chance
 * @param masi alpha when codings that share codes count as partly the same, by MASI = 1 - J*M: J the share of
 *     common codes in all codes of both, M 1 for equal sets, 2/3 when one contains the other, 1/3 when they overlap
 *     (R. J. Passonneau, LREC 2006); absent as above
 * @param coders how many coders there are
 * @param answers how many answers were coded at all
 * @param compared how many of these by at least two coders; the rest does not count
 * @param codings how many codings the compared answers have
 */
public record CoderAgreement(
        OptionalDouble nominal, OptionalDouble masi, long coders, long answers, long compared, long codings) {

    /**
     * The agreement in a set of codings.
     *
     * @param given the codings in any order
     * @return the agreement; without alpha for no codings
     * @throws IllegalArgumentException if a coder coded an answer twice with different codes
     */
    public static CoderAgreement of(Iterable<CodesGiven> given) {
        Map<String, Map<String, ImmutableSet<String>>> byAnswer = new HashMap<>(); // coincidences have no order
        ImmutableSet.Builder<String> coders = ImmutableSet.builder();
        for (CodesGiven one : given) {
            coders.add(one.coder());
            ImmutableSet<String> before = byAnswer.computeIfAbsent(one.answer(), answer -> new HashMap<>())
                    .putIfAbsent(one.coder(), one.codes());
            if (before != null && !before.equals(one.codes())) {
                throw new IllegalArgumentException(
                        "Coder '%s' coded answer '%s' twice, as %s and as %s. Keep the coding that counts, with all its codes."
                                .formatted(one.coder(), one.answer(), before, one.codes()));
            }
        }
        SetCoincidences coincidences = new SetCoincidences();
        long compared = 0;
        long codings = 0;
        for (Map<String, ImmutableSet<String>> byCoder : byAnswer.values()) {
            if (byCoder.size() > 1) {
                coincidences.add(byCoder.values());
                compared++;
                codings += byCoder.size();
            }
        }
        return new CoderAgreement(
                coincidences.alpha((a, b) -> a.equals(b) ? 0 : 1).value(),
                coincidences.alpha(SetDistance::masi).value(),
                coders.build().size(),
                byAnswer.size(),
                compared,
                codings);
    }
}
