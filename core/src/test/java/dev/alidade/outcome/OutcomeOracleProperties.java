// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Proportion;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Revenue and quotas against a slow count straight from the definitions. */
class OutcomeOracleProperties {
    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeOutcomes.deals().list().ofMaxSize(25);
    }

    private static void assertAmount(BigDecimal wanted, Optional<BigDecimal> found) {
        assertEquals(0, wanted.compareTo(found.orElse(BigDecimal.ZERO)), () -> wanted + " and " + found);
    }

    @Property(tries = 500)
    void revenueIsWhatWasWonInEachWindow(@ForAll("deals") List<Opportunity> deals) {
        RevenueReport revenue = Outcomes.under(SomeOutcomes.settings(RevenueBasis.WON))
                .measure(deals, SomeOutcomes.WINDOW)
                .revenue();
        NaiveOutcomes naive = new NaiveOutcomes(deals, SomeOutcomes.WINDOW);
        assertAmount(naive.won(0, deal -> true), revenue.now().amount());
        assertAmount(naive.won(1, deal -> true), revenue.before().amount());
        assertAmount(naive.won(0, deal -> deal.business().equals(Optional.of(Business.NEW))), revenue.fromNew());
        assertAmount(
                naive.won(0, deal -> deal.business().equals(Optional.of(Business.EXISTING))), revenue.fromExisting());
    }

    @Property(tries = 300)
    void revenueIsWhatWasPaidInEachWindow(@ForAll("deals") List<Opportunity> deals) {
        RevenueReport revenue = Outcomes.under(SomeOutcomes.settings(RevenueBasis.PAID))
                .measure(deals, SomeOutcomes.WINDOW)
                .revenue();
        NaiveOutcomes naive = new NaiveOutcomes(deals, SomeOutcomes.WINDOW);
        assertAmount(naive.paid(0), revenue.now().amount());
        assertAmount(naive.paid(1), revenue.before().amount());
    }

    @Property(tries = 500)
    void quotasGetWhatTheirOwnersWon(@ForAll("deals") List<Opportunity> deals) {
        OutcomeSettings settings = SomeOutcomes.settings(RevenueBasis.WON);
        QuotaReport report =
                Outcomes.under(settings).measure(deals, SomeOutcomes.WINDOW).quotas();
        NaiveOutcomes naive = new NaiveOutcomes(deals, SomeOutcomes.WINDOW);
        assertEquals(4, report.results().size());
        assertEquals(1, report.running());
        Map<String, BigDecimal> missing = new HashMap<>();
        for (QuotaResult result : report.results()) {
            Quota quota = settings.quotas().stream()
                    .filter(one ->
                            one.ownerId().equals(result.ownerId()) && one.from().equals(result.from()))
                    .findFirst()
                    .orElseThrow();
            assertAmount(naive.won(quota), Optional.of(result.won()));
            result.ownerId()
                    .ifPresent(owner -> missing.merge(owner, result.quota().subtract(result.won()), BigDecimal::add));
        }
        assertTrue(missing.containsKey("bert")); // who has nothing to win counts in no share
        boolean reached = missing.getOrDefault("anna", BigDecimal.ONE).signum() <= 0;
        boolean unknown = !reached && report.owners().withoutAmount() > bertsWithoutAmount(report);
        assertEquals(Proportion.of(reached ? 1 : 0, unknown ? 0 : 1), report.participation());
        assertEquals(unknown ? 1 : 0, report.unknown());
    }

    private static long bertsWithoutAmount(QuotaReport report) {
        return report.results().stream()
                .filter(result -> result.ownerId().equals(Optional.of("bert")))
                .mapToLong(QuotaResult::withoutAmount)
                .sum();
    }
}
