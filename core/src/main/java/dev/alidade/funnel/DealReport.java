// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of deals. A deal counts as it stands at as-of: won or lost by the closing that put it there, open when it was
 * never closed or was opened again. Closed in the window means by a closing in the window.
 *
 * @param winRate deals won, of those closed in the window
 * @param winRateCreated deals won, of those created in the window that are closed
 * @param createdOpen how many of the deals created in the window are open
 * @param byValue the amounts won, of those won or lost in the window
 * @param traceable won deals of the window with a known origin, of all won
 * @param recordedSteps won deals of the window that had been in every required stage, of all won; empty when no pipeline
 *     with a required stage was declared
 * @param open how many deals are open, created in the window or before
 * @param started how many of them are in a cycle that has begun
 * @param timeToClose the time from the beginning of the cycle to the closing, of cycles begun in the window; open deals are
 *     censored
 * @param outcomes the same for the competing outcomes {@value #WON} and {@value #LOST}, by Aalen and Johansen
 * @param wonCycles the cycles of deals won in the window
 * @param lostCycles the cycles of deals lost in the window
 * @param closedCycles both together
 * @param velocity the velocity as the settings define it
 * @param otherVelocities the velocity of every other population and cycle
 * @param cash what became of the deals won in the window
 * @param flows how far deals came in each pipeline, by the pipelines' names
 * @param wentBack moves in the window to an earlier stage
 * @param cameAgain moves in the window to a stage that the deal had left before
 * @param reopened closed deals that were opened again in the window
 * @param issues what was odd about the deals
 * @param measurements the numbers as measurements; the examples of rates are deals that missed
 */
public record DealReport(
        Proportion winRate,
        Proportion winRateCreated,
        long createdOpen,
        ValueRate byValue,
        Proportion traceable,
        Optional<Proportion> recordedSteps,
        long open,
        long started,
        TimeToEvent timeToClose,
        CumulativeIncidence outcomes,
        CycleSpread wonCycles,
        CycleSpread lostCycles,
        CycleSpread closedCycles,
        Velocity velocity,
        ImmutableList<Velocity> otherVelocities,
        WonToCash cash,
        ImmutableList<PipelineFlow> flows,
        Moves wentBack,
        Moves cameAgain,
        Moves reopened,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** The name of the outcome of won deals. */
    public static final String WON = "won";

    /** The name of the outcome of lost deals. */
    public static final String LOST = "lost";

    /** Checks that nothing is missing. */
    public DealReport {
        requireNonNull(winRate, "winRate");
        requireNonNull(winRateCreated, "winRateCreated");
        requireNonNull(byValue, "byValue");
        requireNonNull(traceable, "traceable");
        requireNonNull(recordedSteps, "recordedSteps");
        requireNonNull(timeToClose, "timeToClose");
        requireNonNull(outcomes, "outcomes");
        requireNonNull(wonCycles, "wonCycles");
        requireNonNull(lostCycles, "lostCycles");
        requireNonNull(closedCycles, "closedCycles");
        requireNonNull(velocity, "velocity");
        requireNonNull(otherVelocities, "otherVelocities");
        requireNonNull(cash, "cash");
        requireNonNull(flows, "flows");
        requireNonNull(wentBack, "wentBack");
        requireNonNull(cameAgain, "cameAgain");
        requireNonNull(reopened, "reopened");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * Something that deals do.
     *
     * @param count how often
     * @param examples ids of a few deals that did
     */
    public record Moves(long count, ImmutableList<String> examples) {
        /** Checks that nothing is missing. */
        public Moves {
            requireNonNull(examples, "examples");
        }
    }

    /**
     * The share of deals that are won within a time of the beginning of their cycle, with the open ones taken into account:
     * unlike {@link #winRateCreated()}, which knows the fast ones only.
     *
     * @param within the time, up to the longest on record
     * @return the share, from 0 to 1; empty when nothing is known of that time
     */
    public OptionalDouble wonWithin(Duration within) {
        return outcomes.share(WON, within);
    }

    /**
     * The velocity of a population by a cycle.
     *
     * @param population which deals count as opportunities
     * @param cycle which cycle divides
     * @return the velocity with its parts
     */
    public Velocity velocity(VelocityPopulation population, VelocityCycle cycle) {
        for (Velocity other : otherVelocities) {
            if (other.population() == population && other.cycle() == cycle) {
                return other;
            }
        }
        return velocity;
    }
}
