// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.measure.Unit;

/** The number of this topic that is about stated probabilities. */
public final class CalibrationMetrics {
    /** Skill of stated probabilities against the base rate. No value when all decided deals were won, or all lost. */
    public static final Metric CALIBRATION_SKILL = Metric.builder(
                    "pipeline.calibration-skill", "Skill of stated probabilities of winning")
            .unit(Unit.RATIO)
            .direction(Direction.INFORMATION)
            .formula(
                    "1 - Brier score of the probabilities stated in the window whose deals are won or lost at as-of / Brier"
                            + " score of stating their base rate for each; 0 is as good as the base rate, below 0 worse. Stated"
                            + " by each stage that a deal comes to, once a deal, or set for the open deal itself, as the settings"
                            + " say; of two different ones at one instant neither counts, and none that is set at the closing")
            .sources(Source.WILLIAMS)
            .gaming("Moving deals to late stages, or stating their probability, only once the outcome is known.")
            .counterMetric("funnel.recorded-steps")
            .build();

    private CalibrationMetrics() {}

    /**
     * All metrics of calibration.
     *
     * @return the metrics, in the order of a report's measurements
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(CALIBRATION_SKILL);
    }
}
