// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Suppression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Counts that can't be true together are refused, as they can stand in a saved tally. */
class OutcomeContradictionTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private final Map<String, Cell<?>> cells = new HashMap<>();
    private final CellRegister register = new CellRegister() {
        @Override
        public <C extends Cell<C>> C cell(String name, C cell) {
            cells.put(name, cell);
            return cell;
        }
    };

    private static void refused(Runnable result) {
        RuntimeException refusal = assertThrows(RuntimeException.class, result::run);
        assertTrue(
                refusal instanceof IllegalStateException || refusal instanceof IllegalArgumentException,
                refusal.toString());
        assertTrue(refusal.getMessage().length() > 20);
    }

    @Test
    void revenueNeedsARecord() {
        RevenueCells revenue = new RevenueCells(OutcomeFixture.YEAR, register);
        revenue.add(OutcomeFixture.noon("2024-05-01"), OutcomeFixture.euros("5"), Optional.empty());
        refused(() -> revenue.report(RevenueBasis.WON, Optional.of(EUR)));
        revenue.record();
        assertEquals(
                Optional.of(new BigDecimal("5.00")),
                revenue.report(RevenueBasis.WON, Optional.of(EUR)).now().amount());
    }

    @Test
    void wonDealsBringNothingNegative() {
        RevenueCells revenue = new RevenueCells(OutcomeFixture.YEAR, register);
        revenue.record();
        revenue.add(OutcomeFixture.noon("2024-05-01"), OutcomeFixture.euros("-5"), Optional.empty());
        refused(() -> revenue.report(RevenueBasis.WON, Optional.of(EUR)));
        assertEquals(
                Optional.of(new BigDecimal("-5.00")),
                revenue.report(RevenueBasis.PAID, Optional.of(EUR)).now().amount());
    }

    @Test
    void aQuotaThatIsNotInTheTableIsRefused() {
        QuotaCells quotas = new QuotaCells(OutcomeSettings.standard(), OutcomeFixture.YEAR, register);
        assertEquals(0, quotas.report(Optional.of(EUR)).results().size());
        counts("quotaDeals").at("0").increment();
        refused(() -> quotas.report(Optional.of(EUR)));
    }

    @SuppressWarnings("unchecked")
    private Keyed<Count> counts(String cell) {
        return (Keyed<Count>) requireNonNull(cells.get(cell), cell);
    }

    @SuppressWarnings("unchecked")
    private Keyed<Keyed<Sum>> sums(String cell) {
        return (Keyed<Keyed<Sum>>) requireNonNull(cells.get(cell), cell);
    }

    @Test
    void anythingElseOfAQuotaThatIsNotInTheTableIsRefusedToo() {
        for (String cell : new String[] {"quotaWithoutAmount", "quotaOwnersDeals"}) {
            QuotaCells quotas = new QuotaCells(OutcomeSettings.standard(), OutcomeFixture.YEAR, register);
            ((Count) requireNonNull(cells.get("ownedDeals"))).increment();
            counts(cell).at("0").increment();
            refused(() -> quotas.report(Optional.of(EUR)));
        }
        QuotaCells quotas = new QuotaCells(OutcomeSettings.standard(), OutcomeFixture.YEAR, register);
        sums("quotaWon").at("0").at("EUR").add(5);
        refused(() -> quotas.report(Optional.of(EUR)));
    }

    private RetentionCells retention() {
        return new RetentionCells(
                OutcomeFixture.YEAR, new Amounts(OutcomeSettings.standard(), noIssues()), noIssues(), register);
    }

    @Test
    void sumsOfPeriodsThatNoCustomerHadAreRefused() {
        for (String cell : new String[] {"revenueAtStart", "revenueKept", "revenueAtEnd"}) {
            RetentionCells retention = retention();
            sums(cell).at("P12M").at("EUR").add(5);
            refused(() -> retention.report(Optional.empty()));
        }
        RetentionCells left = retention();
        counts("customersLeft").at("P12M").increment();
        refused(() -> left.report(Optional.empty()));
        counts("customers").at("P12M").increment();
        assertEquals(Proportion.of(0, 1), left.report(Optional.empty()).get(0).customers());
    }

    @Test
    void aCorrelationOfNoPeriodsIsPossibleAndOneOfFewerIsNot() {
        assertEquals(0, correlation(0, 0, 0).periods());
        refused(() -> correlation(-1, 0, 0));
        refused(() -> correlation(0, -1, 0));
        refused(() -> correlation(0, 0, -1));
    }

    private static OutcomeCorrelation correlation(int lag, long periods, long unmatched) {
        return new OutcomeCorrelation("churn", lag, periods, unmatched, OptionalDouble.empty(), Optional.empty());
    }

    @Test
    void moreAmountsMissingThanDealsAreRefused() {
        refused(() -> new Revenue(Optional.empty(), 1, 2));
        refused(() -> new QuotaResult(
                Optional.empty(),
                OutcomeFixture.day("2024-01-01"),
                OutcomeFixture.day("2024-02-01"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                1,
                2));
    }

    @Test
    void nobodyKeepsMoreThanThereWas() {
        refused(() -> new Retention(
                Period.ofMonths(1),
                Proportion.of(1, 1),
                0,
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN)));
        refused(() -> new Retention(
                Period.ofMonths(1),
                Proportion.of(1, 1),
                0,
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ONE)));
    }

    @Test
    void aLengthThatIsNoneIsRefused() {
        RetentionCells retention = retention();
        counts("customersGained").at("a year").increment();
        refused(() -> retention.report(Optional.of(EUR)));
    }

    private static Issues noIssues() {
        return new Issues(OutcomeIssues.ofSingleFacts());
    }

    @Test
    void moreAnswersOnOneScaleThanAnswersAreRefused() {
        refused(() -> new CustomerSatisfaction(
                ProtectedShare.of(Proportion.of(1, 5), Suppression.DEFAULT),
                State.VALUE,
                Optional.of(new Recommendation(2, 2, 2))));
    }

    @Test
    void savedRatingsThatAreNoneAreRefused() {
        for (String damaged : new String[] {"SALES", "SALES,9", "NOBODY,3", "SALES,x"}) {
            Keyed<Keyed<Latest>> waves = new Keyed<>(() -> new Keyed<>(Latest::new));
            waves.at("").at("p1").add(Instant.EPOCH, damaged);
            refused(() -> MoraleRound.chosen(waves, OutcomeSettings.standard()));
        }
    }

    @Test
    void moraleHasAResultOnlyWhenItMayBeShown() {
        refused(() -> new Morale(
                Optional.empty(),
                3,
                State.SUPPRESSED,
                Optional.of(Proportion.of(1, 3)),
                ImmutableSortedMap.of(),
                ImmutableSortedSet.of()));
    }
}
