// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Suppression;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.RatingItem;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How outcomes are counted, and the tables of a company that belong to them.
 *
 * <pre>{@code
 * OutcomeSettings settings = OutcomeSettings.builder().quotas(quotas).pipeline(pipeline).build();
 * }</pre>
 *
 * @param quotas what owners, and the company, were to win, in the order of owners and days whatever order is given; those of
 *     one owner don't overlap
 * @param basis what counts as revenue; quotas are always held against won deals
 * @param pipelines the pipelines whose stages say when a deal is won, lost or open again, by name; a deal that names none
 *     belongs to the only one
 * @param rates rates at which amounts become amounts of one currency: of a deal that of the day of its closing in the
 *     window's zone, of an invoice or payment that of its own day, of a customer's period and of a quota that of its first
 *     day; empty to take amounts of one currency only
 * @param currency the currency of all amounts; of the rates, if there are any; empty to take the only one that occurs
 * @param morale the item by which the staff rates its morale
 * @param wave the round of the survey that counts; empty for the one whose last answer is latest
 * @param suppression the smallest group of persons whose morale, or of customers whose satisfaction, may be shown
 * @param totals past totals, in the order of their days whatever order is given
 * @param outcomes what outcomes came to, in the order of measures and days whatever order is given
 * @param lag by how many periods an outcome comes later than the total it is compared with, not negative
 * @param measure the measure that the metric {@link OutcomeMetrics#ALIGNMENT_CORRELATION} tells; empty for the only one
 * @param namingPersons whether the quotas of owners are listed one by one, under their ids; otherwise all of them are told
 *     together
 */
public record OutcomeSettings(
        ImmutableList<Quota> quotas,
        RevenueBasis basis,
        ImmutableList<Pipeline> pipelines,
        Optional<ExchangeRates> rates,
        Optional<Currency> currency,
        RatingItem morale,
        Optional<String> wave,
        Suppression suppression,
        ImmutableList<PastTotal> totals,
        ImmutableList<LaterOutcome> outcomes,
        int lag,
        Optional<String> measure,
        boolean namingPersons) {
    /** The item of {@code ratings} by which the staff rates its morale unless another is set. */
    public static final String MORALE_ITEM = "morale";

    /** By how many periods outcomes come later unless another lag is set: the next one. */
    public static final int DEFAULT_LAG = 1;

    private static final int LONGEST_LAG = 1_000;

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if two quotas of one owner overlap, two pipelines have one name, the currency is not
     *     that of the rates, a period has two totals or two values of one measure, the lag is out of range, or
     *     outcomes are given, but none of the measure
     */
    public OutcomeSettings {
        quotas = ImmutableList.sortedCopyOf(QuotaTable.ORDER, quotas);
        requireNonNull(basis, "basis");
        pipelines = ImmutableList.sortedCopyOf((a, b) -> a.name().compareTo(b.name()), pipelines);
        requireNonNull(rates, "rates");
        requireNonNull(morale, "morale");
        requireNonNull(wave, "wave");
        requireNonNull(suppression, "suppression");
        totals = ImmutableList.sortedCopyOf(LaggedPairs.OF_TOTALS, totals);
        outcomes = ImmutableList.sortedCopyOf(LaggedPairs.OF_OUTCOMES, outcomes);
        requireNonNull(measure, "measure");
        QuotaTable.requireApart(quotas);
        Set<String> names = new HashSet<>();
        for (Pipeline pipeline : pipelines) {
            if (!names.add(pipeline.name())) {
                throw new IllegalArgumentException("Outcomes: two pipelines are called %s.".formatted(pipeline.name()));
            }
        }
        if (rates.isPresent()
                && currency.isPresent()
                && !rates.get().reporting().equals(currency.get())) {
            throw new IllegalArgumentException("Outcomes: the rates are to %s, the currency is %s."
                    .formatted(rates.get().reporting(), currency.get()));
        }
        currency = currency.or(() -> rates.map(ExchangeRates::reporting));
        LaggedPairs.requireSingle(totals, outcomes);
        if (lag < 0 || lag > LONGEST_LAG) {
            throw new IllegalArgumentException(
                    "Outcomes: a lag of %s periods is not from 0 to %s. An outcome that comes"
                                    .formatted(lag, LONGEST_LAG)
                            + " before the alignment can't come of it.");
        }
        if (measure.isPresent()
                && !outcomes.isEmpty()
                && outcomes.stream().noneMatch(outcome -> outcome.measure().equals(measure.get()))) {
            throw new IllegalArgumentException("Outcomes: measure %s has no value; known are %s."
                    .formatted(
                            measure.get(),
                            outcomes.stream()
                                    .map(LaterOutcome::measure)
                                    .distinct()
                                    .toList()));
        }
    }

    /**
     * Without quotas, pipelines, rates and past totals: revenue of won deals in the only currency that occurs, morale by the
     * item {@value #MORALE_ITEM} on the scale from 1 to 5, never of fewer than five persons.
     *
     * @return the settings
     */
    public static OutcomeSettings standard() {
        return builder().build();
    }

    /**
     * Begins settings like the standard ones.
     *
     * @return a builder
     */
    public static OutcomeSettingsBuilder builder() {
        return new OutcomeSettingsBuilder();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("outcomes", 3)
                .with("basis", basis)
                .with("currency", currency.toString())
                .with("morale", morale.toString())
                .with("wave", wave.toString())
                .with("minimum", suppression.minimumGroup())
                .with("lag", lag)
                .with("measure", measure.toString())
                .with("naming", namingPersons)
                .with("totals", totals.toString())
                .with("outcomes", outcomes.toString())
                .with("quotas", quotas.toString());
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (Pipeline pipeline : pipelines) {
            settings = settings.with("pipeline " + pipeline.name(), pipeline.settings());
        }
        return settings;
    }
}
