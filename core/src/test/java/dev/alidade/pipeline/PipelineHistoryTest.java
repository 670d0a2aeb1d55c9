// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineHistoryTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window MARCH =
            Window.of(Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"));
    private static final PipelineSettings SETTINGS = PipelineSettings.builder()
            .pipeline(Pipeline.of(
                    "sales",
                    Stage.of("New", 1, Stage.Kind.OPEN),
                    Stage.of("Offer", 2, Stage.Kind.OPEN),
                    Stage.of("Won", 3, Stage.Kind.WON)))
            .build();

    private static final PipelineThresholds TOO_SHORT =
            new PipelineThresholds(Duration.ofDays(30), Optional.empty(), ImmutableList.of(), true);

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(START);
    }

    private static PipelineHistory history(PipelineSettings settings, OpportunityBuilder... deals) {
        return OpenPipeline.history(settings)
                .measure(
                        Arrays.stream(deals).map(OpportunityBuilder::build).toList(),
                        MARCH.withResolution(Resolution.DAY));
    }

    @Test
    void withoutClosedDealsThereIsNoHistory() {
        PipelineHistory history = history(SETTINGS, deal("O1"), deal("O2").won(day(91)));
        assertEquals(0, history.won());
        assertEquals(Optional.empty(), history.longestCycle());
        assertEquals(Optional.empty(), history.wonCycles().mean());
        assertEquals(Optional.empty(), history.wonCycles().quantile(0.5));
        assertEquals(Optional.empty(), history.wonCycles().lowerQuantile(0.5));
        assertEquals(TOO_SHORT, PipelineThresholds.from(history));
    }

    @Test
    void dealsClosedBeforeTheWindowAreHistoryToo() {
        PipelineHistory history =
                history(SETTINGS, deal("W").won(day(10)), deal("L").lost(day(40)));
        assertEquals(1, history.won());
        assertEquals(1, history.lost());
        assertEquals(Optional.of(Duration.ofDays(40)), history.longestCycle());
        assertEquals(Optional.of(Duration.ofDays(25)), history.closedCycles().mean());
        assertEquals(Optional.of(Duration.ofDays(10)), history.wonCycles().longest());
    }

    @Test
    void quantilesAreOfTypeSevenOrOne() {
        PipelineHistory history = history(
                SETTINGS,
                deal("1").won(day(1)),
                deal("2").won(day(2)),
                deal("3").won(day(4)),
                deal("4").won(day(11)));
        // R 4.2.2: quantile(c(1, 2, 4, 11), c(.5, .9, .95)) 3.0 8.9 9.95; with type = 1: 2 11 11
        assertEquals(Optional.of(Duration.ofDays(3)), history.wonCycles().median());
        assertEquals(
                Optional.of(Duration.ofMinutes(12_816)), history.wonCycles().ninthDecile());
        assertEquals(
                Optional.of(Duration.ofMinutes(14_328)), history.wonCycles().nineteenTwentieths());
        assertEquals(history.wonCycles().ninthDecile(), history.wonCycles().quantile(0.9));
        assertEquals(Optional.of(Duration.ofDays(2)), history.wonCycles().lowerQuantile(0.5));
        assertEquals(Optional.of(Duration.ofDays(11)), history.wonCycles().lowerQuantile(0.9));
        assertThrows(IllegalArgumentException.class, () -> history.wonCycles().quantile(90));
    }

    @Test
    void theLongestCycleIsExactWhereLongDurationsAreCountedByDay() {
        Duration exact = Duration.ofDays(200).plusHours(7).plusNanos(1);
        PipelineHistory history = OpenPipeline.history(SETTINGS)
                .measure(
                        List.of(Opportunity.builder("O1")
                                .createdAt(MARCH.start().minus(exact))
                                .lost(MARCH.start())
                                .build()),
                        MARCH);
        assertEquals(Optional.of(exact), history.longestCycle());
        assertEquals(Optional.of(Duration.ofDays(200)), history.closedCycles().longest());
    }

    @Test
    void staysInStagesAreThoseOfWonDeals() {
        PipelineHistory history = history(
                SETTINGS,
                deal("W1").stage(day(4), "Offer").won(day(10)),
                deal("W2").stage(day(2), "Offer").stage(day(12), "New").won(day(13)),
                deal("L").stage(day(50), "Offer").lost(day(60)),
                deal("O").stage(day(70), "Offer"));
        assertEquals(
                ImmutableList.of(
                        new StageTime("sales", "New", 3, Duration.ofDays(2)), // 4, 2 and 1
                        new StageTime("sales", "Offer", 2, Duration.ofDays(8))), // 6 and 10
                history.stageTimes());
    }

    @Test
    void aWonDealWasLeftAloneForTheLongestOfItsGaps() {
        PipelineHistory history = history(
                SETTINGS,
                deal("W1")
                        .activity(day(-3))
                        .activity(day(4))
                        .activity(day(12))
                        .activity(day(30))
                        .won(day(15)),
                deal("W2").activity(day(9)).activity(day(10)).won(day(12)),
                deal("W3").activity(day(1)).won(day(21)),
                deal("W4").won(day(80)),
                deal("L").activity(day(1)).lost(day(80)));
        assertEquals(
                ImmutableList.of(
                        new DurationSpread.Time(Duration.ofDays(8), 1),
                        new DurationSpread.Time(Duration.ofDays(9), 1),
                        new DurationSpread.Time(Duration.ofDays(20), 1)),
                history.leftAlone().times());
    }

    @Test
    void cyclesBeginInTheStagesThatAreNamed() {
        PipelineSettings settings = PipelineSettings.builder()
                .pipeline(SETTINGS.pipelines().get(0))
                .cycleStarts("Offer")
                .build();
        PipelineHistory history = history(
                settings,
                deal("W1").stage(day(4), "Offer").won(day(10)),
                deal("W2").won(day(80)));
        assertEquals(Optional.of(Duration.ofDays(6)), history.longestCycle());
        assertEquals(
                List.of(PipelineIssues.WITHOUT_CYCLE),
                history.issues().stream().map(DataIssue::kind).toList());
    }

    @Test
    void aDealThatWasWonAndThenLostIsLost() {
        PipelineHistory history =
                history(SETTINGS, deal("O1").won(day(10)).reopened(day(20)).lost(day(30)));
        assertEquals(0, history.won());
        assertEquals(1, history.lost());
        assertEquals(Optional.of(Duration.ofDays(30)), history.lostCycles().longest());
    }

    @Test
    void oddClosingsAreCounted() {
        PipelineHistory history =
                history(SETTINGS, deal("1").won(day(-4)), deal("2").won(day(3)).lost(day(3)));
        assertEquals(1, history.won());
        assertEquals(0, history.lost());
        assertEquals(
                List.of(PipelineIssues.CONTRADICTED, PipelineIssues.CYCLE_ENDS_EARLY),
                history.issues().stream().map(DataIssue::kind).toList());
    }

    @Test
    void thresholdsNeedEnoughDeals() {
        PipelineHistory history = history(
                SETTINGS,
                deal("1").activity(day(1)).won(day(11)),
                deal("2").activity(day(2)).stage(day(7), "Offer").won(day(22)),
                deal("3").lost(day(33)));
        assertEquals(TOO_SHORT, PipelineThresholds.from(history));
        PipelineThresholds two = PipelineThresholds.from(history, 2);
        assertEquals(Duration.ofDays(19), two.staleAfter()); // nine tenths of the way from 10 to 20 days
        assertEquals(Optional.of(Duration.ofDays(33)), two.deadWoodAfter());
        assertEquals(
                ImmutableList.of(new StageTime("sales", "New", 2, Duration.ofDays(9))), two.stageTimes()); // 11 and 7
        assertThrows(IllegalArgumentException.class, () -> PipelineThresholds.from(history, 0));
    }

    @Test
    void thresholdsCanBeSetByHand() {
        StageTime before = new StageTime("sales", "New", 3, Duration.ofDays(3));
        StageTime after = new StageTime("sales", "New", 1, Duration.ofDays(7));
        PipelineThresholds thresholds = PipelineThresholds.standard()
                .withStaleAfter(Duration.ofDays(4))
                .withDeadWoodAfter(Duration.ofDays(90))
                .withStageTime(before)
                .withStageTime(after);
        assertEquals(Duration.ofDays(4), thresholds.staleAfter());
        assertEquals(Optional.of(Duration.ofDays(90)), thresholds.deadWoodAfter());
        assertEquals(ImmutableList.of(after), thresholds.stageTimes());
        assertThrows(
                IllegalArgumentException.class,
                () -> new PipelineThresholds(Duration.ZERO, Optional.empty(), ImmutableList.of(before, after), false));
        assertThrows(IllegalArgumentException.class, () -> thresholds.withStaleAfter(Duration.ofDays(-1)));
        assertThrows(IllegalArgumentException.class, () -> new StageTime("sales", "New", 0, Duration.ZERO));
    }

    @Test
    void aClosingBeforeTheBeginningWithinTheToleranceIsToldAndACycleOfNothing() {
        PipelineSettings tolerant = PipelineSettings.builder()
                .clockSkew(ClockSkew.of(Duration.ofDays(2)))
                .build();
        PipelineHistory history = history(tolerant, deal("1").won(day(-1)));
        assertEquals(Optional.of(Duration.ZERO), history.longestCycle());
        assertEquals(1, history.wonCycles().count());
        assertEquals(
                List.of(PipelineIssues.CLOSED_AT_START),
                history.issues().stream().map(DataIssue::kind).toList());
    }

    @Test
    void theQuantilesOfNoneAndOfAllAreTheShortestAndTheLongest() {
        DurationSpread cycles =
                history(SETTINGS, deal("1").won(day(1)), deal("2").won(day(5))).wonCycles();
        assertEquals(Optional.of(Duration.ofDays(1)), cycles.quantile(0));
        assertEquals(Optional.of(Duration.ofDays(5)), cycles.quantile(1));
        assertEquals(Optional.of(Duration.ofDays(1)), cycles.lowerQuantile(0));
        assertThrows(IllegalArgumentException.class, () -> cycles.quantile(-0.01));
        assertThrows(IllegalArgumentException.class, () -> cycles.lowerQuantile(1.01));
    }

    @Test
    void timesOfOtherStagesStayWhenOneIsSet() {
        StageTime first = new StageTime("sales", "New", 3, Duration.ofDays(3));
        StageTime second = new StageTime("sales", "Offer", 1, Duration.ofDays(7));
        StageTime elsewhere = new StageTime("partners", "New", 1, Duration.ofDays(5));
        assertEquals(
                ImmutableList.of(elsewhere, first, second),
                PipelineThresholds.standard()
                        .withStageTime(first)
                        .withStageTime(elsewhere)
                        .withStageTime(second)
                        .stageTimes());
    }
}
