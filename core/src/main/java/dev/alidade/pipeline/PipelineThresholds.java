// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long is too long for an open deal. Best taken from the company's own history; each can be set by hand.
 *
 * <pre>{@code
 * PipelineHistory history = OpenPipeline.history(settings).measure(deals, window);
 * PipelineReport report =
 *         OpenPipeline.under(settings.with(PipelineThresholds.from(history))).measure(deals, window);
 * }</pre>
 *
 * @param staleAfter how long a deal may be left alone
 * @param deadWoodAfter the age above which a deal is dead wood; empty when it isn't judged
 * @param stageTimes how long won deals were in each stage, in the order of pipelines and stages by name, whatever order is
 *     given; deals in other stages aren't judged
 * @param ofHistory whether they are told from the company's own history: shares for which that is still too short are in scope
 *     then, without a value; otherwise what has no threshold is not asked for
 */
public record PipelineThresholds(
        Duration staleAfter, Optional<Duration> deadWoodAfter, ImmutableList<StageTime> stageTimes, boolean ofHistory) {
    /** 30 days: a working figure without source, for want of a history. */
    public static final Duration USUAL_STALE_AFTER = Duration.ofDays(30);

    /** How many deals, or stays in a stage, a threshold from history needs at least: a working figure without source. */
    public static final long USUAL_MINIMUM = 5;

    private static final double MOST = 0.9; // of won deals

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a duration is negative, or a stage is there twice
     */
    public PipelineThresholds {
        requireNonNull(staleAfter, "staleAfter");
        requireNonNull(deadWoodAfter, "deadWoodAfter");
        stageTimes = ImmutableList.sortedCopyOf(
                Comparator.comparing(StageTime::pipeline).thenComparing(StageTime::stage), stageTimes);
        if (staleAfter.isNegative()
                || deadWoodAfter.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException(
                    "Pipeline thresholds: stale after %s and dead wood after %s can't be negative."
                            .formatted(staleAfter, deadWoodAfter));
        }
        for (int i = 1; i < stageTimes.size(); i++) {
            StageTime time = stageTimes.get(i);
            if (time.pipeline().equals(stageTimes.get(i - 1).pipeline())
                    && time.stage().equals(stageTimes.get(i - 1).stage())) {
                throw new IllegalArgumentException("Pipeline thresholds: stage %s of pipeline %s is there twice."
                        .formatted(time.stage(), time.pipeline()));
            }
        }
    }

    /**
     * Thresholds without a history: stale after 30 days, nothing else is judged.
     *
     * @return the thresholds
     */
    public static PipelineThresholds standard() {
        return new PipelineThresholds(USUAL_STALE_AFTER, Optional.empty(), ImmutableList.of(), false);
    }

    /**
     * Thresholds from a company's own history of at least {@value #USUAL_MINIMUM} deals each.
     *
     * @param history what became of the deals that are closed
     * @return the thresholds
     */
    public static PipelineThresholds from(PipelineHistory history) {
        return from(history, USUAL_MINIMUM);
    }

    /**
     * Thresholds from a company's own history. Stale is a deal that is left alone for longer than nine of ten won deals ever
     * were; without enough won deals with activity, for longer than 30 days. Dead wood is older than the longest cycle of any
     * closed deal.
     *
     * @param history what became of the deals that are closed
     * @param minimum how many won deals with activity, closed deals with a cycle, or stays of won deals in a stage there
     *     must be, at least 1
     * @return the thresholds; what has too few is not judged, but stays in scope without a value
     * @throws IllegalArgumentException if the minimum is not positive
     */
    public static PipelineThresholds from(PipelineHistory history, long minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException(
                    "Pipeline thresholds: a minimum of %s deals is not positive.".formatted(minimum));
        }
        return new PipelineThresholds(
                history.leftAlone().count() < minimum
                        ? USUAL_STALE_AFTER
                        : history.leftAlone().quantile(MOST).orElse(USUAL_STALE_AFTER),
                history.closedCycles().count() < minimum ? Optional.empty() : history.longestCycle(),
                history.stageTimes().stream()
                        .filter(time -> time.visits() >= minimum)
                        .collect(ImmutableList.toImmutableList()),
                true);
    }

    /**
     * These thresholds with another limit for being left alone.
     *
     * @param limit how long a deal may be left alone
     * @return new thresholds
     */
    public PipelineThresholds withStaleAfter(Duration limit) {
        return new PipelineThresholds(limit, deadWoodAfter, stageTimes, ofHistory);
    }

    /**
     * These thresholds with another age for dead wood.
     *
     * @param age the age above which a deal is dead wood
     * @return new thresholds
     */
    public PipelineThresholds withDeadWoodAfter(Duration age) {
        return new PipelineThresholds(staleAfter, Optional.of(requireNonNull(age, "age")), stageTimes, ofHistory);
    }

    /**
     * These thresholds with another usual time in a stage.
     *
     * @param time the stage and its median; it replaces what is known of the stage
     * @return new thresholds
     */
    public PipelineThresholds withStageTime(StageTime time) {
        List<StageTime> others = new ArrayList<>(stageTimes);
        others.removeIf(other ->
                other.pipeline().equals(time.pipeline()) && other.stage().equals(time.stage()));
        others.add(time);
        return new PipelineThresholds(staleAfter, deadWoodAfter, ImmutableList.copyOf(others), ofHistory);
    }

    /** The usual time in a stage; empty when it isn't known. */
    Optional<Duration> median(String pipeline, String stage) {
        return stageTimes.stream()
                .filter(time -> time.pipeline().equals(pipeline) && time.stage().equals(stage))
                .map(StageTime::median)
                .findFirst();
    }

    Settings settings() {
        Settings settings = Settings.of("pipeline-thresholds", 1)
                .with("stale", staleAfter)
                .with("deadWood", deadWoodAfter.toString());
        if (ofHistory) {
            settings = settings.with("history", "own");
        }
        for (int i = 0; i < stageTimes.size(); i++) {
            settings = settings.with(
                    "stage " + i,
                    Settings.of("stage-time", 1)
                            .with("pipeline", stageTimes.get(i).pipeline())
                            .with("stage", stageTimes.get(i).stage())
                            .with("median", stageTimes.get(i).median()));
        }
        return settings;
    }
}
