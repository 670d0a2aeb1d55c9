// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Selected.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Money;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DealValuesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final JourneySettings AS_OF = basis(ValueBasis.AS_OF);
    private static final JourneySettings AT_CLOSING = basis(ValueBasis.AT_CLOSING);
    private static final JourneySettings PAID = basis(ValueBasis.PAID);

    private static JourneySettings basis(ValueBasis basis) {
        return JourneySettings.builder().currency(EUR).valueBasis(basis).build();
    }

    /** A deal won on 5 March at midnight. */
    private static OpportunityBuilder won() {
        return Opportunity.builder("O").createdAt(at("02T00:00")).won(at("05T00:00"));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Selected selected(JourneySettings settings, OpportunityBuilder deal) {
        return Selected.of(
                settings, Journey.builder("J").opportunity(deal.build()).build());
    }

    private static OptionalLong value(JourneySettings settings, OpportunityBuilder deal) {
        return selected(settings, deal).value();
    }

    private static AmountChanged change(Instant at, String amount) {
        return new AmountChanged(at, euros(amount));
    }

    private static Paid paid(Instant at, String amount) {
        return new Paid(at, Optional.of(euros(amount)));
    }

    @Test
    void withoutACurrencyNothingHasAValueAndNothingIsMissing() {
        Selected selected = selected(JourneySettings.builder().build(), won());
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of(), selected.issues());
    }

    @Test
    void theAmountAtItsClosingIsTheLastOneByThatInstant() {
        OpportunityBuilder deal =
                won().amount(euros("1")).event(change(at("05T00:00"), "2")).event(change(at("05T00:01"), "3"));
        assertEquals(OptionalLong.of(200), value(AT_CLOSING, deal));
    }

    @Test
    void theAmountAsOfIsTheLastOneKnownAndTheAmountAtTheClosingStandsBesideIt() {
        OpportunityBuilder deal =
                won().amount(euros("10")).event(change(at("15T00:00"), "4")).event(change(at("16T00:00"), "99"));
        Selected selected = selected(AS_OF, deal);
        assertEquals(OptionalLong.of(400), selected.value());
        assertEquals(OptionalLong.of(1_000), selected.valueAtAnchor());
    }

    @Test
    void aFullRefundLeavesAConversionOfZero() {
        Selected selected = selected(AS_OF, won().amount(euros("10")).event(change(at("06T00:00"), "0")));
        assertEquals(OptionalLong.of(0), selected.value());
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
        assertEquals(Map.of(), selected.issues());
    }

    @Test
    void whatWasPaidIsTheSumOfAllPaymentsLessRefunds() {
        OpportunityBuilder deal = won().amount(euros("10"))
                .event(paid(at("04T00:00"), "3"))
                .event(paid(at("06T00:00"), "4"))
                .event(paid(at("07T00:00"), "-1"))
                .event(paid(at("16T00:00"), "100"));
        Selected selected = selected(PAID, deal);
        assertEquals(OptionalLong.of(600), selected.value());
        assertEquals(OptionalLong.of(1_000), selected.valueAtAnchor());
    }

    @Test
    void nothingPaidIsZeroAndNotUnknown() {
        assertEquals(OptionalLong.of(0), value(PAID, won()));
    }

    @Test
    void aPaymentWithoutAmountMakesTheSumUnknown() {
        OpportunityBuilder deal =
                won().event(paid(at("04T00:00"), "3")).event(new Paid(at("06T00:00"), Optional.empty()));
        Selected selected = selected(PAID, deal);
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.payment-without-amount", 1L), selected.issues());
    }

    @Test
    void aPaymentWithoutAmountAfterAsOfIsNotKnown() {
        OpportunityBuilder deal =
                won().event(paid(at("04T00:00"), "3")).event(new Paid(at("16T00:00"), Optional.empty()));
        assertEquals(OptionalLong.of(300), value(PAID, deal));
    }

    @Test
    void morePaidBackThanPaidIsCountedAndHasNoValue() {
        Selected selected = selected(PAID, won().event(paid(at("06T00:00"), "-0.01")));
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.negative-amount", 1L, "attribution.without-amount", 1L), selected.issues());
    }

    @Test
    void aWonDealWithoutAmountConvertsWithoutValueAndIsCounted() {
        Selected selected = selected(AS_OF, won());
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.without-amount", 1L), selected.issues());
    }

    @Test
    void aNegativeAmountIsCountedAndTheLastUsableOneHolds() {
        Selected selected = selected(AS_OF, won().amount(euros("10")).event(change(at("04T00:00"), "-1")));
        assertEquals(OptionalLong.of(1_000), selected.value());
        assertEquals(Map.of("attribution.negative-amount", 1L), selected.issues());
    }

    @Test
    void aNegativeAmountAfterTheClosingDoesNotMatterToTheAmountAtTheClosing() {
        Selected selected = selected(AT_CLOSING, won().amount(euros("10")).event(change(at("06T00:00"), "-1")));
        assertEquals(OptionalLong.of(1_000), selected.value());
        assertEquals(Map.of(), selected.issues());
    }

    @Test
    void anotherCurrencyWithoutRatesIsCountedAndHasNoValue() {
        Selected selected = selected(AS_OF, won().amount(Money.of("10", "USD")));
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.unconverted-amount", 1L), selected.issues());
    }

    @Test
    void amountsAreConvertedByTheRateOfTheDayOfTheClosingAndPaymentsByThatOfTheirOwn() {
        ExchangeRates rates = ExchangeRates.to(EUR)
                .rate(LocalDate.of(2024, 3, 1), Currency.getInstance("USD"), new BigDecimal("2"))
                .rate(LocalDate.of(2024, 3, 5), Currency.getInstance("USD"), new BigDecimal("3"))
                .rate(LocalDate.of(2024, 3, 6), Currency.getInstance("USD"), new BigDecimal("4"))
                .build();
        OpportunityBuilder deal = won().amount(Money.of("1", "USD"))
                .event(new Paid(at("04T00:00"), Optional.of(Money.of("1", "USD"))))
                .event(new AmountChanged(at("06T00:00"), Money.of("2", "USD")))
                .event(new Paid(at("06T00:00"), Optional.of(Money.of("1", "USD"))));
        JourneySettings settings = JourneySettings.builder().rates(rates).build();
        Selected asOf = selected(settings, deal);
        assertEquals(OptionalLong.of(600), asOf.value());
        assertEquals(OptionalLong.of(300), asOf.valueAtAnchor());
        assertEquals(
                OptionalLong.of(600),
                value(
                        JourneySettings.builder()
                                .rates(rates)
                                .valueBasis(ValueBasis.PAID)
                                .build(),
                        deal));
    }

    @Test
    void aSumOfPaymentsBeyond64BitsHasNoValue() {
        Paid huge = new Paid(at("06T00:00"), Optional.of(new Money(Long.MAX_VALUE, EUR)));
        Selected selected = selected(PAID, won().event(huge).event(paid(at("07T00:00"), "1")));
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.unconverted-amount", 1L), selected.issues());
    }

    @Test
    void atTheCreationOfTheOpportunityItsAmountThenCountsWhateverTheBasis() {
        OpportunityBuilder deal = won().amount(euros("1"))
                .event(change(at("02T00:00"), "2"))
                .event(change(at("03T00:00"), "3"))
                .event(paid(at("06T00:00"), "9"));
        for (ValueBasis basis : ValueBasis.values()) {
            JourneySettings settings = JourneySettings.builder()
                    .anchor(Milestone.OPPORTUNITY_CREATED)
                    .currency(EUR)
                    .valueBasis(basis)
                    .build();
            assertEquals(OptionalLong.of(200), value(settings, deal));
        }
    }

    @Test
    void leadsAndTouchesHaveNoValue() {
        Journey journey = Journey.builder("J")
                .lead(Lead.builder("L")
                        .createdAt(at("02T00:00"))
                        .value(euros("5"))
                        .build())
                .build();
        JourneySettings settings = JourneySettings.builder()
                .anchor(Milestone.LEAD_CREATED)
                .currency(EUR)
                .build();
        assertEquals(OptionalLong.empty(), Selected.of(settings, journey).value());
    }

    @Test
    void aLeadWonWithoutAnOpportunityIsCountedAndHasNoValue() {
        Journey journey = Journey.builder("J")
                .lead(Lead.builder("L")
                        .createdAt(at("02T00:00"))
                        .won(at("03T00:00"))
                        .build())
                .build();
        Selected selected = Selected.of(AS_OF, journey);
        assertEquals(JourneyOutcome.CONVERTED, selected.outcome());
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.without-opportunity", 1L), selected.issues());
    }

    @Test
    void whatOneDealIsWorthDoesNotShowInTheNext() {
        Journey rich = Journey.builder("J")
                .opportunity(won().amount(euros("10")).build())
                .build();
        Journey open = Journey.builder("K")
                .opportunity(Opportunity.builder("P").createdAt(at("02T00:00")).build())
                .build();
        Selected second =
                Selected.of(AS_OF, List.of(rich, open), Selected.WINDOW).get(1);
        assertEquals(OptionalLong.empty(), second.value());
        assertEquals(OptionalLong.empty(), second.valueAtAnchor());
    }

    private static JourneySettings dollarsAt(String rate, ValueBasis basis) {
        return JourneySettings.builder()
                .rates(ExchangeRates.to(EUR)
                        .rate(LocalDate.of(2024, 3, 3), Currency.getInstance("USD"), new BigDecimal(rate))
                        .build())
                .valueBasis(basis)
                .build();
    }

    @Test
    void anAmountThatIsBeyond64BitsOnceConvertedHasNoValue() {
        Money huge = new Money(Long.MAX_VALUE, Currency.getInstance("USD"));
        Selected selected = selected(dollarsAt("9", ValueBasis.AS_OF), won().amount(huge));
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(OptionalLong.empty(), selected.valueAtAnchor());
        assertEquals(Map.of("attribution.unconverted-amount", 1L), selected.issues());
    }

    @Test
    void amountsInACurrencyOrOnADayWithoutRateHaveNoValue() {
        Selected selected = selected(dollarsAt("2", ValueBasis.AS_OF), won().amount(Money.of("10", "JPY")));
        assertEquals(OptionalLong.empty(), selected.value());
        assertEquals(Map.of("attribution.unconverted-amount", 1L), selected.issues());
        Paid beforeTheRate = new Paid(at("02T12:00"), Optional.of(Money.of("1", "USD")));
        Selected paid = selected(
                dollarsAt("2", ValueBasis.PAID), won().event(beforeTheRate).event(paid(at("06T00:00"), "3")));
        assertEquals(OptionalLong.empty(), paid.value(), "one payment of two isn't known");
        assertEquals(Map.of("attribution.unconverted-amount", 1L), paid.issues());
    }

    @Test
    void aChangeAtAsOfIsNotKnownAndOneANanosecondBeforeIs() {
        assertEquals(
                OptionalLong.of(1_000), value(AS_OF, won().amount(euros("10")).event(change(at("16T00:00"), "4"))));
        assertEquals(
                OptionalLong.of(400),
                value(
                        AS_OF,
                        won().amount(euros("10")).event(change(at("16T00:00").minusNanos(1), "4"))));
    }

    @Test
    void paymentsThatAddUpToNothingAreWorthNothing() {
        Selected selected =
                selected(PAID, won().event(paid(at("06T00:00"), "5")).event(paid(at("07T00:00"), "-5")));
        assertEquals(OptionalLong.of(0), selected.value());
        assertEquals(Map.of(), selected.issues());
    }
}
