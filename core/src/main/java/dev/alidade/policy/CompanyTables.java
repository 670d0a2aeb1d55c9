// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.market.DemandBasis;
import dev.alidade.measure.Money;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Asset;
import dev.alidade.model.Campaign;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Goal;
import dev.alidade.model.Launch;
import dev.alidade.model.MeetingSeries;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Roster;
import dev.alidade.model.SellingSeason;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.PastTotal;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.relationship.Instrument;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The small tables of a company that the settings of topics need beside its policy, such as its stages, campaigns and
 * goals. What a company has no table of stays empty.
 *
 * <pre>{@code
 * CompanyTables tables = CompanyTables.builder()
 *         .pipelines(List.of(deals))
 *         .campaigns(campaigns)
 *         .currency(Currency.getInstance("EUR"))
 *         .build();
 * }</pre>
 *
 * @param recorded what there are records of; leads and opportunities unless it is said
 * @param pipelines the stages of leads and opportunities
 * @param leadStages the stages that leads entered, defined or not
 * @param clockSkew how far the clocks of the systems may differ
 * @param campaigns what is known of campaigns beside their ids
 * @param rates of currencies, by day; used where the policy names the currency to count in
 * @param currency the currency to count in where the policy names none; empty to tell no amounts then
 * @param prices what products cost by the list, by their names
 * @param goals what the company wants to reach
 * @param series meetings that are to come again
 * @param staff who works where
 * @param assets the library of sales material
 * @param launches when products come to the market
 * @param seasons when buyers decide
 * @param house the agreed messages
 * @param quotas what owners, and the company, were to win
 * @param items what the staff rates, with their scales
 * @param instruments what several items together measure
 * @param totals how well sales and marketing were aligned in past periods
 * @param outcomes what outcomes came to in past periods
 * @param matcher what gives codes to answers
 * @param history what closed opportunities were like, the yardstick for open ones; empty to judge them by the policy alone
 */
public record CompanyTables(
        ImmutableSet<Recorded> recorded,
        ImmutableList<Pipeline> pipelines,
        ImmutableSortedSet<String> leadStages,
        ClockSkew clockSkew,
        ImmutableList<Campaign> campaigns,
        ImmutableList<CurrencyRate> rates,
        Optional<Currency> currency,
        ImmutableSortedMap<String, Money> prices,
        ImmutableList<Goal> goals,
        ImmutableList<MeetingSeries> series,
        Roster staff,
        ImmutableList<Asset> assets,
        ImmutableList<Launch> launches,
        ImmutableList<SellingSeason> seasons,
        MessageHouse house,
        ImmutableList<Quota> quotas,
        ImmutableList<RatingItem> items,
        ImmutableList<Instrument> instruments,
        ImmutableList<PastTotal> totals,
        ImmutableList<LaterOutcome> outcomes,
        AnswerMatcher matcher,
        Optional<PipelineHistory> history) {
    private static final CompanyTables NONE = builder().build();

    /** Checks that nothing is missing. */
    public CompanyTables {
        requireNonNull(recorded, "recorded");
        requireNonNull(pipelines, "pipelines");
        requireNonNull(leadStages, "leadStages");
        requireNonNull(clockSkew, "clockSkew");
        requireNonNull(campaigns, "campaigns");
        requireNonNull(rates, "rates");
        requireNonNull(currency, "currency");
        requireNonNull(prices, "prices");
        requireNonNull(goals, "goals");
        requireNonNull(series, "series");
        requireNonNull(staff, "staff");
        requireNonNull(assets, "assets");
        requireNonNull(launches, "launches");
        requireNonNull(seasons, "seasons");
        requireNonNull(house, "house");
        requireNonNull(quotas, "quotas");
        requireNonNull(items, "items");
        requireNonNull(instruments, "instruments");
        requireNonNull(totals, "totals");
        requireNonNull(outcomes, "outcomes");
        requireNonNull(matcher, "matcher");
        requireNonNull(history, "history");
    }

    /**
     * No tables: a company of which only leads and opportunities are known.
     *
     * @return empty tables
     */
    public static CompanyTables none() {
        return NONE;
    }

    /**
     * Begins tables that are all empty.
     *
     * @return a builder
     */
    public static CompanyTablesBuilder builder() {
        return new CompanyTablesBuilder();
    }

    /**
     * These tables with a yardstick for open opportunities.
     *
     * @param closed what closed ones were like
     * @return new tables
     */
    public CompanyTables withHistory(PipelineHistory closed) {
        return new CompanyTables(
                recorded,
                pipelines,
                leadStages,
                clockSkew,
                campaigns,
                rates,
                currency,
                prices,
                goals,
                series,
                staff,
                assets,
                launches,
                seasons,
                house,
                quotas,
                items,
                instruments,
                totals,
                outcomes,
                matcher,
                Optional.of(closed));
    }

    /** Whether there are records of something. */
    boolean has(Recorded facts) {
        return recorded.contains(facts);
    }

    /** What is taken for demand where the policy doesn't say: an estimate if there is one, else what sales sees. */
    DemandBasis demandBasis() {
        if (has(Recorded.DEMAND_ESTIMATES)) {
            return DemandBasis.ESTIMATE;
        }
        return has(Recorded.OPPORTUNITIES) ? DemandBasis.OPPORTUNITIES : DemandBasis.LEADS;
    }

    /**
     * The quotas that no other one for the same owner and days contradicts: those against which pipelines are held.
     *
     * @return the quotas, one for an owner and the same days
     */
    public ImmutableList<Quota> clearQuotas() {
        ImmutableMultiset<List<Object>> days =
                quotas.stream().map(CompanyTables::days).collect(ImmutableMultiset.toImmutableMultiset());
        return quotas.stream().filter(quota -> days.count(days(quota)) == 1).collect(ImmutableList.toImmutableList());
    }

    private static List<Object> days(Quota quota) {
        return List.of(quota.ownerId(), quota.from(), quota.to());
    }

    /** An item that the staff rates; empty when no scale is stated for it. */
    Optional<RatingItem> item(String name) {
        return items.stream().filter(item -> item.item().equals(name)).findFirst();
    }
}
