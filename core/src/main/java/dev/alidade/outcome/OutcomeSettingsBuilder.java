// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Suppression;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.RatingItem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Collects the parts of {@link OutcomeSettings}. */
public final class OutcomeSettingsBuilder {
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<PastTotal> totals = new ArrayList<>();
    private final List<LaterOutcome> outcomes = new ArrayList<>();
    private RevenueBasis basis = RevenueBasis.WON;
    private Optional<ExchangeRates> rates = Optional.empty();
    private Optional<Currency> currency = Optional.empty();
    private RatingItem morale = RatingItem.standard(OutcomeSettings.MORALE_ITEM);
    private Optional<String> wave = Optional.empty();
    private Suppression suppression = Suppression.DEFAULT;
    private int lag = OutcomeSettings.DEFAULT_LAG;
    private Optional<String> measure = Optional.empty();

    private boolean namingPersons;

    OutcomeSettingsBuilder() {}

    /**
     * Adds quotas.
     *
     * @param values the quotas
     * @return this builder
     */
    public OutcomeSettingsBuilder quotas(Iterable<Quota> values) {
        values.forEach(quotas::add);
        return this;
    }

    /**
     * Sets what counts as revenue.
     *
     * @param value the basis; {@link RevenueBasis#WON} otherwise
     * @return this builder
     */
    public OutcomeSettingsBuilder basis(RevenueBasis value) {
        basis = requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds a pipeline whose stages say when a deal is won, lost or open again.
     *
     * @param value the pipeline
     * @return this builder
     */
    public OutcomeSettingsBuilder pipeline(Pipeline value) {
        pipelines.add(value);
        return this;
    }

    /**
     * Sets exchange rates to the currency in which amounts are told.
     *
     * @param value the rates
     * @return this builder
     */
    public OutcomeSettingsBuilder rates(ExchangeRates value) {
        rates = Optional.of(value);
        return this;
    }

    /**
     * Sets the one currency whose amounts count; without it, and without rates, the only one that occurs.
     *
     * @param value the currency
     * @return this builder
     */
    public OutcomeSettingsBuilder currency(Currency value) {
        currency = Optional.of(value);
        return this;
    }

    /**
     * Sets the item by which the staff rates its morale.
     *
     * @param value the item with its scale; {@value OutcomeSettings#MORALE_ITEM} from 1 to 5 otherwise
     * @return this builder
     */
    public OutcomeSettingsBuilder morale(RatingItem value) {
        morale = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the round of the survey that counts; the one whose last answer is latest otherwise.
     *
     * @param value the name of the round
     * @return this builder
     */
    public OutcomeSettingsBuilder wave(String value) {
        wave = Optional.of(value);
        return this;
    }

    /**
     * Sets the smallest group of persons whose morale, or of customers whose satisfaction, may be shown.
     *
     * @param persons the number of persons, at least {@value Suppression#LEAST}; five otherwise
     * @return this builder
     * @throws IllegalArgumentException if the number is less
     */
    public OutcomeSettingsBuilder minimumGroup(int persons) {
        suppression = new Suppression(persons);
        return this;
    }

    /**
     * Adds past totals.
     *
     * @param values the totals
     * @return this builder
     */
    public OutcomeSettingsBuilder totals(Iterable<PastTotal> values) {
        values.forEach(totals::add);
        return this;
    }

    /**
     * Adds what outcomes came to.
     *
     * @param values the outcomes
     * @return this builder
     */
    public OutcomeSettingsBuilder outcomes(Iterable<LaterOutcome> values) {
        values.forEach(outcomes::add);
        return this;
    }

    /**
     * Sets by how many periods outcomes come later than the totals that they are compared with.
     *
     * @param periods the number of periods, not negative; {@value OutcomeSettings#DEFAULT_LAG} otherwise
     * @return this builder
     */
    public OutcomeSettingsBuilder lag(int periods) {
        lag = periods;
        return this;
    }

    /**
     * Sets the measure that the metric tells where outcomes are given by several: to be chosen before looking at the
     * results, since the largest of many correlations is large by chance.
     *
     * @param value the measure
     * @return this builder
     */
    public OutcomeSettingsBuilder measure(String value) {
        measure = Optional.of(value);
        return this;
    }

    /**
     * Lists the quotas of owners one by one; otherwise they are told together only. For teams that agreed on it.
     *
     * @param value whether reports name owners by their ids; they don't otherwise
     * @return this builder
     */
    public OutcomeSettingsBuilder namingPersons(boolean value) {
        namingPersons = value;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     * @throws IllegalArgumentException if the parts don't fit together
     */
    public OutcomeSettings build() {
        return new OutcomeSettings(
                ImmutableList.copyOf(quotas),
                basis,
                ImmutableList.copyOf(pipelines),
                rates,
                currency,
                morale,
                wave,
                suppression,
                ImmutableList.copyOf(totals),
                ImmutableList.copyOf(outcomes),
                lag,
                measure,
                namingPersons);
    }
}
