// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Analysis;
import dev.alidade.model.Opportunity;

/**
 * Whether open deals show what is true: in which state they are, and what a closed deal usually looks like.
 *
 * <pre>{@code
 * PipelineReport report = OpenPipeline.under(settings).measure(deals, quarter);
 * report.healthy(); // Proportion 212 of 530
 * }</pre>
 */
public final class OpenPipeline {
    private OpenPipeline() {}

    /**
     * The state of the deals that are open as of the window's as-of.
     *
     * @param settings how they are judged
     * @return the analysis
     */
    public static Analysis<Opportunity, PipelineReport> under(PipelineSettings settings) {
        return new PipelineAnalysis(settings);
    }

    /**
     * What became of the deals that are closed as of the window's as-of: {@link PipelineThresholds#from} makes of it what open
     * deals are judged by.
     *
     * @param settings the pipelines, where cycles begin, and how far clocks may differ; the rest changes nothing
     * @return the analysis
     */
    public static Analysis<Opportunity, PipelineHistory> history(PipelineSettings settings) {
        return new HistoryAnalysis(settings);
    }

    /**
     * What became of the open deals between the start of the window and its end, or as-of if that comes before: how they came
     * and left, in deals and in value; and how far what is open then covers the quotas in force.
     *
     * @param settings the period in which deals are to be closed, exchange rates and quotas
     * @return the analysis
     */
    public static Analysis<Opportunity, FlowReport> flow(FlowSettings settings) {
        return new FlowAnalysis(settings);
    }
}
