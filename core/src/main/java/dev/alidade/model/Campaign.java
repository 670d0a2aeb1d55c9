// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What marketing undertakes to reach buyers.
 *
 * @param id the campaign's id
 * @param name its name; empty when it has none but the id
 * @param channel its channel
 * @param market its market
 * @param start its first day; empty when not recorded
 * @param end its last day, which still belongs to it; empty when not recorded or without end
 * @param budget what may be spent on it in all, not negative
 * @param goalId the goal that it serves
 */
public record Campaign(
        String id,
        Optional<String> name,
        Optional<String> channel,
        Optional<String> market,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<Money> budget,
        Optional<String> goalId) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank, the campaign ends before it starts, or the budget is negative
     */
    public Campaign {
        Checks.id(id, "Campaign.id");
        requireNonNull(name, "name");
        requireNonNull(channel, "channel");
        requireNonNull(market, "market");
        requireNonNull(goalId, "goalId");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException(
                    "Campaign %s: its last day %s is before its first day %s.".formatted(id, end.get(), start.get()));
        }
        if (budget.isPresent() && budget.get().minorUnits() < 0) {
            throw new IllegalArgumentException("Campaign %s: budget %s is negative.".formatted(id, budget.get()));
        }
    }

    /**
     * Begins a campaign.
     *
     * @param id the campaign's id
     * @return a builder of a campaign of which nothing else is known
     */
    public static CampaignBuilder builder(String id) {
        return new CampaignBuilder(id);
    }
}
