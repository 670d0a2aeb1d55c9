// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
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
import dev.alidade.relationship.Instrument;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Collects the parts of {@link CompanyTables}. A table that is given again replaces the earlier one. */
public final class CompanyTablesBuilder {
    private ImmutableSet<Recorded> recorded = Sets.immutableEnumSet(Recorded.LEADS, Recorded.OPPORTUNITIES);
    private ClockSkew clockSkew = ClockSkew.NONE;
    private Optional<Currency> currency = Optional.empty();
    private ImmutableSortedMap<String, Money> prices = ImmutableSortedMap.of();
    private Roster staff = Roster.EMPTY;
    private MessageHouse house = MessageHouse.NONE;
    private AnswerMatcher matcher = AnswerMatcher.withoutCodebook();
    private ImmutableList<Pipeline> pipelines = ImmutableList.of();
    private ImmutableSortedSet<String> leadStages = ImmutableSortedSet.of();
    private ImmutableList<Campaign> campaigns = ImmutableList.of();
    private ImmutableList<CurrencyRate> rates = ImmutableList.of();
    private ImmutableList<Goal> goals = ImmutableList.of();
    private ImmutableList<MeetingSeries> series = ImmutableList.of();
    private ImmutableList<Asset> assets = ImmutableList.of();
    private ImmutableList<Launch> launches = ImmutableList.of();
    private ImmutableList<SellingSeason> seasons = ImmutableList.of();
    private ImmutableList<Quota> quotas = ImmutableList.of();
    private ImmutableList<RatingItem> items = ImmutableList.of();
    private ImmutableList<Instrument> instruments = ImmutableList.of();
    private ImmutableList<PastTotal> totals = ImmutableList.of();
    private ImmutableList<LaterOutcome> outcomes = ImmutableList.of();

    CompanyTablesBuilder() {}

    /**
     * Sets what there are records of; leads and opportunities otherwise.
     *
     * @param values all of it
     * @return this builder
     */
    public CompanyTablesBuilder recorded(Recorded... values) {
        recorded = ImmutableSet.copyOf(values);
        return this;
    }

    /**
     * Sets the stages of leads and opportunities.
     *
     * @param values the pipelines
     * @return this builder
     */
    public CompanyTablesBuilder pipelines(Iterable<Pipeline> values) {
        pipelines = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets the stages that leads entered, defined or not.
     *
     * @param values the stages' names
     * @return this builder
     */
    public CompanyTablesBuilder leadStages(Iterable<String> values) {
        leadStages = ImmutableSortedSet.copyOf(values);
        return this;
    }

    /**
     * Sets what is known of campaigns beside their ids.
     *
     * @param values the campaigns
     * @return this builder
     */
    public CompanyTablesBuilder campaigns(Iterable<Campaign> values) {
        campaigns = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets the rates of currencies, by day.
     *
     * @param values the rates
     * @return this builder
     */
    public CompanyTablesBuilder rates(Iterable<CurrencyRate> values) {
        rates = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what the company wants to reach.
     *
     * @param values the goals
     * @return this builder
     */
    public CompanyTablesBuilder goals(Iterable<Goal> values) {
        goals = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets meetings that are to come again.
     *
     * @param values the series
     * @return this builder
     */
    public CompanyTablesBuilder series(Iterable<MeetingSeries> values) {
        series = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets the library of sales material.
     *
     * @param values the material
     * @return this builder
     */
    public CompanyTablesBuilder assets(Iterable<Asset> values) {
        assets = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets when products come to the market.
     *
     * @param values the launches
     * @return this builder
     */
    public CompanyTablesBuilder launches(Iterable<Launch> values) {
        launches = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets when buyers decide.
     *
     * @param values the seasons
     * @return this builder
     */
    public CompanyTablesBuilder seasons(Iterable<SellingSeason> values) {
        seasons = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what owners, and the company, were to win.
     *
     * @param values the quotas
     * @return this builder
     */
    public CompanyTablesBuilder quotas(Iterable<Quota> values) {
        quotas = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what the staff rates, with their scales.
     *
     * @param values the items
     * @return this builder
     */
    public CompanyTablesBuilder items(Iterable<RatingItem> values) {
        items = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what several items together measure.
     *
     * @param values the instruments
     * @return this builder
     */
    public CompanyTablesBuilder instruments(Iterable<Instrument> values) {
        instruments = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets how well sales and marketing were aligned in past periods.
     *
     * @param values the totals
     * @return this builder
     */
    public CompanyTablesBuilder totals(Iterable<PastTotal> values) {
        totals = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what outcomes came to in past periods.
     *
     * @param values the outcomes
     * @return this builder
     */
    public CompanyTablesBuilder outcomes(Iterable<LaterOutcome> values) {
        outcomes = ImmutableList.copyOf(values);
        return this;
    }

    /**
     * Sets what products cost by the list.
     *
     * @param values the prices by the products' names
     * @return this builder
     */
    public CompanyTablesBuilder prices(Map<String, Money> values) {
        prices = ImmutableSortedMap.copyOf(values);
        return this;
    }

    /**
     * Sets how far the clocks of the systems may differ; not at all otherwise.
     *
     * @param value the tolerance
     * @return this builder
     */
    public CompanyTablesBuilder clockSkew(ClockSkew value) {
        clockSkew = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets who works where.
     *
     * @param value the roster
     * @return this builder
     */
    public CompanyTablesBuilder staff(Roster value) {
        staff = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the agreed messages.
     *
     * @param value the messages
     * @return this builder
     */
    public CompanyTablesBuilder house(MessageHouse value) {
        house = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets what gives codes to answers; nothing does otherwise.
     *
     * @param value the matcher
     * @return this builder
     */
    public CompanyTablesBuilder matcher(AnswerMatcher value) {
        matcher = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the themes that answers can be about, as {@link #matcher} does with {@link AnswerMatcher#of(Codebook)}.
     *
     * @param value the codebook
     * @return this builder
     */
    public CompanyTablesBuilder codebook(Codebook value) {
        return matcher(AnswerMatcher.of(value));
    }

    /**
     * Sets the currency to count in where the policy names none; without, amounts aren't told then.
     *
     * @param value the currency
     * @return this builder
     */
    public CompanyTablesBuilder currency(Currency value) {
        currency = Optional.of(value);
        return this;
    }

    /**
     * Makes the tables.
     *
     * @return the tables, without a history of closed opportunities
     */
    public CompanyTables build() {
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
                Optional.empty());
    }
}
