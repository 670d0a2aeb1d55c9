// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.CampaignCredit;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How much of the revenue the models credit to each campaign, against what it cost: how far the answer is the model's. */
final class CreditPicture {
    private static final int MOST = 10;

    private CreditPicture() {}

    static Optional<Picture> of(CampaignReport report) {
        if (report.currency().isEmpty()) {
            return Optional.empty();
        }
        String currency = report.currency().get().getCurrencyCode();
        List<CampaignValue> credited = report.campaigns().stream()
                .filter(campaign ->
                        !revenue(campaign).isEmpty() && most(campaign).signum() > 0)
                .sorted(Comparator.comparing(CreditPicture::most).reversed().thenComparing(CampaignValue::id))
                .toList();
        if (credited.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Ranges.Range> ranges = credited.stream()
                .limit(MOST)
                .map(campaign -> range(campaign, currency))
                .collect(ImmutableList.toImmutableList());
        String models =
                credited.get(0).credits().stream().map(CampaignCredit::model).collect(Collectors.joining(", "));
        String note = "Revenue credited by each model (%s)%s."
                .formatted(
                        models,
                        credited.size() > MOST
                                ? "; the first %s of %s campaigns".formatted(MOST, credited.size())
                                : "");
        Words words = new Words();
        ranges.forEach(range -> words.say(range.name(), range.number()));
        words.say(note);
        return Optional.of(words.picture(
                "attribution",
                "What the models credit to campaigns",
                new Ranges(ranges, note, "What was spent on the campaign.")));
    }

    private static Ranges.Range range(CampaignValue campaign, String currency) {
        List<BigDecimal> revenue = revenue(campaign);
        String low = whole(revenue.get(0));
        String high = whole(revenue.get(revenue.size() - 1));
        return new Ranges.Range(
                campaign.id(),
                "%s %s%s"
                        .formatted(
                                low.equals(high) ? low : low + " to " + high,
                                currency,
                                campaign.spend()
                                        .amount()
                                        .map(spent -> ", spent " + whole(spent))
                                        .orElse("")),
                revenue.stream().map(BigDecimal::doubleValue).collect(ImmutableList.toImmutableList()),
                campaign.spend()
                        .amount()
                        .map(spent -> OptionalDouble.of(spent.doubleValue()))
                        .orElse(OptionalDouble.empty()));
    }

    private static String whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** What each model credits, the least first. */
    private static List<BigDecimal> revenue(CampaignValue campaign) {
        return campaign.credits().stream()
                .flatMap(credit -> credit.revenue().stream())
                .sorted()
                .toList();
    }

    private static BigDecimal most(CampaignValue campaign) {
        List<BigDecimal> revenue = revenue(campaign);
        return revenue.get(revenue.size() - 1);
    }
}
