// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.Analysis;
import dev.alidade.model.MessagingFact;

/**
 * What sales and marketing say to the market, and what goes with it.
 *
 * <pre>{@code
 * MessagingSettings settings = MessagingSettings.builder().house(house).pipeline(pipeline).build();
 * MessagingReport report = Messaging.under(settings).measure(facts, year);
 * report.pullThrough().share(); // 0.71
 * }</pre>
 */
public final class Messaging {
    private Messaging() {}

    /**
     * The analysis of messages over mentions, deals with what was talked about, and brand checks.
     *
     * @param settings what was agreed on, and what is told when
     * @return the analysis
     */
    public static Analysis<MessagingFact, MessagingReport> under(MessagingSettings settings) {
        return new MessagingAnalysis(settings);
    }
}
