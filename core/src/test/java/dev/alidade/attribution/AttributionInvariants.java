// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Vectors.credited;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all models over rows, or for any rows. */
final class AttributionInvariants {
    private static final ImmutableList<AttributionModel> MODELS = ImmutableList.of(
            Models.first(),
            Models.last(),
            Models.lastNonDirect("a"),
            Models.linear(),
            Models.linearByCampaign(),
            Models.position(PositionWeights.J),
            Models.timeDecayByRank(),
            Models.markov(),
            Models.markov().withOrder(3),
            Models.markov().withoutNulls(),
            Models.shapley(),
            Models.shapley(ShapleyGame.POOLED_RATE),
            Models.transformed(PathTransform.exposure(), Models.markov()));

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void creditsAddUpToAllThatIsCredited(@ForAll("paths") List<NaivePath> paths) {
        PathReport report = measured(NaivePath.rows(paths));
        for (ModelResult result : report.results()) {
            BigDecimal conversions = BigDecimal.ZERO;
            BigDecimal value = BigDecimal.ZERO;
            for (Credit credit : result.credits()) {
                conversions = conversions.add(credit.conversions());
                value = value.add(credit.value().orElse(BigDecimal.ZERO));
            }
            assertEquals(0, report.conversions().compareTo(conversions), result::toString);
            assertEquals(0, report.value().orElseThrow().compareTo(value), result::toString);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRowsLeavesNoTrace(@ForAll("paths") List<NaivePath> paths, @ForAll long seed) {
        List<PathRow> rows = NaivePath.rows(paths);
        List<PathRow> permuted = new ArrayList<>(rows);
        Collections.shuffle(permuted, new Random(seed));
        assertEquals(measured(rows), measured(permuted));
        assertArrayEquals(tallied(rows).toBytes(), tallied(permuted).toBytes());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRowIsTheSumOfItsParts(
            @ForAll("paths") List<NaivePath> paths, @ForAll @IntRange(min = 1, max = 999) int part) {
        BigDecimal share = BigDecimal.valueOf(part, 3);
        List<PathRow> parts = new ArrayList<>();
        for (PathRow row : NaivePath.rows(paths)) {
            PathRow one = new PathRow(
                    row.path(),
                    row.conversions().multiply(share),
                    row.value().map(share::multiply),
                    row.nulls().multiply(share));
            parts.add(one);
            parts.add(new PathRow(
                    row.path(),
                    row.conversions().subtract(one.conversions()),
                    row.value().map(value -> value.subtract(one.value().orElseThrow())),
                    row.nulls().subtract(one.nulls())));
        }
        assertEquals(measured(NaivePath.rows(paths)).results(), measured(parts).results());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void moreOfTheSameScalesTheCredits(
            @ForAll("paths") List<NaivePath> paths, @ForAll @IntRange(min = 2, max = 1_000) int times) {
        List<NaivePath> more = paths.stream()
                .map(path -> new NaivePath(
                        path.touches(), times * path.conversions(), times * path.cents(), times * path.nulls()))
                .toList();
        PathReport single = measured(NaivePath.rows(paths));
        for (ModelResult result : measured(NaivePath.rows(more)).results()) {
            Map<String, BigDecimal> scaled = new TreeMap<>();
            single.result(result.model())
                    .orElseThrow()
                    .credits()
                    .forEach(credit ->
                            scaled.put(credit.name(), credit.conversions().multiply(BigDecimal.valueOf(times))));
            double tolerance = 1e-12 * result.conversions().doubleValue();
            for (Credit credit : result.credits()) {
                assertEquals(
                        scaled.get(credit.name()).doubleValue(),
                        credit.conversions().doubleValue(),
                        tolerance,
                        result::toString);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void repeatsChangeNoRemovalEffectOfOrderOne(@ForAll("paths") List<NaivePath> paths) {
        ModelResult kept = credited(Models.markov(), NaivePath.rows(paths));
        ModelResult collapsed = credited(Models.markov().withRepeatsCollapsed(), NaivePath.rows(paths));
        for (Credit credit : kept.credits()) {
            assertEquals(
                    credit.removalEffect().orElseThrow(),
                    collapsed
                            .credit(credit.name())
                            .orElseThrow()
                            .removalEffect()
                            .orElseThrow(),
                    1e-12,
                    credit.name());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theSubsetSumGameIsTheEqualSplitOverDistinctNames(@ForAll("paths") List<NaivePath> paths) {
        List<PathRow> rows = NaivePath.rows(paths);
        assertEquals(
                credited(Models.linearByCampaign(), rows).credits(),
                credited(Models.shapley(), rows).credits());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRowWithoutConversionsAndNullsChangesNothing(@ForAll("paths") List<NaivePath> paths) {
        List<PathRow> more = new ArrayList<>(NaivePath.rows(paths));
        more.add(new PathRow("z > a", BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO));
        assertEquals(measured(NaivePath.rows(paths)).results(), measured(more).results());
    }

    private static Tally<PathRow, PathReport> tallied(List<PathRow> rows) {
        Tally<PathRow, PathReport> tally =
                Attribution.paths(MODELS.toArray(AttributionModel[]::new)).tally(Vectors.ANY);
        rows.forEach(tally::add);
        return tally;
    }

    private static PathReport measured(List<PathRow> rows) {
        return tallied(rows).result();
    }

    @Provide
    Arbitrary<List<NaivePath>> paths() {
        return NaivePath.converting();
    }
}
