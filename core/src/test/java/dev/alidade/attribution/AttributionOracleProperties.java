// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each model against its definition in fractions, on small random rows: conversions and value. */
final class AttributionOracleProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void modelsOfOneTouch(@ForAll("paths") List<NaivePath> paths) {
        same(Models.first(), paths, NaiveAttribution::first);
        same(Models.last(), paths, NaiveAttribution::last);
        same(Models.lastNonDirect("a", "c"), paths, naive -> naive.lastWithout(Set.of("a", "c")));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void modelsThatShareEvenly(@ForAll("paths") List<NaivePath> paths) {
        same(Models.linear(), paths, NaiveAttribution::linear);
        same(Models.linearByCampaign(), paths, NaiveAttribution::linearByName);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void modelsByPosition(@ForAll("paths") List<NaivePath> paths) {
        same(Models.position(PositionWeights.of(40, 20, 40)), paths, naive -> naive.position(40, 20, 40));
        same(Models.position(PositionWeights.of(1, 5, 3)), paths, naive -> naive.position(1, 5, 3));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void modelsByRank(@ForAll("paths") List<NaivePath> paths) {
        same(Models.timeDecayByRank(), paths, naive -> naive.byRank(rank -> Fraction.of(rank + 1)));
        same(Models.timeDecayByDoubledRank(), paths, naive -> naive.byRank(rank -> Fraction.of(1L << rank)));
    }

    private static void same(
            AttributionModel model,
            List<NaivePath> paths,
            Function<NaiveAttribution, Map<String, Fraction>> definition) {
        ModelResult result = credited(model, NaivePath.rows(paths));
        assertConversions(definition.apply(new NaiveAttribution(paths, false)), result);
        if (result.conversions().signum() > 0) {
            assertValues(definition.apply(new NaiveAttribution(paths, true)), result);
        } else {
            assertEquals(Optional.empty(), result.value());
        }
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.some();
    }
}
