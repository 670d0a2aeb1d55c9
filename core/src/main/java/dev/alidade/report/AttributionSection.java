// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignTotals;
import dev.alidade.attribution.JourneyReport;
import dev.alidade.attribution.SpendReturn;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What marketing's money did, in words. */
final class AttributionSection {
    private static final int MOST_NAMED = 5;

    private AttributionSection() {}

    static ChapterBody of(CampaignReport report) {
        if (report.campaigns().isEmpty()) {
            return ChapterBody.saying("No campaign, touch or spend is on record.");
        }
        return ChapterBody.saying(amounts(report))
                .add(CampaignBlocks.costs(report))
                .add(CampaignBlocks.more(report))
                .add(facts(report))
                .detail(counted(report, currency(report)))
                .detail(CampaignBlocks.credits(report))
                .detail(ReturnBlocks.of(report))
                .detail(SourcedBlocks.of(report))
                .detail(
                        report.touchesRecorded()
                                ? Optional.of(new Paragraph(SourcedBlocks.notes(report.totals())))
                                : Optional.empty())
                .detailAll(AgreementBlocks.of(report.revenue(), CampaignNames.of(report)));
    }

    private static String amounts(CampaignReport report) {
        String days = "Spend is from %s to before %s".formatted(report.spendFrom(), report.spendTo());
        return report.currency()
                .map(currency -> "%s, in %s, rounded in tables.".formatted(days, currency.getCurrencyCode()))
                .orElse(days + ". No amounts are told, because the settings name no currency.");
    }

    private static String currency(CampaignReport report) {
        return report.currency()
                .map(Currency::getCurrencyCode)
                .map(code -> " " + code)
                .orElse("");
    }

    private static Facts facts(CampaignReport report) {
        String currency = currency(report);
        CampaignTotals totals = report.totals();
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Spent", SpentWords.of(report, currency)));
        facts.add(new Fact(
                "Leads",
                "%s of %s name a campaign; %s"
                        .formatted(
                                totals.campaignLeads(),
                                Figures.count(totals.leads(), "lead", "leads"),
                                totals.costPerLead().isPresent()
                                        ? "each of them cost " + Figures.ratio(totals.costPerLead()) + currency
                                        : "what one cost can't be told")));
        if (!report.touchesRecorded()) {
            facts.add(new Fact(
                    "Touches",
                    "none is on record: what touched buyers, what is credited and what spend returned can't be told"));
        } else if (!totals.returns().isEmpty()) {
            facts.add(new Fact("Return on spend", returns(totals.returns())));
        }
        untouched(report).ifPresent(facts::add);
        if (!totals.measured().unmeasured().isEmpty()) {
            facts.add(new Fact(
                    "No lead, deal or touch",
                    totals.measured().unmeasured().stream()
                            .map(CampaignNames.of(report)::of)
                            .collect(Collectors.joining(", "))));
        }
        return new Facts(facts.build());
    }

    /** Campaigns that leads or deals name, and of which no touch is on record; who has no response at all is told apart. */
    private static Optional<Fact> untouched(CampaignReport report) {
        List<String> names = report.campaigns().stream()
                .filter(campaign -> campaign.named()
                        && campaign.spend()
                                .amount()
                                .filter(spent -> spent.signum() > 0)
                                .isPresent())
                .filter(campaign -> campaign.touched().orElse(1) == 0)
                .map(campaign -> CampaignNames.of(report).of(campaign.id()))
                .toList();
        String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMED;
        return Optional.of(new Fact(
                        "No touch recorded",
                        "%s%s: leads or deals name %s, but what to credit can't be told"
                                .formatted(
                                        some,
                                        more > 0 ? " and %s more".formatted(more) : "",
                                        names.size() == 1 ? "it" : "them")))
                .filter(fact -> !names.isEmpty());
    }

    private static Facts counted(CampaignReport report, String currency) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Won", journeys(report.revenue(), "nothing was won")));
        if (report.touchesRecorded()) {
            facts.add(new Fact("Touches", touches(report.revenue())));
        }
        ReturnBlocks.leftOut(report, currency).ifPresent(amounts -> facts.add(new Fact("In no return", amounts)));
        return new Facts(facts.build());
    }

    private static String returns(List<SpendReturn> returns) {
        return returns.stream()
                        .map(by -> "%s by %s".formatted(Figures.ratio(by.returnOnSpend()), by.model()))
                        .collect(Collectors.joining(", "))
                + ", credited for each unit spent";
    }

    private static String journeys(JourneyReport report, String nothing) {
        if (report.conversions() == 0) {
            return nothing;
        }
        String untouched = report.untouched() > 0
                ? ", %s of them without a touch that counts: credited to nothing".formatted(report.untouched())
                : "";
        return "%s%s; %s lost, %s still open: deals, leads and buyers"
                .formatted(
                        Figures.count(report.conversions(), "journey", "journeys"),
                        untouched,
                        Figures.count(report.nulls(), "journey", "journeys"),
                        report.open());
    }

    private static String touches(JourneyReport report) {
        String excluded = report.excluded().entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .map(reason -> reason.getValue()
                        + switch (reason.getKey()) {
                            case AFTER_ANCHOR -> " came after the win";
                            case BEFORE_LOOK_BACK -> " came before the look-back";
                            case DUPLICATE -> reason.getValue() == 1 ? " repeats another" : " repeat another";
                            case SALES_OUTREACH ->
                                reason.getValue() == 1 ? " is sales' own outreach" : " are sales' own outreach";
                        })
                .collect(Collectors.joining(", "));
        return "%s before wins and losses %s%s"
                .formatted(
                        report.touches(),
                        report.touches() == 1 ? "counts" : "count",
                        excluded.isEmpty() ? "; none was left out" : "; left out: " + excluded);
    }
}
