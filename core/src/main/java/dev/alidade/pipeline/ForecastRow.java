// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Counts the statements of one stage or one bin, and what came of them how soon. */
final class ForecastRow {
    /** The name of winning among outcomes. */
    static final String WON = "won";

    /** The name of losing among outcomes. */
    static final String LOST = "lost";

    private final Label label;
    private final OptionalDouble clip;
    private final DurationCounts won;
    private final DurationCounts lost;
    private final DurationCounts open;
    private final @Nullable ForecastSums wonSums; // of a bin; those of a stage follow from its probability
    private final @Nullable ForecastSums lostSums;
    private final @Nullable ForecastSums openSums;

    /** Which stage or bin this is; of a stage both limits are its probability. */
    record Label(Optional<String> pipeline, Optional<String> stage, double from, double to) {
        static Label stage(String pipeline, String stage, double probability) {
            return new Label(Optional.of(pipeline), Optional.of(stage), probability, probability);
        }

        static Label bin(double from, double to) {
            return new Label(Optional.empty(), Optional.empty(), from, to);
        }
    }

    ForecastRow(String name, Label label, OptionalDouble clip, Window window, CellRegister register) {
        this.label = label;
        this.clip = clip;
        won = register.cell(name + "Won", new DurationCounts(window));
        lost = register.cell(name + "Lost", new DurationCounts(window));
        open = register.cell(name + "Open", new DurationCounts(window));
        boolean bin = label.stage().isEmpty();
        wonSums = bin ? new ForecastSums(name + "Won", clip, register) : null;
        lostSums = bin ? new ForecastSums(name + "Lost", clip, register) : null;
        openSums = bin ? new ForecastSums(name + "Open", clip, register) : null;
    }

    Label label() {
        return label;
    }

    /** Takes a statement. {@code end} is the closing, not before it; null for an open deal. */
    void add(double forecast, Instant at, State state, @Nullable Instant end) {
        if (end == null) {
            open.addOpen(at);
            add(openSums, forecast);
        } else if (state == State.WON) {
            won.add(at, end);
            add(wonSums, forecast);
        } else {
            lost.add(at, end);
            add(lostSums, forecast);
        }
    }

    private static void add(@Nullable ForecastSums sums, double forecast) {
        if (sums != null) {
            sums.add(forecast);
        }
    }

    ForecastMoments won() {
        return moments(won, wonSums);
    }

    ForecastMoments lost() {
        return moments(lost, lostSums);
    }

    ForecastMoments open() {
        return moments(open, openSums);
    }

    private ForecastMoments moments(DurationCounts counts, @Nullable ForecastSums sums) {
        return sums == null ? ForecastMoments.of(label.from(), counts.total(), clip) : sums.of(counts.total());
    }

    CumulativeIncidence incidence() {
        return CumulativeIncidence.of(ImmutableMap.of(WON, won, LOST, lost), open);
    }
}
