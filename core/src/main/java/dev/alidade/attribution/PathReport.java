// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What models credit to the touches of exchange rows.
 *
 * @param rows how many rows there are
 * @param conversions all conversions
 * @param value what they were worth; empty where no row has a value
 * @param nulls journeys that ended without a conversion
 * @param uncreditedValue value on rows without conversions, which is in no credit and not in {@code value}
 * @param results the credits of each model, in the order of the analysis
 * @param agreement how much the answer depends on the model
 * @param issues what was odd about the rows
 * @param measurements the numbers as measurements
 */
public record PathReport(
        long rows,
        BigDecimal conversions,
        Optional<BigDecimal> value,
        BigDecimal nulls,
        BigDecimal uncreditedValue,
        ImmutableList<ModelResult> results,
        ModelAgreement agreement,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public PathReport {
        requireNonNull(conversions, "conversions");
        requireNonNull(value, "value");
        requireNonNull(nulls, "nulls");
        requireNonNull(uncreditedValue, "uncreditedValue");
        requireNonNull(results, "results");
        requireNonNull(agreement, "agreement");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * The credits of a model.
     *
     * @param model the model's id
     * @return its credits; empty when the analysis doesn't have it
     */
    public Optional<ModelResult> result(String model) {
        return results.stream().filter(result -> result.model().equals(model)).findFirst();
    }
}
