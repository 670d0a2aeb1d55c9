// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;

/**
 * What happens to leads that are handed over to sales.
 *
 * <pre>{@code
 * HandoffReport report = Handoff.under(agreement).measure(leads, quarter);
 * report.acceptance(); // 412 of 530
 * }</pre>
 */
public final class Handoff {
    private Handoff() {}

    /**
     * The hand-over as judged by an agreement. An episode is one hand-over of a lead; a lead may have several. It counts
     * in the window that its hand-over falls into, and in a rate once the time agreed for that step is over at as-of,
     * whatever became of it; before, it is not due.
     *
     * @param agreement what sales owes, and marketing
     * @return the analysis
     */
    public static Analysis<Lead, HandoffReport> under(ServiceLevelAgreement agreement) {
        return new Agreed(requireNonNull(agreement, "agreement"));
    }

    private record Agreed(ServiceLevelAgreement agreement) implements Analysis<Lead, HandoffReport> {
        private Settings settings() {
            Settings settings = Settings.of("handoff", 3)
                    .with("respond-within", agreement.respondWithin())
                    .with("decide-within", agreement.decideWithin())
                    .with("attempts", agreement.attempts())
                    .with("persist-within", agreement.persistWithin());
            if (agreement.businessHours().isPresent()) {
                settings = settings.with(
                        "business-hours", agreement.businessHours().get().settings());
            }
            if (agreement.owedLeads().isPresent()) {
                settings =
                        settings.with("owed-leads", agreement.owedLeads().get().toString());
            }
            return settings;
        }

        @Override
        public Tally<Lead, HandoffReport> tally(Window window) {
            return new HandoffTally(agreement, settings(), window);
        }

        @Override
        public Tally<Lead, HandoffReport> tally(Window window, byte[] saved) {
            return CellTally.restore(new HandoffTally(agreement, settings(), window), saved);
        }
    }
}
