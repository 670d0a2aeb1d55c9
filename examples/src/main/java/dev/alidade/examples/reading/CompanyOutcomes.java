// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.PastTotal;
import dev.alidade.relationship.Instrument;

/**
 * What a company's folder tells of how it fares, beside its opportunities.
 *
 * @param quotas what owners, and the company, were to win; several with other amounts for one owner and the same days
 *     contradict each other
 * @param periods what customers brought at the start and at the end of periods
 * @param answers what customers said
 * @param ratings how the staff rates items
 * @param items the items with their scales
 * @param instruments what several items together measure
 * @param totals how well sales and marketing were aligned in past periods
 * @param outcomes what outcomes came to in past periods
 */
public record CompanyOutcomes(
        ImmutableList<Quota> quotas,
        ImmutableList<CustomerPeriod> periods,
        ImmutableList<Satisfaction> answers,
        ImmutableList<Rating> ratings,
        ImmutableList<RatingItem> items,
        ImmutableList<Instrument> instruments,
        ImmutableList<PastTotal> totals,
        ImmutableList<LaterOutcome> outcomes) {
    /** Checks that nothing is missing. */
    public CompanyOutcomes {
        requireNonNull(quotas, "quotas");
        requireNonNull(periods, "periods");
        requireNonNull(answers, "answers");
        requireNonNull(ratings, "ratings");
        requireNonNull(items, "items");
        requireNonNull(instruments, "instruments");
        requireNonNull(totals, "totals");
        requireNonNull(outcomes, "outcomes");
    }

    /**
     * Nothing.
     *
     * @return what a folder without such files tells
     */
    public static CompanyOutcomes none() {
        return new CompanyOutcomes(
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * The facts, without opportunities.
     *
     * @return customers' periods, what they said, and the staff's ratings
     */
    public ImmutableList<OutcomeFact> facts() {
        return ImmutableList.<OutcomeFact>builder()
                .addAll(periods)
                .addAll(answers)
                .addAll(ratings)
                .build();
    }
}
