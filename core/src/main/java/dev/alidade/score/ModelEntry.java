// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Direction;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Unit;

/**
 * How a model judges one metric.
 *
 * @param metric the metric
 * @param heading what its topic stands under
 * @param scale what its values are worth
 * @param weight how much it counts beside the other metrics of its topic, positive
 * @param minimumSample the smallest denominator of its evidence with which its value counts, from 1; with more than 1, a
 *     value whose evidence has no denominator doesn't count either
 */
public record ModelEntry(Metric metric, Heading heading, Scale scale, double weight, long minimumSample) {
    /**
     * Checks that the scale fits the metric.
     *
     * @throws IllegalArgumentException if the scale runs against the metric's direction, a point of a share is not
     *     between 0 and 1, the weight is not positive, or the minimum sample is less than 1
     */
    public ModelEntry {
        requireNonNull(metric, "metric");
        requireNonNull(heading, "heading");
        requireNonNull(scale, "scale");
        if (metric.direction() != Direction.INFORMATION && metric.direction() != scale.direction()) {
            throw new IllegalArgumentException(
                    "%s: %s, but the scale runs from %s at worst to a target of %s. Maybe they are"
                                    .formatted(metric.id(), metric.direction(), scale.worst(), scale.target())
                            + " exchanged.");
        }
        if (metric.unit() == Unit.SHARE && (outside(scale.worst()) || outside(scale.target()))) {
            throw new IllegalArgumentException(
                    "%s is a share, but its scale runs from %s to %s: not between 0 and 1. Maybe these are percentages."
                            .formatted(metric.id(), scale.worst(), scale.target()));
        }
        Weights.check("entry " + metric.id(), weight);
        if (minimumSample < 1) {
            throw new IllegalArgumentException(
                    "%s: minimum sample %s is less than 1.".formatted(metric.id(), minimumSample));
        }
    }

    /**
     * A share on its natural scale, with weight 1 and no minimum sample.
     *
     * @param metric a share with a better direction
     * @param heading what its topic stands under
     * @return the entry
     * @throws IllegalArgumentException if the metric has no natural scale
     */
    public static ModelEntry of(Metric metric, Heading heading) {
        return of(metric, heading, Scale.natural(metric));
    }

    /**
     * Any metric on a scale of the user's, with weight 1 and no minimum sample.
     *
     * @param metric the metric, information too
     * @param heading what its topic stands under
     * @param scale what its values are worth
     * @return the entry
     * @throws IllegalArgumentException if the scale doesn't fit the metric
     */
    public static ModelEntry of(Metric metric, Heading heading, Scale scale) {
        return new ModelEntry(metric, heading, scale, 1, 1);
    }

    /**
     * This entry on another scale.
     *
     * @param newScale what its values are worth
     * @return a new entry
     * @throws IllegalArgumentException if the scale doesn't fit the metric
     */
    public ModelEntry withScale(Scale newScale) {
        return new ModelEntry(metric, heading, newScale, weight, minimumSample);
    }

    /**
     * This entry with another weight.
     *
     * @param newWeight how much it counts beside the other metrics of its topic, positive
     * @return a new entry
     * @throws IllegalArgumentException if the weight is not a positive number
     */
    public ModelEntry withWeight(double newWeight) {
        return new ModelEntry(metric, heading, scale, newWeight, minimumSample);
    }

    /**
     * This entry with another minimum sample.
     *
     * @param newMinimum the smallest denominator with which its value counts, from 1
     * @return a new entry
     * @throws IllegalArgumentException if the minimum is less than 1
     */
    public ModelEntry withMinimumSample(long newMinimum) {
        return new ModelEntry(metric, heading, scale, weight, newMinimum);
    }

    /**
     * The id of the metric.
     *
     * @return {@code topic.name}
     */
    public String id() {
        return metric.id();
    }

    /**
     * The topic of the metric.
     *
     * @return the part of the metric's id before the dot
     */
    public String topic() {
        return metric.topic();
    }

    private static boolean outside(double share) {
        return share < 0 || share > 1;
    }
}
