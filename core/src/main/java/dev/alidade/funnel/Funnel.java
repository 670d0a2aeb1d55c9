// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;

/**
 * How far leads and opportunities come on their way from the first inquiry to payment.
 *
 * <pre>{@code
 * FunnelReport report = Funnel.through(FunnelSettings.standard()).measure(leads, year);
 * report.leadToWon().toDate(); // 61 of 480
 * }</pre>
 */
public final class Funnel {
    private Funnel() {}

    /**
     * The way of leads through the steps of a funnel. A lead counts in the cohort of each step that it reached for the
     * first time in the window; in the first step every lead is from its creation on. What happens at or after as-of is
     * not known.
     *
     * <p>A step is reached with the first event of its own or of a later step (reached or passed: skipping a step is not
     * failing it), unless the settings ask for a chain of steps.
     *
     * @param settings the steps and how they are counted
     * @return the analysis
     */
    public static Analysis<Lead, FunnelReport> through(FunnelSettings settings) {
        return new Through(requireNonNull(settings, "settings"));
    }

    private record Through(FunnelSettings settings) implements Analysis<Lead, FunnelReport> {
        @Override
        public Tally<Lead, FunnelReport> tally(Window window) {
            return new FunnelTally(settings, window);
        }

        @Override
        public Tally<Lead, FunnelReport> tally(Window window, byte[] saved) {
            return CellTally.restore(new FunnelTally(settings, window), saved);
        }
    }

    /**
     * What becomes of deals: how many are won, of what value, how long that takes, where they come from, and when the money
     * comes.
     *
     * <pre>{@code
     * DealReport report = Funnel.deals(DealSettings.builder().pipeline(pipeline).build()).measure(opportunities, year);
     * report.winRate(); // 4238 of 6711
     * }</pre>
     *
     * @param settings how deals are counted
     * @return the analysis
     */
    public static Analysis<Opportunity, DealReport> deals(DealSettings settings) {
        return new DealAnalysis(settings);
    }
}
