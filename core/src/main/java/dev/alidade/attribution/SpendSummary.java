// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.Spend;
import dev.alidade.model.SpendDays;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was spent, beside budgets and responses. */
final class SpendSummary {
    private static final int EXAMPLES = 5;

    private final CampaignCells cells;
    private final SpendDays days;
    private final Optional<Currency> currency;
    private final boolean recorded;

    /**
     * A summary of the spend in a tally.
     *
     * @param recorded whether spend is on record at all, here or in any other group
     */
    SpendSummary(CampaignTally tally, boolean recorded) {
        this.recorded = recorded;
        cells = tally.campaigns;
        days = tally.days;
        currency = tally.settings.journeys().currency();
    }

    CampaignSpend of(int campaign, Optional<Campaign> declared) {
        long records = cells.count(campaign, CampaignCells.RECORDS);
        long unconverted = cells.count(campaign, CampaignCells.UNCONVERTED);
        BigDecimal minorUnits = cells.amount(campaign, CampaignCells.SPENT);
        if ((records == unconverted || currency.isEmpty()) && minorUnits.signum() != 0) {
            throw new IllegalStateException(
                    "Campaign %s: %s was spent without a record.".formatted(cells.name(campaign), minorUnits));
        }
        boolean known = records > 0 && unconverted == 0 && currency.isPresent();
        return new CampaignSpend(
                known ? Optional.of(rounded(minorUnits)) : Optional.empty(),
                records,
                unconverted,
                declared.flatMap(this::budget));
    }

    /** The spend of a campaign without a record. */
    CampaignSpend none(Campaign campaign) {
        return new CampaignSpend(Optional.empty(), 0, 0, budget(campaign));
    }

    private Optional<BigDecimal> budget(Campaign campaign) {
        if (campaign.budget().isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        return inDays(campaign, campaign.budget().get()).map(this::rounded);
    }

    /** The part of a budget that falls on the days; empty when it can't be converted. */
    private Optional<BigDecimal> inDays(Campaign campaign, Money budget) {
        Spend plan = campaign.start().isPresent() && campaign.end().isPresent()
                ? new Spend(
                        campaign.id(),
                        campaign.start().get(),
                        campaign.end().get().plusDays(1),
                        budget)
                : Spend.ofDay(campaign.id(), days.first(), budget);
        return days.touch(plan) ? days.amount(plan) : Optional.of(BigDecimal.ZERO);
    }

    /** Minor units in units of the currency, rounded to whole minor units: of a sum, and so only once. */
    private BigDecimal rounded(BigDecimal minorUnits) {
        int decimals = currency.orElseThrow().getDefaultFractionDigits();
        return minorUnits.movePointLeft(decimals).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** All campaigns together, as they are told one by one: unknown as soon as one campaign with a record is unknown. */
    static CampaignSpend total(List<CampaignValue> campaigns) {
        long records = 0;
        long unconverted = 0;
        Optional<BigDecimal> amount = Optional.empty();
        Optional<BigDecimal> budget = Optional.empty();
        for (CampaignValue campaign : campaigns) {
            records = Math.addExact(records, campaign.spend().records());
            unconverted = Math.addExact(unconverted, campaign.spend().unconverted());
            amount = plus(amount, campaign.spend().amount());
            budget = plus(budget, campaign.spend().budget());
        }
        return new CampaignSpend(unconverted > 0 ? Optional.empty() : amount, records, unconverted, budget);
    }

    private static Optional<BigDecimal> plus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return other.isEmpty() ? one : Optional.of(one.orElse(BigDecimal.ZERO).add(other.get()));
    }

    static MeasuredSpend measured(List<CampaignValue> campaigns) {
        List<CampaignValue> spending = campaigns.stream()
                .filter(campaign -> campaign.spend().positive())
                .toList();
        List<CampaignValue> measured =
                spending.stream().filter(CampaignValue::measured).toList();
        boolean known = !spending.isEmpty()
                && campaigns.stream().allMatch(campaign -> campaign.spend().unconverted() == 0);
        return new MeasuredSpend(
                spending.size(),
                measured.size(),
                known ? Optional.of(sum(spending)) : Optional.empty(),
                known ? Optional.of(sum(measured)) : Optional.empty(),
                spending.stream()
                        .filter(campaign -> !campaign.measured())
                        .sorted(Comparator.comparing(SpendSummary::amount)
                                .reversed()
                                .thenComparing(CampaignValue::id))
                        .limit(EXAMPLES)
                        .map(CampaignValue::id)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static BigDecimal sum(List<CampaignValue> campaigns) {
        return campaigns.stream().map(SpendSummary::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(CampaignValue campaign) {
        return campaign.spend().amount().orElseThrow();
    }

    /** The campaigns whose spend is held against a budget; none as long as no spend at all is on record. */
    List<CampaignValue> budgeted(List<CampaignValue> campaigns) {
        return campaigns.stream()
                .filter(campaign -> recorded && campaign.spend().offBudget().isPresent())
                .toList();
    }

    static OptionalDouble budgetVariance(List<CampaignValue> budgeted) {
        BigDecimal off = BigDecimal.ZERO;
        BigDecimal budgets = BigDecimal.ZERO;
        for (CampaignValue campaign : budgeted) {
            off = off.add(campaign.spend().offBudget().orElseThrow());
            budgets = budgets.add(campaign.spend().budget().orElseThrow());
        }
        return budgets.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(off.divide(budgets, MathContext.DECIMAL128).doubleValue());
    }
}
