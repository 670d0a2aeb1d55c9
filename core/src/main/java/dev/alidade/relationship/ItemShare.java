// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.model.Department;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one department rated one item: each person by the last rating.
 *
 * @param item the item's name
 * @param text the question as it was put; empty if nobody said
 * @param department whose ratings these are
 * @param top persons whose rating is in the top-two box (agreeing, close, satisfied), of all who rated; withheld of fewer
 *     persons than the minimum group
 * @param interval the share's Wilson interval, narrower when the staff number is known; empty without a share
 * @param mean the mean rating, on the item's scale; empty without a share
 */
public record ItemShare(
        String item,
        Optional<String> text,
        Department department,
        ProtectedShare top,
        Optional<Interval> interval,
        OptionalDouble mean) {
    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if there is a mean without a share, or none with it
     */
    public ItemShare {
        requireNonNull(item, "item");
        requireNonNull(text, "text");
        requireNonNull(department, "department");
        requireNonNull(top, "top");
        requireNonNull(interval, "interval");
        if (mean.isPresent() != top.shown()) {
            throw new IllegalArgumentException("Item %s: share %s and mean %s don't fit.".formatted(item, top, mean));
        }
    }

    /**
     * Whether there is a result, and if not, why.
     *
     * @return {@code NO_DATA} when nobody of the department rated the item, {@code SUPPRESSED} when too few did
     */
    public State state() {
        return top.state();
    }

    /**
     * The share of persons in the top-two box.
     *
     * @return from 0 to 1; empty without data or when withheld
     */
    public OptionalDouble share() {
        return top.share();
    }

    /** The share as a measurement, without ids. */
    Measurement measurement(Metric metric) {
        return top.proportion()
                .map(share -> Measurement.of(
                        metric, share().orElseThrow(), interval, Evidence.of(share, 0, ImmutableList.of())))
                .orElseGet(() -> Measurement.absent(metric, state(), Evidence.none()));
    }
}
