// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Collects the parts of a {@link Campaign}. */
public final class CampaignBuilder {
    private final String id;
    private Optional<String> name = Optional.empty();
    private Optional<String> channel = Optional.empty();
    private Optional<String> market = Optional.empty();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();
    private Optional<Money> budget = Optional.empty();
    private Optional<String> goalId = Optional.empty();

    CampaignBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    /**
     * Sets the name.
     *
     * @param value the name
     * @return this builder
     */
    public CampaignBuilder name(String value) {
        name = Optional.of(value);
        return this;
    }

    /**
     * Sets the channel.
     *
     * @param value the channel
     * @return this builder
     */
    public CampaignBuilder channel(String value) {
        channel = Optional.of(value);
        return this;
    }

    /**
     * Sets the market.
     *
     * @param value the market
     * @return this builder
     */
    public CampaignBuilder market(String value) {
        market = Optional.of(value);
        return this;
    }

    /**
     * Sets the first day.
     *
     * @param value the day
     * @return this builder
     */
    public CampaignBuilder start(LocalDate value) {
        start = Optional.of(value);
        return this;
    }

    /**
     * Sets the last day.
     *
     * @param value the day, which still belongs to the campaign
     * @return this builder
     */
    public CampaignBuilder end(LocalDate value) {
        end = Optional.of(value);
        return this;
    }

    /**
     * Sets what may be spent in all.
     *
     * @param value the amount, not negative
     * @return this builder
     */
    public CampaignBuilder budget(Money value) {
        budget = Optional.of(value);
        return this;
    }

    /**
     * Sets the goal that the campaign serves.
     *
     * @param value the goal's id
     * @return this builder
     */
    public CampaignBuilder goalId(String value) {
        goalId = Optional.of(value);
        return this;
    }

    /**
     * Makes the campaign.
     *
     * @return the campaign
     * @throws IllegalArgumentException if the id is blank, the campaign ends before it starts, or the budget is negative
     */
    public Campaign build() {
        return new Campaign(id, name, channel, market, start, end, budget, goalId);
    }
}
