// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Settings;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The goals, and the campaigns that serve them.
 *
 * <pre>{@code
 * GoalSettings settings = GoalSettings.builder()
 *         .goals(goals)
 *         .campaigns(campaigns)
 *         .currency(euro)
 *         .build();
 * }</pre>
 *
 * @param goals the goals, in the order of their ids, whatever order is given
 * @param campaigns the campaigns with the goals they serve, in the order of their ids, whatever order is given
 * @param rates rates at which spend becomes spend in one currency, each day at its own; empty to take spend in one
 *     currency only
 * @param currency the currency of spend; of the rates, if there are any; empty if no spend is told
 */
public record GoalSettings(
        ImmutableList<Goal> goals,
        ImmutableList<Campaign> campaigns,
        Optional<ExchangeRates> rates,
        Optional<Currency> currency) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if two goals, two key results or two campaigns have one id, or the currency is not
     *     that of the rates
     */
    public GoalSettings {
        goals = ImmutableList.sortedCopyOf(Comparator.comparing(Goal::id), goals);
        campaigns = ImmutableList.sortedCopyOf(Comparator.comparing(Campaign::id), campaigns);
        requireNonNull(rates, "rates");
        requireNonNull(currency, "currency");
        for (int i = 1; i < goals.size(); i++) {
            if (goals.get(i).id().equals(goals.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "Goals: two have the id %s.".formatted(goals.get(i).id()));
            }
        }
        for (int i = 1; i < campaigns.size(); i++) {
            if (campaigns.get(i).id().equals(campaigns.get(i - 1).id())) {
                throw new IllegalArgumentException("Goals: two campaigns have the id %s."
                        .formatted(campaigns.get(i).id()));
            }
        }
        Map<String, String> goalOf = new HashMap<>();
        for (Goal goal : goals) {
            for (KeyResult keyResult : goal.keyResults()) {
                String other = goalOf.put(keyResult.id(), goal.id());
                if (other != null) {
                    throw new IllegalArgumentException(
                            "Goals: the key result %s is of the goals %s and %s; wanted ids that are unique over all goals."
                                    .formatted(keyResult.id(), other, goal.id()));
                }
            }
        }
        if (rates.isPresent()
                && currency.isPresent()
                && !rates.get().reporting().equals(currency.get())) {
            throw new IllegalArgumentException("Goals: the rates are to %s, the currency is %s."
                    .formatted(rates.get().reporting(), currency.get()));
        }
        currency = currency.or(() -> rates.map(ExchangeRates::reporting));
    }

    /**
     * Begins settings without goals and campaigns, in which no spend is told.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A goal.
     *
     * @param id the goal's id
     * @return the goal; empty when it was never declared
     */
    public Optional<Goal> goal(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /**
     * The identity of these settings.
     *
     * @return settings that are equal for equal parameters
     */
    Settings settings() {
        Settings settings = Settings.of("goals", 1).with("currency", currency.toString());
        if (rates.isPresent()) {
            settings = settings.with("rates", rates.get().settings());
        }
        for (Goal goal : goals) {
            settings = settings.with("goal " + goal.id(), identity(goal));
        }
        for (Campaign campaign : campaigns) {
            settings =
                    settings.with("campaign " + campaign.id(), campaign.goalId().toString());
        }
        return settings;
    }

    private static Settings identity(Goal goal) {
        Settings identity = Settings.of("goal", 1)
                .with("title", goal.title().toString())
                .with("kind", goal.kind())
                .with("owners", goal.owners().toString())
                .with("agreed by", goal.agreedBy().toString())
                .with("from", goal.from().toString())
                .with("to", goal.to().toString())
                .with("set at", goal.setAt().toString());
        for (KeyResult keyResult : goal.keyResults()) {
            identity = identity.with("key result " + keyResult.id(), identity(keyResult));
        }
        int number = 0;
        for (GoalRevision revision : goal.revisions()) {
            identity = identity.with(
                    "revision " + number++,
                    Settings.of("goal-revision", 1)
                            .with("at", revision.at().toString())
                            .with("key result", revision.keyResultId().toString())
                            .with("target", revision.target().toString()));
        }
        return identity;
    }

    private static Settings identity(KeyResult keyResult) {
        return Settings.of("key-result", 1)
                .with("measure", keyResult.measure())
                .with("baseline", keyResult.baseline().map(BigDecimal::toString).toString())
                .with("target", keyResult.target().toString())
                .with("direction", keyResult.direction());
    }

    /** Collects the parts of the settings. */
    public static final class Builder {
        private final List<Goal> goals = new ArrayList<>();
        private final List<Campaign> campaigns = new ArrayList<>();
        private Optional<ExchangeRates> rates = Optional.empty();
        private Optional<Currency> currency = Optional.empty();

        private Builder() {}

        /**
         * Adds goals.
         *
         * @param values the goals
         * @return this builder
         */
        public Builder goals(Iterable<Goal> values) {
            values.forEach(goals::add);
            return this;
        }

        /**
         * Adds a goal.
         *
         * @param value the goal
         * @return this builder
         */
        public Builder goal(Goal value) {
            goals.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds campaigns.
         *
         * @param values the campaigns, with the goals they serve
         * @return this builder
         */
        public Builder campaigns(Iterable<Campaign> values) {
            values.forEach(campaigns::add);
            return this;
        }

        /**
         * Adds a campaign.
         *
         * @param value the campaign, with the goal it serves
         * @return this builder
         */
        public Builder campaign(Campaign value) {
            campaigns.add(requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets dated rates, at which all spend is told in one currency.
         *
         * @param value the rates
         * @return this builder
         */
        public Builder rates(ExchangeRates value) {
            rates = Optional.of(value);
            return this;
        }

        /**
         * Sets the currency of spend.
         *
         * @param value the currency
         * @return this builder
         */
        public Builder currency(Currency value) {
            currency = Optional.of(value);
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws IllegalArgumentException if two goals, two key results or two campaigns have one id, or the currency is not
         *     that of the rates
         */
        public GoalSettings build() {
            return new GoalSettings(ImmutableList.copyOf(goals), ImmutableList.copyOf(campaigns), rates, currency);
        }
    }
}
