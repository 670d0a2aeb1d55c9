// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.Selected.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Money;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueChangeTest {
    private static JourneyReport report(ValueBasis basis) {
        JourneySettings settings = JourneySettings.builder()
                .currency(Currency.getInstance("EUR"))
                .valueBasis(basis)
                .models(Models.first())
                .build();
        return Attribution.journeys(settings)
                .measure(
                        List.of(
                                journey("A", won("A").amount(Money.of("10", "EUR"))),
                                journey(
                                        "B",
                                        won("B").amount(Money.of("20", "EUR"))
                                                .amountChanged(at("07T00:00"), Money.of("12.50", "EUR"))),
                                journey("C", won("C").amountChanged(at("07T00:00"), Money.of("99", "EUR")))),
                        Selected.WINDOW);
    }

    private static OpportunityBuilder won(String id) {
        return Opportunity.builder(id).createdAt(at("02T00:00")).won(at("05T00:00"));
    }

    private static Journey journey(String id, OpportunityBuilder deal) {
        return Journey.builder(id).opportunity(deal.build()).build();
    }

    @Test
    void refundsShowAsDifferenceFromTheAmountsAtTheClosing() {
        JourneyReport report = report(ValueBasis.AS_OF);
        assertEquals(Optional.of(new BigDecimal("121.50")), report.value());
        assertEquals(Optional.of(new ValueChange(2, 1, new BigDecimal("-7.50"))), report.valueChange());
    }

    @Test
    void byTheAmountAtTheClosingNothingChanges() {
        assertEquals(
                Optional.of(new ValueChange(2, 0, new BigDecimal("0.00"))),
                report(ValueBasis.AT_CLOSING).valueChange());
    }

    @Test
    void withoutValuesThereIsNoChange() {
        JourneyReport report = Attribution.journeys(
                        JourneySettings.builder().models(Models.first()).build())
                .measure(List.of(journey("A", won("A"))), Selected.WINDOW);
        assertEquals(Optional.empty(), report.valueChange());
    }

    @Test
    void moreChangesThanConversionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ValueChange(1, 2, BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new ValueChange(1, 0, BigDecimal.ONE));
    }
}
