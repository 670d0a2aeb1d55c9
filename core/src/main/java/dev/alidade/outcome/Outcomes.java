// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.Analysis;
import dev.alidade.model.OutcomeFact;

/**
 * How does the company fare? Quotas, revenue, retention, satisfaction and morale, and how past alignment goes with later
 * outcomes.
 *
 * <pre>{@code
 * OutcomeReport report = Outcomes.under(settings).measure(facts, year);
 * report.quotas().participation();   // 7 of 12 owners reached their quota
 * report.revenue().growth();         // 0.12
 * }</pre>
 */
public final class Outcomes {
    private Outcomes() {}

    /**
     * Outcomes of a window. The analysis can't be grouped: {@code by} throws {@link UnsupportedOperationException}, since
     * quotas are those of the whole company, and what few persons of the staff say must stay hidden.
     *
     * @param settings how they are counted, and the company's tables
     * @return the analysis
     */
    public static Analysis<OutcomeFact, OutcomeReport> under(OutcomeSettings settings) {
        return new OutcomeAnalysis(settings);
    }
}
