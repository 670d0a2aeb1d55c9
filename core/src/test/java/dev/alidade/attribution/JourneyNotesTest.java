// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.JourneyFixture.YEAR;
import static dev.alidade.attribution.JourneyFixture.day;
import static dev.alidade.attribution.JourneyFixture.settings;
import static dev.alidade.attribution.JourneyFixture.touched;
import static dev.alidade.attribution.JourneyFixture.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.Money;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of typed journeys beside their credits. */
final class JourneyNotesTest {
    private static JourneyReport report(AttributionModel model, Journey... journeys) {
        return Attribution.journeys(settings(model)).measure(List.of(journeys), YEAR);
    }

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder("O-" + id).createdAt(day(60));
    }

    private static Journey lost(String id, String... channels) {
        return touched(id, channels)
                .opportunity(deal(id).lost(day(100), "price").build())
                .build();
    }

    @Test
    void milestonesWithoutATouchAndTouchesForSeveralMilestonesAreCounted() {
        Journey withoutLead = won("1", "9.00", "a", "b");
        Journey ofOneTouch = touched("2", "a")
                .lead(Lead.builder("L-2").createdAt(day(55)).build())
                .opportunity(deal("2").won(day(100)).build())
                .build();
        ModelNotes notes = report(Models.milestones(MilestoneWeights.HUBSPOT_U), withoutLead, ofOneTouch)
                .results()
                .get(0)
                .notes();
        assertEquals(1, notes.missingMilestones());
        assertEquals(1, notes.coincidingMilestones());
        ModelNotes none = report(Models.milestones(MilestoneWeights.HUBSPOT_U), lost("3", "a"))
                .results()
                .get(0)
                .notes();
        assertEquals(0, none.missingMilestones());
    }

    @Test
    void theValueAtEachPlaceOfAJourneyIsThatOfItsCents() {
        List<PositionCredit> positions = report(Models.shapley(ShapleyGame.ORDERED), won("1", "1.00", "a", "b", "c"))
                .results()
                .get(0)
                .notes()
                .positions();
        assertEquals(
                List.of("a 1 0.34", "b 2 0.33", "c 3 0.33"),
                positions.stream()
                        .map(at -> "%s %s %s".formatted(at.name(), at.position(), at.value()))
                        .sorted()
                        .toList());
    }

    @Test
    void aNameAtSeveralPlacesHasAtEachWhatTheCentsOfItsJourneysAre() {
        // A journey of one cent gives it to its first touch, one of two cents to its first two.
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            journeys.add(won("A" + i, "0.01", "a", "b", "c"));
            journeys.add(won("B" + i, "0.02", "b", "a", "c"));
        }
        List<PositionCredit> positions = report(Models.shapley(ShapleyGame.ORDERED), journeys.toArray(new Journey[0]))
                .results()
                .get(0)
                .notes()
                .positions();
        assertEquals(
                List.of("a 1 0.03", "a 2 0.03", "b 1 0.03", "b 2 0.00", "c 3 0.00"),
                positions.stream()
                        .map(at -> "%s %s %s"
                                .formatted(at.name(), at.position(), at.value().setScale(2)))
                        .sorted()
                        .toList());
    }

    @Test
    void aTransformedModelKnowsWhenItsTouchesWere() {
        Journey journey = Journey.builder("1")
                .touchpoint(Touchpoint.of("L", day(98)).withChannel("a"))
                .touchpoint(Touchpoint.of("L", day(99)).withChannel("b"))
                .opportunity(
                        deal("1").amount(Money.of("9.00", "EUR")).won(day(100)).build())
                .build();
        JourneyReport report =
                report(Models.transformed(PathTransform.unique(), Models.timeDecay(Duration.ofDays(1))), journey);
        assertEquals(
                List.of("b 6.00", "a 3.00"), // of 1/2 and 1/4
                report.results().get(0).credits().stream()
                        .map(credit -> credit.name() + " " + credit.value().orElseThrow())
                        .toList());
    }

    @Test
    void aTransformThatChangesNothingLeavesTheIntervals() {
        JourneySettings settings = JourneySettings.builder()
                .by(CreditBy.CHANNEL)
                .models(Models.linear(), Models.transformed(PathTransform.unique(), Models.linear()))
                .replicates(200)
                .build();
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            journeys.add(won("A" + i, "1.00", i % 3 == 0 ? new String[] {"a"} : new String[] {"a", "b"}));
        }
        JourneyReport report = Attribution.journeys(settings).measure(journeys, YEAR);
        List<Credit> plain = report.results().get(0).credits();
        List<Credit> transformed = report.results().get(1).credits();
        assertEquals(2, plain.size());
        for (int i = 0; i < plain.size(); i++) {
            assertTrue(plain.get(i).conversionsInterval().orElseThrow().low() > 0);
            assertEquals(plain.get(i).conversionsInterval(), transformed.get(i).conversionsInterval());
        }
    }

    @Test
    void withoutValuesThePlacesHaveNone() {
        Journey unvalued = touched("1", "a", "b")
                .opportunity(deal("1").won(day(100)).build())
                .build();
        List<PositionCredit> positions = report(Models.shapley(ShapleyGame.ORDERED), unvalued)
                .results()
                .get(0)
                .notes()
                .positions();
        assertEquals(2, positions.size());
        positions.forEach(at -> assertEquals(0, at.value().signum(), at::toString));
    }

    @Test
    void lostJourneysAndThoseWithoutTouchesAreCounted() {
        JourneyReport report = report(
                Models.linear(),
                lost("1"),
                lost("2", "a"),
                won("3", "9.00", "a"),
                won("4", "1.00"),
                touched("5", "a").opportunity(deal("5").build()).build());
        assertEquals(2, report.nulls());
        assertEquals(1, report.untouchedNulls());
        assertEquals(2, report.conversions());
        assertEquals(1, report.untouched());
        assertEquals(1, report.open());
        assertEquals(2, report.touches());
        assertEquals(1, report.measurements().get(0).evidence().denominator().orElseThrow());
    }

    @Test
    void onlyTouchesThatDontCountAreExcluded() {
        Journey late = touched("1", "a")
                .touchpoint(Touchpoint.of("L-1", day(101)).withChannel("b"))
                .opportunity(deal("1").won(day(100)).build())
                .build();
        assertEquals(
                ImmutableSortedMap.of(
                        Exclusion.AFTER_ANCHOR, 1L,
                        Exclusion.BEFORE_LOOK_BACK, 0L,
                        Exclusion.DUPLICATE, 0L,
                        Exclusion.SALES_OUTREACH, 0L),
                report(Models.linear(), late).excluded());
    }

    @Test
    void whereNoCreditedConversionHasAValueNoneIsCredited() {
        JourneyReport report = report(
                Models.linear(),
                won("1", "9.00"),
                touched("2", "a").opportunity(deal("2").won(day(100)).build()).build());
        assertEquals(Optional.of(new BigDecimal("9.00")), report.value());
        assertEquals(Optional.empty(), report.results().get(0).value());
        assertEquals(Optional.empty(), report.results().get(0).credits().get(0).value());
    }

    @Test
    void eachModelIsFoundByItsName() {
        JourneyReport report = Attribution.journeys(settings(Models.first(), Models.last()))
                .measure(List.of(won("1", "9.00", "a", "b")), YEAR);
        assertEquals("a", report.result("first").orElseThrow().credits().get(0).name());
        assertEquals("b", report.result("last").orElseThrow().credits().get(0).name());
        assertEquals(Optional.empty(), report.result("linear"));
    }

    @Test
    void theOrderIsChosenByTheStepsOfJourneysThatEndedAfterATouch() {
        OrderChoiceReport report = Attribution.orderChoice(settings(), 2, 2)
                .measure(
                        List.of(
                                won("1", "9.00", "a", "b"),
                                lost("2", "a"),
                                won("3", "9.00"),
                                touched("4", "b").opportunity(deal("4").build()).build()),
                        YEAR);
        // From the start to a, to b and to the end; from the start to a and to the end.
        assertEquals(BigDecimal.valueOf(3 + 2), report.orders().get(0).steps());
        assertEquals(3, report.orders().get(0).states());
    }

    @Test
    void ordersAndFoldsOutOfRangeAreRefusedForJourneysToo() {
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(settings(), 0, 5));
        assertThrows(IllegalArgumentException.class, () -> Attribution.orderChoice(settings(), 1, 21));
    }

    @Test
    void statesAndNullsOfRowsAreCounted() {
        PathReport report = Attribution.paths(Models.markov())
                .measure(List.of(PathRow.of("a > b", 2, 3), PathRow.of("c", 0, 4)), Vectors.ANY);
        assertEquals(0, report.nulls().compareTo(BigDecimal.valueOf(7)));
        ChainNotes chain = report.results().get(0).notes().chain().orElseThrow();
        assertEquals(4, chain.states()); // the start, a, b and c
        assertEquals(0, chain.pruned());
    }

    @Test
    void weightsOfOnesOwnMayAskForTheTouchOfAMilestone() {
        AttributionModel milestones = Models.custom(new TouchWeights() {
            @Override
            public String id() {
                return "first-touch-alone";
            }

            @Override
            public double[] weights(TouchPath path) {
                double[] weights = new double[path.size()];
                weights[path.touchOf(Milestone.FIRST_TOUCH).orElse(path.size() - 1)] = 1;
                return weights;
            }
        });
        assertEquals(
                "a",
                report(milestones, won("1", "9.00", "a", "b"))
                        .results()
                        .get(0)
                        .credits()
                        .get(0)
                        .name());
    }

    @Test
    void partsThatAddUpInOtherWaysAreNoZero() {
        assertEquals(2, PositionWeights.of(1, 2, 1).middle());
        assertEquals(2, PositionWeights.of(1, 1, 2).last());
    }
}
