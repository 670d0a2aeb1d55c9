// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What the models credit to campaigns, and what follows for the return on their spend. */
final class CampaignCredits {
    private final List<Model> models;

    CampaignCredits(JourneyReport leadJourneys, JourneyReport pipeline, JourneyReport revenue) {
        ImmutableList.Builder<Model> all = ImmutableList.builder();
        for (int i = 0; i < revenue.results().size(); i++) {
            all.add(new Model(
                    revenue.results().get(i).model(),
                    new Credits(leadJourneys.results().get(i)),
                    new Credits(pipeline.results().get(i)),
                    new Credits(revenue.results().get(i))));
        }
        models = all.build();
    }

    /** What each model credits to a campaign. */
    ImmutableList<CampaignCredit> of(String campaign, CampaignSpend spend) {
        ImmutableList.Builder<CampaignCredit> credits = ImmutableList.builder();
        for (Model model : models) {
            Optional<BigDecimal> revenue = model.revenue.value(campaign);
            credits.add(new CampaignCredit(
                    model.id,
                    model.leadJourneys.conversions(campaign),
                    model.pipeline.conversions(campaign),
                    model.pipeline.value(campaign),
                    model.revenue.conversions(campaign),
                    revenue,
                    revenue.isPresent() && spend.positive()
                            ? OptionalDouble.of(
                                    ratio(revenue.get(), spend.amount().orElseThrow()))
                            : OptionalDouble.empty(),
                    spend.positive()
                            ? model.revenue
                                    .interval(campaign)
                                    .map(interval ->
                                            over(interval, spend.amount().orElseThrow()))
                            : Optional.empty()));
        }
        return credits.build();
    }

    private static Interval over(Interval revenue, BigDecimal spend) {
        double spent = spend.doubleValue();
        return new Interval(revenue.low() / spent, revenue.high() / spent, revenue.level());
    }

    private static double ratio(BigDecimal revenue, BigDecimal spend) {
        return revenue.divide(spend, MathContext.DECIMAL128).doubleValue();
    }

    /** The return on all spend by each model that has one. */
    static ImmutableList<SpendReturn> returns(List<CampaignValue> campaigns, JourneyCells revenue) {
        List<CampaignValue> spending = campaigns.stream()
                .filter(campaign -> campaign.spend().positive())
                .toList();
        if (spending.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> ids = spending.stream().map(CampaignValue::id).toList();
        BigDecimal spent = spending.stream()
                .map(campaign -> campaign.spend().amount().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ImmutableList.Builder<SpendReturn> returns = ImmutableList.builder();
        ImmutableList<CampaignCredit> models = spending.stream()
                .map(CampaignValue::credits)
                .filter(credits -> !credits.isEmpty())
                .findFirst()
                .orElse(ImmutableList.of());
        for (int i = 0; i < models.size(); i++) {
            String model = models.get(i).model();
            if (models.get(i).revenue().isPresent()) {
                BigDecimal sum = spending.stream()
                        .flatMap(campaign -> campaign.credit(model).stream())
                        .map(credit -> credit.revenue().orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                returns.add(new SpendReturn(
                        model,
                        sum,
                        spent,
                        ratio(sum, spent),
                        revenue.value(i, ids).map(interval -> over(interval, spent))));
            }
        }
        return returns.build();
    }

    private record Model(String id, Credits leadJourneys, Credits pipeline, Credits revenue) {}

    /** The credits of one model at one anchor, by name. */
    private static final class Credits {
        private final Map<String, Credit> byName = new HashMap<>();
        private final boolean valued;
        private final int decimals;

        Credits(ModelResult result) {
            for (Credit credit : result.credits()) {
                byName.put(credit.name(), credit);
            }
            valued = result.value().isPresent();
            decimals = result.value().map(BigDecimal::scale).orElse(0);
        }

        BigDecimal conversions(String name) {
            @Nullable Credit credit = byName.get(name);
            return credit == null ? BigDecimal.ZERO : credit.conversions();
        }

        Optional<BigDecimal> value(String name) {
            @Nullable Credit credit = byName.get(name);
            if (credit != null) {
                return credit.value();
            }
            return valued ? Optional.of(BigDecimal.ZERO.setScale(Math.max(0, decimals))) : Optional.empty();
        }

        Optional<Interval> interval(String name) {
            @Nullable Credit credit = byName.get(name);
            return credit == null ? Optional.empty() : credit.valueInterval();
        }
    }
}
