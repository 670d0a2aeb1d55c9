// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The cover of quotas against a plain look at each deal. */
class CoverageProperties {
    private static final List<Pipeline> PIPELINES = List.of(SomeDatedDeals.PIPELINE, SomeDatedDeals.PARTNERS);
    private static final List<Quota> QUOTAS = List.of(
            Quota.ofCompany(YearMonth.of(2024, 4), 1, Money.of("300", "EUR")),
            Quota.ofMonths("anna", YearMonth.of(2024, 4), 3, Money.of("100", "EUR")),
            Quota.ofMonths("ben", YearMonth.of(2024, 1), 12, Money.of("100", "USD")));

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeDatedDeals.deals("EUR", "USD").list().ofMaxSize(25);
    }

    private static boolean holds(Quota quota, LocalDate day) {
        return !day.isBefore(quota.from()) && day.isBefore(quota.to());
    }

    private static boolean counts(Quota quota, NaiveSnapshot deal) {
        return quota.ownerId().isEmpty() || quota.ownerId().equals(deal.owner());
    }

    private static boolean in(Quota quota, Money amount) {
        return amount.currency().equals(quota.amount().currency());
    }

    private static BigDecimal worth(Quota quota, List<NaiveSnapshot> deals) {
        return deals.stream()
                .flatMap(deal -> deal.amount().stream())
                .filter(amount -> in(quota, amount))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    @Property(tries = 500)
    void eachQuotaHasWhatWasWonAndIsOpenInItsDays(@ForAll("deals") List<Opportunity> deals) {
        Window window = SomeDatedDeals.WINDOW;
        FlowSettingsBuilder settings = FlowSettings.builder()
                .namingPersons(true)
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS);
        QUOTAS.forEach(settings::quota);
        FlowReport report = OpenPipeline.flow(settings.build()).measure(deals, window);
        List<NaiveSnapshot> now = deals.stream()
                .map(deal -> new NaiveSnapshot(deal, window.asOf(), PIPELINES))
                .filter(deal -> deal.exists)
                .toList();
        boolean dates = now.stream()
                .anyMatch(deal -> deal.last(CloseDateChanged.class, any -> true).isPresent());
        assertEquals(QUOTAS.size(), report.quotas().size());
        for (QuotaCoverage coverage : report.quotas()) {
            Quota quota = QUOTAS.stream()
                    .filter(one -> one.ownerId().equals(coverage.ownerId()))
                    .findFirst()
                    .orElseThrow();
            List<NaiveSnapshot> open = now.stream()
                    .filter(deal -> deal.open()
                            && deal.closeDate().filter(day -> holds(quota, day)).isPresent()
                            && counts(quota, deal))
                    .toList();
            List<NaiveSnapshot> won = now.stream()
                    .filter(deal -> deal.is(State.WON))
                    .map(deal -> new NaiveSnapshot(
                            deal.deal, deal.closedAt.orElseThrow().plusNanos(1), PIPELINES))
                    .filter(deal -> holds(quota, LocalDate.ofInstant(deal.closedAt.orElseThrow(), window.zone()))
                            && counts(quota, deal))
                    .toList();
            assertEquals(open.size(), coverage.openDeals());
            assertEquals(won.size(), coverage.wonDeals());
            long known = open.stream()
                            .flatMap(deal -> deal.openAmount().stream())
                            .filter(amount -> in(quota, amount))
                            .count()
                    + won.stream()
                            .flatMap(deal -> deal.amount().stream())
                            .filter(amount -> in(quota, amount))
                            .count();
            assertEquals(open.size() + won.size() - known, coverage.withoutAmount());
            assertEquals(worth(quota, open), coverage.open());
            assertEquals(worth(quota, won), coverage.won());
            assertEquals(dates, coverage.datesRecorded());
        }
        assertEquals(
                Optional.of(LocalDate.of(2024, 5, 1)), report.coverage().map(QuotaCoverage::to), "the company's month");
    }
}
