// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Markov models against chains solved in fractions, on small random rows: effects, conversions and value. */
final class ChainOracleProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void creditsFollowRemovalEffects(
            @ForAll("paths") List<NaivePath> paths,
            @ForAll @IntRange(min = 1, max = 3) int order,
            @ForAll boolean nulls,
            @ForAll boolean collapsed) {
        Markov model = Models.markov().withOrder(order);
        model = nulls ? model : model.withoutNulls();
        ModelResult result = credited(collapsed ? model.withRepeatsCollapsed() : model, NaivePath.rows(paths));
        NaiveAttribution conversions = new NaiveAttribution(paths, false);
        NaiveAttribution value = new NaiveAttribution(paths, true);
        assertConversions(conversions.markov(order, nulls, collapsed), result);
        if (!value.paid().equals(Fraction.ZERO)) {
            assertValues(value.markov(order, nulls, collapsed), result);
        }
        sameEffects(paths, result, new NaiveChain(paths, order, false, nulls, collapsed), NaiveChain::removalEffect);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void bypassedTouchesAreSkipped(
            @ForAll("paths") List<NaivePath> paths, @ForAll @IntRange(min = 1, max = 3) int order) {
        ModelResult result =
                credited(Models.markov().withOrder(order).withRemoval(Removal.BYPASS), NaivePath.rows(paths));
        sameEffects(paths, result, new NaiveChain(paths, order, false, true, false), NaiveChain::bypassEffect);
    }

    private static void sameEffects(
            List<NaivePath> paths,
            ModelResult result,
            NaiveChain chain,
            BiFunction<NaiveChain, String, Fraction> effect) {
        for (String name : new NaiveAttribution(paths, false).names()) {
            double found = result.notes().effects().stream()
                    .filter(one -> one.name().equals(name))
                    .mapToDouble(one -> one.onConversions().orElseThrow())
                    .findFirst()
                    .orElse(0);
            assertEquals(effect.apply(chain, name).toDouble(), found, 1e-12, () -> name + " in " + result);
        }
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.converting();
    }
}
