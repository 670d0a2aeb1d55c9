// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.assertConversions;
import static dev.alidade.attribution.Vectors.assertValues;
import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shapley values against all coalitions, and Shao and Li's contributions, in fractions on small random rows. */
final class GameOracleProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSubsetSumGame(@ForAll("paths") List<NaivePath> paths) {
        same(Models.shapley(), paths, naive -> naive.shapley(naive::paidWithin));
        same(Models.shapley(ShapleyGame.ORDERED), paths, naive -> naive.shapley(naive::paidWithin));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void thePooledRateGame(@ForAll("paths") List<NaivePath> paths) {
        same(Models.shapley(ShapleyGame.POOLED_RATE), paths, NaiveAttribution::pooledRate);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aGameOfTheUsersOwn(@ForAll("paths") List<NaivePath> paths) {
        CoalitionValue own = new CoalitionValue() {
            @Override
            public String id() {
                return "conversions-and-names-squared";
            }

            @Override
            public double value(Coalition coalition) {
                int names = coalition.channels().size();
                return coalition.conversions() + names * names;
            }
        };
        ModelResult result = credited(Models.shapley(own), NaivePath.rows(paths));
        List<NaivePath> walked = paths.stream()
                .filter(path -> path.conversions() + path.nulls() > 0)
                .toList(); // names of rows without journeys are no players
        NaiveAttribution naive = new NaiveAttribution(walked, false);
        assertConversions(
                naive.scaled(naive.shapley(
                        set -> naive.paidWithin(set).plus(Fraction.of((long) set.size() * set.size())))),
                result);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theContributionsOfShaoAndLi(@ForAll("paths") List<NaivePath> paths) {
        ModelResult result = credited(Models.shaoLi(), NaivePath.rows(paths));
        Map<String, Fraction> expected = new NaiveAttribution(paths, false).shaoLi();
        for (Effect effect : result.notes().effects()) {
            assertEquals(
                    expected.getOrDefault(effect.name(), Fraction.ZERO).toDouble(),
                    effect.onConversions().orElseThrow(),
                    1e-12,
                    () -> effect.name() + " in " + result);
        }
    }

    private static void same(
            AttributionModel model,
            List<NaivePath> paths,
            Function<NaiveAttribution, Map<String, Fraction>> definition) {
        ModelResult result = credited(model, NaivePath.rows(paths));
        assertConversions(definition.apply(new NaiveAttribution(paths, false)), result);
        NaiveAttribution value = new NaiveAttribution(paths, true);
        if (!value.paid().equals(Fraction.ZERO)) {
            assertValues(definition.apply(value), result);
        }
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.converting();
    }
}
