// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.util.OptionalInt;

/**
 * Which order of a Markov model the data support.
 *
 * @param folds in how many parts the journeys were held out
 * @param orders the score of each order, from 1
 * @param best the order with the smallest loss, of equal ones the lowest; empty without journeys
 * @param issues what was odd about the journeys
 */
public record OrderChoiceReport(
        int folds, ImmutableList<OrderScore> orders, OptionalInt best, ImmutableList<DataIssue> issues)
        implements Measured {
    /** Checks that nothing is missing. */
    public OrderChoiceReport {
        requireNonNull(orders, "orders");
        requireNonNull(best, "best");
        requireNonNull(issues, "issues");
    }

    @Override
    public ImmutableList<Measurement> measurements() {
        return ImmutableList.of();
    }
}
