// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.attribution.NaiveCampaigns.Deal;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.SomeJourneys;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The report on campaigns against the definitions, taken one by one over small companies. */
class CampaignProperties {
    private static final Window WINDOW = SomeJourneys.WINDOW;
    private static final Duration LOOK_BACK = Duration.ofDays(5);
    private static final CampaignSettings SETTINGS = CampaignSettings.builder()
            .journeys(JourneySettings.builder()
                    .currency(CampaignFixture.EUR)
                    .lookBack(LOOK_BACK)
                    .models(Models.first(), Models.linear())
                    .build())
            .build();

    private static final Currency YEN = Currency.getInstance("JPY");
    private static final CampaignSettings CONVERTING = CampaignSettings.builder()
            .journeys(JourneySettings.builder()
                    .rates(ExchangeRates.to(CampaignFixture.EUR)
                            .rate(LocalDate.of(2024, 1, 1), YEN, new BigDecimal("0.00613"))
                            .rate(NaiveCampaigns.LATER, YEN, new BigDecimal("0.00627"))
                            .build())
                    .lookBack(LOOK_BACK)
                    .models(Models.first(), Models.linear())
                    .build())
            .build();

    @Provide
    Arbitrary<List<AttributionFact>> companies() {
        return Arbitraries.oneOf(
                        SomeJourneys.journeys().map(journey -> (AttributionFact) journey),
                        SomeLeads.leads().map(lead -> (AttributionFact) lead),
                        SomeOpportunities.opportunities().map(deal -> (AttributionFact) deal),
                        SomeJourneys.spend().map(spend -> (AttributionFact) spend))
                .list()
                .ofMaxSize(25);
    }

    private static CampaignReport report(List<AttributionFact> company) {
        return Attribution.campaigns(SETTINGS).measure(company, WINDOW);
    }

    private static void assertDeals(List<Deal> wanted, long deals, Optional<BigDecimal> value) {
        assertEquals(wanted.size(), deals);
        List<BigDecimal> values =
                wanted.stream().map(Deal::value).flatMap(Optional::stream).toList();
        boolean known = wanted.isEmpty() || !values.isEmpty();
        assertEquals(known, value.isPresent());
        if (known) {
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(value.get()), () -> sum + " and " + value);
        }
    }

    private static void assertSourced(List<Deal> wanted, SourcedDeals deals) {
        assertDeals(wanted, deals.deals(), deals.value());
    }

    private static List<Deal> those(List<Deal> deals, Predicate<Deal> which) {
        return deals.stream().filter(which).toList();
    }

    @Property(tries = 1_000)
    void dealsAreSourcedAndInfluencedByTheDefinitions(
            @ForAll("companies") List<AttributionFact> company, @ForAll boolean won) {
        CampaignReport report = report(company);
        List<Deal> deals = new NaiveCampaigns(company, WINDOW, LOOK_BACK).deals(won);
        DealTotals totals = won ? report.totals().revenue() : report.totals().pipeline();
        assertSourced(deals, totals.all());
        assertEquals(those(deals, deal -> deal.value().isEmpty()).size(), totals.withoutValue());
        assertSourced(those(deals, deal -> deal.bySource().isPresent()), totals.bySource());
        assertSourced(those(deals, deal -> deal.byFirstTouch().isPresent()), totals.byFirstTouch());
        assertSourced(those(deals, deal -> deal.beforeSales().isPresent()), totals.beforeSales());
        assertSourced(those(deals, deal -> !deal.salesRecorded()), totals.withoutSalesActivity());
        List<Deal> influenced = those(deals, deal -> !deal.influenced().isEmpty());
        assertDeals(influenced, totals.influenced().deals(), totals.influenced().value());
        for (CampaignValue campaign : report.campaigns()) {
            CampaignDeals counted = won ? campaign.revenue() : campaign.pipeline();
            Optional<String> id = Optional.of(campaign.id());
            assertSourced(those(deals, deal -> deal.bySource().equals(id)), counted.bySource());
            assertSourced(those(deals, deal -> deal.byFirstTouch().equals(id)), counted.byFirstTouch());
            assertSourced(those(deals, deal -> deal.beforeSales().equals(id)), counted.beforeSales());
            assertDeals(
                    those(deals, deal -> deal.influenced().contains(campaign.id())),
                    counted.influenced().deals(),
                    counted.influenced().value());
        }
    }

    @Property(tries = 1_000)
    void spendLeadsAndTouchesAreThoseOfTheDefinitions(@ForAll("companies") List<AttributionFact> company) {
        CampaignReport report = Attribution.campaigns(CONVERTING).measure(company, WINDOW);
        NaiveCampaigns naive = new NaiveCampaigns(company, WINDOW, LOOK_BACK);
        List<String> leads = naive.leads();
        assertEquals(leads.size(), report.totals().leads());
        for (CampaignValue campaign : report.campaigns()) {
            long named = leads.stream().filter(campaign.id()::equals).count();
            BigDecimal spent = naive.spent(campaign.id());
            assertEquals(named, campaign.leads());
            assertEquals(naive.touched(campaign.id()), campaign.touched().orElse(0));
            assertEquals(naive.named(campaign.id()), campaign.named());
            campaign.spend().amount().ifPresent(amount -> assertEquals(0, spent.compareTo(amount)));
            assertTrue(campaign.spend().amount().isPresent() || spent.signum() == 0);
            assertEquals(
                    named == 0 || spent.signum() <= 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(spent.divide(BigDecimal.valueOf(named), MathContext.DECIMAL128)
                                    .doubleValue()),
                    campaign.costPerLead());
        }
        BigDecimal all = company.stream()
                .filter(Spend.class::isInstance)
                .map(fact -> ((Spend) fact).campaignId())
                .distinct()
                .map(naive::spent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, all.compareTo(report.totals().spend().amount().orElse(BigDecimal.ZERO)));
    }

    @Property(tries = 500)
    void creditsOfCampaignsAddUpToWhatWasCredited(@ForAll("companies") List<AttributionFact> company) {
        CampaignReport report = report(company);
        for (String model : List.of("first", "linear")) {
            ModelResult revenue = report.revenue().result(model).orElseThrow();
            assertEquals(
                    0,
                    revenue.conversions()
                            .compareTo(sum(report, campaign -> credit(campaign, model, CampaignCredit::wonDeals))));
            assertEquals(
                    0,
                    revenue.value()
                            .orElse(BigDecimal.ZERO)
                            .compareTo(sum(
                                    report,
                                    campaign -> credit(
                                            campaign,
                                            model,
                                            credit -> credit.revenue().orElse(BigDecimal.ZERO)))));
        }
    }

    /** Nothing is told of the credits of a campaign of which no touch is on record. */
    private static BigDecimal credit(CampaignValue campaign, String model, Function<CampaignCredit, BigDecimal> part) {
        assertEquals(campaign.touched().orElse(0) > 0, campaign.credit(model).isPresent());
        return campaign.credit(model).map(part).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(CampaignReport report, Function<CampaignValue, BigDecimal> part) {
        return report.campaigns().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
