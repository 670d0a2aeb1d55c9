// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Commitment;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Roster;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.CompanyTablesBuilder;
import dev.alidade.policy.CurrencyRate;
import dev.alidade.policy.Recorded;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a company's folder tells.
 *
 * @param leads with their timelines
 * @param opportunities with their timelines, joined with their leads
 * @param journeys what touched buyers, and what they became; empty without touchpoints and spend
 * @param summary what settings need to know of all leads and opportunities, also where those are read in parts and not here
 * @param campaigns what is known of campaigns beside their ids
 * @param spend what was spent on campaigns
 * @param demand estimates of the demand in markets
 * @param goals what the company wants to reach, and what hangs on it
 * @param collaboration how the departments work together
 * @param commitments promises between the departments
 * @param content sales material, and what shows whether it helps
 * @param messaging what was agreed to be said, and what was said outside of opportunities
 * @param pipelines the stages of leads and opportunities
 * @param rates of currencies, by day
 * @param prices what products cost by the list, as far as it is known
 * @param clockSkew how far the clocks of the systems may differ
 * @param answers of persons
 * @param newcomers and their briefing
 * @param sessions in which the shared message was gone through
 * @param staff who works where
 * @param outcomes how the company fares, beside its opportunities
 * @param codebook the themes that answers can be about; absent without such a file
 * @param tables those that have a file
 * @param issues what was odd, counted
 */
public record Company(
        ImmutableList<Lead> leads,
        ImmutableList<Opportunity> opportunities,
        ImmutableList<Journey> journeys,
        BuyerSummary summary,
        ImmutableList<Campaign> campaigns,
        ImmutableList<Spend> spend,
        ImmutableList<DemandEstimate> demand,
        CompanyGoals goals,
        CompanyCollaboration collaboration,
        ImmutableList<Commitment> commitments,
        CompanyContent content,
        CompanyMessaging messaging,
        ImmutableList<Pipeline> pipelines,
        ImmutableList<CurrencyRate> rates,
        ImmutableSortedMap<String, Money> prices,
        ClockSkew clockSkew,
        ImmutableList<SurveyAnswer> answers,
        ImmutableList<Onboarding> newcomers,
        ImmutableList<ReviewSession> sessions,
        Roster staff,
        CompanyOutcomes outcomes,
        Optional<Codebook> codebook,
        ImmutableSet<KnownTable> tables,
        ImmutableList<DataIssue> issues) {
    private static final ImmutableMap<KnownTable, Recorded> RECORDS = ImmutableMap.of(
            KnownTable.LEADS, Recorded.LEADS,
            KnownTable.OPPORTUNITIES, Recorded.OPPORTUNITIES,
            KnownTable.DEMAND, Recorded.DEMAND_ESTIMATES);

    /** Checks that nothing is missing. */
    public Company {
        requireNonNull(leads, "leads");
        requireNonNull(opportunities, "opportunities");
        requireNonNull(journeys, "journeys");
        requireNonNull(summary, "summary");
        requireNonNull(campaigns, "campaigns");
        requireNonNull(spend, "spend");
        requireNonNull(demand, "demand");
        requireNonNull(goals, "goals");
        requireNonNull(collaboration, "collaboration");
        requireNonNull(commitments, "commitments");
        requireNonNull(content, "content");
        requireNonNull(messaging, "messaging");
        requireNonNull(pipelines, "pipelines");
        requireNonNull(rates, "rates");
        requireNonNull(prices, "prices");
        requireNonNull(clockSkew, "clockSkew");
        requireNonNull(answers, "answers");
        requireNonNull(newcomers, "newcomers");
        requireNonNull(sessions, "sessions");
        requireNonNull(staff, "staff");
        requireNonNull(outcomes, "outcomes");
        requireNonNull(codebook, "codebook");
        requireNonNull(tables, "tables");
        requireNonNull(issues, "issues");
    }

    /**
     * The currency of all amounts of opportunities and spend; without any, that of all budgets. A budget in another currency
     * than spend doesn't keep spend from being told.
     *
     * @return the currency; empty when there are several, or no amounts
     */
    public Optional<Currency> onlyCurrency() {
        ImmutableSet<Currency> found = currencies();
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /**
     * The currencies of all amounts of opportunities and spend; without any, those of all budgets.
     *
     * @return the currencies
     */
    public ImmutableSet<Currency> currencies() {
        ImmutableSet<Currency> found = Stream.concat(
                        summary.currencies().stream(),
                        spend.stream().map(paid -> paid.amount().currency()))
                .collect(ImmutableSet.toImmutableSet());
        return found.isEmpty()
                ? campaigns.stream()
                        .flatMap(campaign -> campaign.budget().stream())
                        .map(Money::currency)
                        .collect(ImmutableSet.toImmutableSet())
                : found;
    }

    /**
     * What a policy needs of the company.
     *
     * @return the small tables, without a history of closed opportunities
     */
    public CompanyTables policyTables() {
        CompanyTablesBuilder small = CompanyTables.builder()
                .recorded(RECORDS.entrySet().stream()
                        .filter(records -> tables.contains(records.getKey()))
                        .map(Map.Entry::getValue)
                        .toArray(Recorded[]::new))
                .pipelines(pipelines)
                .leadStages(summary.leadStages())
                .clockSkew(clockSkew)
                .campaigns(campaigns)
                .rates(rates)
                .prices(prices)
                .goals(goals.goals())
                .series(collaboration.series())
                .staff(staff)
                .assets(content.assets())
                .launches(content.launches())
                .seasons(content.seasons())
                .house(messaging.house())
                .quotas(outcomes.quotas())
                .items(outcomes.items())
                .instruments(outcomes.instruments())
                .totals(outcomes.totals())
                .outcomes(outcomes.outcomes());
        onlyCurrency().ifPresent(small::currency);
        codebook.ifPresent(small::codebook);
        return small.build();
    }

    /**
     * What hangs on buyers and opportunities.
     *
     * @return the facts that are here
     */
    public BuyerFacts buyers() {
        return new BuyerFacts(leads, opportunities, journeys, content.uses(), messaging.mentions());
    }

    /**
     * All facts.
     *
     * @return leads, opportunities, journeys, spend, estimates of demand, readings of goals, parts of pay, meetings, tasks, projects, promises, answers, newcomers,
     *     sessions, and what tells how the company fares
     */
    public ImmutableList<Fact> facts() {
        return ImmutableList.<Fact>builder()
                .addAll(leads)
                .addAll(opportunities)
                .addAll(journeys)
                .addAll(spend)
                .addAll(demand)
                .addAll(goals.facts())
                .addAll(collaboration.facts())
                .addAll(commitments)
                .addAll(content.facts())
                .addAll(messaging.facts())
                .addAll(answers)
                .addAll(newcomers)
                .addAll(sessions)
                .addAll(outcomes.facts())
                .build();
    }
}
