// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of the reliability table: what was stated in a stage or a bin of probabilities, and what came of it.
 *
 * @param pipeline the pipeline of the stage; empty for a bin
 * @param stage the stage; empty for a bin
 * @param from the lowest probability: of a stage the stated one
 * @param to where the next bin begins; of a stage the stated probability
 * @param forecast the mean stated probability; empty without statements
 * @param statements how many statements there are
 * @param deals how many deals they are about
 * @param won of the decided ones, those whose deal was won
 * @param wonInterval the interval of that share (Wilson), several statements about one deal as one deal; empty when
 *     nothing is decided
 * @param open how many are about deals that are still open
 * @param incidence the share won within the longest time on record, open deals among them; empty without statements
 * @param incidenceInterval its interval; empty where nothing can be told of it
 * @param undecided the share that is neither won nor lost by then: the final share won lies between the incidence and the
 *     incidence plus this; empty without statements
 * @param small whether fewer than the settings ask for are decided, so that little can be said
 */
public record CalibrationRow(
        Optional<String> pipeline,
        Optional<String> stage,
        double from,
        double to,
        OptionalDouble forecast,
        long statements,
        long deals,
        Proportion won,
        Optional<Interval> wonInterval,
        long open,
        OptionalDouble incidence,
        Optional<Interval> incidenceInterval,
        OptionalDouble undecided,
        boolean small) {
    /** Checks that nothing is missing. */
    public CalibrationRow {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stage, "stage");
        requireNonNull(forecast, "forecast");
        requireNonNull(won, "won");
        requireNonNull(wonInterval, "wonInterval");
        requireNonNull(incidence, "incidence");
        requireNonNull(incidenceInterval, "incidenceInterval");
        requireNonNull(undecided, "undecided");
    }
}
