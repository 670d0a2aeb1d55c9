// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathAttributionTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));

    private static PathReport measured(AttributionModel model, PathRow... rows) {
        return Attribution.paths(model).measure(List.of(rows), WINDOW);
    }

    private static PathRow row(String path, String conversions, String value, String nulls) {
        return new PathRow(
                path,
                new BigDecimal(conversions),
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                new BigDecimal(nulls));
    }

    private static Optional<BigDecimal> conversions(PathReport report, String name) {
        return report.results().get(0).credit(name).map(Credit::conversions);
    }

    private static Optional<BigDecimal> value(PathReport report, String name) {
        return report.results().get(0).credit(name).flatMap(Credit::value);
    }

    @Test
    void withoutRowsThereIsNothingAndNoValue() {
        PathReport report = measured(Models.linear());
        assertEquals(0, report.rows());
        assertEquals(BigDecimal.ZERO, report.conversions());
        assertEquals(Optional.empty(), report.value());
        assertEquals(ImmutableList.of(), report.results().get(0).credits());
        assertEquals(Optional.empty(), report.results().get(0).value());
        assertEquals(Optional.empty(), report.agreement().smallest());
    }

    @Test
    void fractionsOfConversionsAreKept() {
        PathReport report = measured(
                Models.last(),
                row("a", "0.5", "", "0"),
                row("a", "0.333333333333333333", "", "0"),
                row("a", "2", "", "0"));
        assertEquals(Optional.of(new BigDecimal("2.833333333333333333")), conversions(report, "a"));
        assertEquals(new BigDecimal("2.833333333333333333"), report.conversions());
    }

    @Test
    void creditsOfFractionsAddUpToThem() {
        PathReport report = measured(Models.linear(), row("a > b > c", "0.333333333333333333", "0.01", "0"));
        ModelResult result = report.results().get(0);
        assertEquals(new BigDecimal("0.333333333333333333"), result.conversions());
        assertEquals(
                result.conversions(),
                result.credits().stream().map(Credit::conversions).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(Optional.of(new BigDecimal("0.01")), result.value());
        assertEquals(1 / 9.0, conversions(report, "b").orElseThrow().doubleValue(), 1e-15);
    }

    @Test
    void theValueOfRowsMayBeNegative() {
        PathReport report = measured(Models.linear(), row("a > b", "1", "-2.5", "0"), row("b", "1", "0.25", "0"));
        assertEquals(Optional.of(new BigDecimal("-1.25")), value(report, "a"));
        assertEquals(Optional.of(new BigDecimal("-1")), value(report, "b"));
        assertEquals(Optional.of(new BigDecimal("-2.25")), report.value());
    }

    @Test
    void valueWithoutConversionsIsAnIssueInNoCreditAndTold() {
        PathReport report = measured(Models.first(), row("a", "1", "10", "0"), row("b", "0", "7.5", "3"));
        assertEquals(Optional.of(BigDecimal.TEN), report.value());
        assertEquals(new BigDecimal("7.5"), report.uncreditedValue());
        assertEquals(Optional.empty(), value(report, "b"));
        assertEquals(
                ImmutableList.of(new DataIssue(PathIssues.VALUE_WITHOUT_CONVERSIONS, 1, ImmutableList.of("\"b\""))),
                report.issues());
    }

    @Test
    void aValueOfZeroWithoutConversionsIsNoIssue() {
        assertEquals(
                ImmutableList.of(),
                measured(Models.first(), row("b", "0", "0.00", "3")).issues());
    }

    @Test
    void aRowThatSaysNothingIsAnIssueAndAddsNoName() {
        PathReport report = measured(Models.first(), row("a", "0", "", "0"));
        assertEquals(
                ImmutableList.of(new DataIssue(PathIssues.EMPTY_ROW, 1, ImmutableList.of("\"a\""))), report.issues());
        assertEquals(1, report.rows());
        assertEquals(Optional.empty(), conversions(report, "a"));
    }

    @Test
    void conversionsWithoutValueAreAnIssueOnlyBesideSomeWith() {
        assertEquals(
                ImmutableList.of(),
                measured(Models.first(), row("a", "1", "", "0")).issues());
        PathReport mixed = measured(Models.first(), row("a", "1", "", "0"), row("b", "1", "5", "0"));
        assertEquals(
                ImmutableList.of(new DataIssue(PathIssues.CONVERSIONS_WITHOUT_VALUE, 1, ImmutableList.of())),
                mixed.issues());
        assertEquals(Optional.of(new BigDecimal("5")), mixed.value());
        assertEquals(Optional.of(BigDecimal.ZERO), value(mixed, "a"));
    }

    @Test
    void aPathOfAHundredThousandTouchesIsCreditedExactly() {
        String path = "a > b > c > ".repeat(33_333) + "d";
        PathReport report = measured(Models.linear(), PathRow.of(path, 100_000, 1));
        assertEquals(33_333, conversions(report, "a").orElseThrow().doubleValue(), 1e-7);
        assertEquals(new BigDecimal("100000"), report.results().get(0).conversions());
        PathReport decayed = measured(Models.timeDecayByRank(), PathRow.of(path, 10, 1));
        assertEquals(4, conversions(decayed, "d").orElseThrow().doubleValue(), 1e-12);
        PathReport placed = measured(Models.position(PositionWeights.J), PathRow.of(path, 10, 0));
        assertEquals(6, conversions(placed, "d").orElseThrow().doubleValue(), 1e-12);
    }

    @Test
    void countsThatTogetherLeaveSixtyFourBitsStayExact() {
        PathRow large = PathRow.of("a > b", Long.MAX_VALUE, Long.MAX_VALUE);
        PathReport report = measured(Models.first(), large, large, large);
        assertEquals(new BigDecimal("27670116110564327421"), report.conversions());
        assertEquals(Optional.of(new BigDecimal("27670116110564327421")), conversions(report, "a"));
        PathReport shared = measured(Models.linear(), large, large, large);
        assertEquals(Optional.of(new BigDecimal("13835058055282163710.5")), conversions(shared, "b"));
    }

    @Test
    void moreThanTheSumsCanHoldIsRefusedAndNotWrappedAround() {
        Tally<PathRow, PathReport> tally = Attribution.paths(Models.linear()).tally(WINDOW);
        PathRow large = PathRow.of("a", Long.MAX_VALUE, 0);
        ArithmeticException refused = assertThrows(ArithmeticException.class, () -> {
            for (int i = 0; i < 1_000; i++) {
                tally.add(large);
            }
        });
        assertTrue(refused.getMessage().length() > 10, refused.getMessage());
    }

    @Test
    void modelsThatNeedTimesAreRefusedBeforeTheFirstRow() {
        for (AttributionModel model : List.of(
                Models.timeDecay(Duration.ofDays(7)),
                Models.timeDecayByWeek(),
                Models.milestones(MilestoneWeights.HUBSPOT_W))) {
            String message = assertThrows(IllegalArgumentException.class, () -> Attribution.paths(model))
                    .getMessage();
            assertTrue(message.contains(model.id()) && message.contains("journeys"), message);
        }
    }

    @Test
    void noModelOrOneTwiceIsRefused() {
        assertThrows(IllegalArgumentException.class, Attribution::paths);
        assertThrows(IllegalArgumentException.class, () -> Attribution.paths(Models.last(), Models.last()));
    }

    @Test
    void creditsAreInTheOrderOfConversionsThenNames() {
        PathReport report =
                measured(Models.first(), PathRow.of("b", 1, 0), PathRow.of("c", 2, 0), PathRow.of("a", 1, 0));
        assertEquals(
                List.of("c", "a", "b"),
                report.results().get(0).credits().stream().map(Credit::name).toList());
    }

    @Test
    void lastNonDirectFallsBackToTheLastTouch() {
        PathReport report = measured(
                Models.lastNonDirect("Direct", "(none)"),
                PathRow.of("a > b > Direct", 1, 0),
                PathRow.of("Direct > (none)", 1, 0));
        assertEquals(Optional.of(BigDecimal.ONE), conversions(report, "b"));
        assertEquals(Optional.of(BigDecimal.ONE), conversions(report, "(none)"));
        assertThrows(IllegalArgumentException.class, Models::lastNonDirect);
    }

    @Test
    void talliesOfOtherModelsRefuseToMerge() {
        Tally<PathRow, PathReport> one =
                Attribution.paths(Models.position(PositionWeights.J)).tally(WINDOW);
        Tally<PathRow, PathReport> other =
                Attribution.paths(Models.position(PositionWeights.INVERSE_J)).tally(WINDOW);
        assertThrows(IllegalArgumentException.class, () -> one.merge(other));
    }

    @Test
    void oneAndAHalfConversionsAreSharedAlike() {
        ModelResult result = Vectors.credited(
                Models.linear(), new PathRow("a > b", new BigDecimal("1.5"), Optional.empty(), BigDecimal.ZERO));
        assertEquals(new BigDecimal("0.75"), result.credit("a").orElseThrow().conversions());
        assertEquals(new BigDecimal("0.75"), result.credit("b").orElseThrow().conversions());
        assertEquals(Optional.empty(), result.credit("c"));
    }
}
