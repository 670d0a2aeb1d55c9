// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.CampaignFixture.EUR;
import static dev.alidade.attribution.CampaignFixture.QUARTER;
import static dev.alidade.attribution.CampaignFixture.day;
import static dev.alidade.attribution.CampaignFixture.euros;
import static dev.alidade.attribution.CampaignFixture.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.model.Journey;
import dev.alidade.model.JourneyBuilder;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the notes of a model tell of value is in units of the currency, as the credits are. */
class EffectUnitsTest {
    private static Journey journey(String id, boolean won, long amount, String... campaigns) {
        JourneyBuilder journey = Journey.builder(id);
        int day = 2;
        for (String campaign : campaigns) {
            journey.touchpoint(touch(day++, campaign));
        }
        OpportunityBuilder deal = Opportunity.builder(id).createdAt(day(20)).amount(euros(amount));
        return journey.opportunity((won ? deal.won(day(40)) : deal.lost(day(40))).build())
                .build();
    }

    private static ModelResult credited(AttributionModel model, Journey... journeys) {
        JourneySettings settings =
                JourneySettings.builder().currency(EUR).models(model).build();
        return Attribution.journeys(settings)
                .measure(List.of(journeys), QUARTER)
                .results()
                .get(0);
    }

    private static double onValue(AttributionModel model) {
        return credited(model, journey("J1", true, 100, "C1"))
                .notes()
                .effects()
                .get(0)
                .onValue()
                .orElseThrow();
    }

    @Test
    void effectsThatAreAmountsAreInUnitsOfTheCurrency() {
        assertEquals(100, onValue(Models.shapley(ShapleyGame.POOLED_RATE)), "the mean value of one journey");
        assertEquals(100, onValue(Models.shaoLi()), "its rate, 1, of its value");
        assertEquals(
                100, onValue(Models.transformed(PathTransform.first(), Models.shaoLi())), "of changed paths as well");
    }

    @Test
    void whatAWalkThroughTheChainPaysIsInUnitsOfTheCurrency() {
        ChainNotes chain = credited(
                        Models.markov(), journey("J1", true, 100, "C1"), journey("J2", false, 700, "C1", "C2"))
                .notes()
                .chain()
                .orElseThrow();
        assertEquals(OptionalDouble.of(.5), chain.conversion());
        assertEquals(OptionalDouble.of(50), chain.value(), "100 of the two journeys");
    }

    @Test
    void effectsThatAreNoAmountsStayAsTheyAre() {
        assertEquals(1, onValue(Models.markov()), "a share");
        CoalitionValue own = new CoalitionValue() {
            @Override
            public String id() {
                return "names";
            }

            @Override
            public double value(Coalition coalition) {
                return coalition.channels().size();
            }
        };
        assertEquals(1, onValue(Models.shapley(own)), "of the game's own unit");
    }

    @Test
    void creditsByPositionAreInUnitsOfTheCurrency() {
        ModelResult result = credited(Models.shapley(ShapleyGame.ORDERED), journey("J1", true, 100, "C1", "C2"));
        assertEquals(
                List.of(new BigDecimal("50.00"), new BigDecimal("50.00")),
                result.notes().positions().stream().map(PositionCredit::value).toList());
    }

    @Test
    void theClippedValueIsInUnitsOfTheCurrency() {
        // by hand as in EffectModelTest.negativeValuesAreToldBesideNegativeConversions
        ModelResult result = credited(
                Models.shapley(ShapleyGame.POOLED_RATE).clippingNegatives(),
                journey("J1", true, 100, "C1"),
                journey("J2", true, 0, "C2"),
                journey("J3", true, 0, "C1", "C2"),
                journey("J4", true, 0, "C1", "C2"),
                journey("J5", false, 0, "C1", "C2"),
                journey("J6", false, 0, "C1", "C2"));
        assertEquals(Optional.of(new BigDecimal("-250.00")), result.notes().clippedValue());
    }
}
