// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What models credit to the touches of journeys.
 *
 * @param conversions journeys that reached the anchor in the window
 * @param untouched how many of them have no touch that counts: credited to nothing
 * @param untouchedExamples ids of a few of these journeys
 * @param nulls journeys that ended in the window without reaching the anchor
 * @param untouchedNulls how many of them have no touch that counts
 * @param open journeys that have begun and done neither by as-of
 * @param value what the conversions were worth, in units of the currency; empty where no value is told
 * @param untouchedValue how much of it is of conversions without a touch that counts; empty likewise
 * @param currency the currency of all amounts; empty where no value is told
 * @param withoutValue conversions whose value isn't known
 * @param valueChange how far the value is from the amounts at the closing; empty where no value is told
 * @param touches touches of converting and null journeys that count
 * @param excluded touches of these journeys that don't, by reason
 * @param results the credits of each model, in the order of the settings: their conversions are those above less the
 *     untouched
 * @param agreement how much the answer depends on the model
 * @param issues what was odd about the journeys
 * @param measurements the numbers as measurements
 */
public record JourneyReport(
        long conversions,
        long untouched,
        ImmutableList<String> untouchedExamples,
        long nulls,
        long untouchedNulls,
        long open,
        Optional<BigDecimal> value,
        Optional<BigDecimal> untouchedValue,
        Optional<Currency> currency,
        long withoutValue,
        Optional<ValueChange> valueChange,
        long touches,
        ImmutableSortedMap<Exclusion, Long> excluded,
        ImmutableList<ModelResult> results,
        ModelAgreement agreement,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public JourneyReport {
        requireNonNull(untouchedExamples, "untouchedExamples");
        requireNonNull(value, "value");
        requireNonNull(untouchedValue, "untouchedValue");
        requireNonNull(currency, "currency");
        requireNonNull(valueChange, "valueChange");
        requireNonNull(excluded, "excluded");
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
