// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.RatingItem;
import dev.alidade.stats.ClusterSums;
import dev.alidade.stats.ClusteredShare;
import dev.alidade.stats.Limits;
import dev.alidade.stats.StudentT;
import dev.alidade.stats.Wilson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FrictionTest {
    private static final String WASTE = Friction.WASTES_MONEY.item();
    private static final String LEADS = Friction.ARGUES_ABOUT_LEADS.item();
    private static final String SUPERIOR = Friction.ACTS_SUPERIOR.item();

    private static List<String> names(FrictionView view) {
        return view.items().stream().map(item -> item.share().item()).toList();
    }

    @Test
    void theNineHaveFixedNamesInTheOrderOfTheirSource() {
        assertEquals("friction-1", SUPERIOR);
        assertEquals("friction-7", WASTE);
        assertEquals("friction-9", LEADS);
        assertEquals(Optional.of(Friction.WASTES_MONEY), Friction.ofItem("friction-7"));
        assertEquals(Optional.empty(), Friction.ofItem("friction-10"));
        assertEquals("doesn't believe in sales", Friction.DOESNT_BELIEVE_IN_SALES.words());
    }

    @Test
    void itemsAreRankedByWhoAgreesAndEqualOnesShareARank() {
        FrictionView sales = new SomeRatings()
                .of(SALES, SUPERIOR, 5, 4, 1, 1, 1)
                .of(SALES, WASTE, 5, 5, 4, 4, 1)
                .of(SALES, LEADS, 5, 4, 1, 1, 1)
                .report()
                .frictions()
                .sales();
        assertEquals(List.of(WASTE, SUPERIOR, LEADS), names(sales).subList(0, 3));
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(2), OptionalInt.empty()),
                sales.items().stream().limit(4).map(RankedFriction::rank).toList());
        assertEquals(9, sales.items().size());
        assertEquals(3, sales.shown());
        assertEquals((0.8 + 0.4 + 0.4) / 3, sales.share().orElseThrow(), 1e-15);
    }

    @Test
    void whatIsWithheldIsNotInTheMean() {
        FrictionView sales = new SomeRatings()
                .of(SALES, WASTE, 5, 5, 4, 4, 1)
                .of(SALES, LEADS, 1, 1, 1, 1)
                .report()
                .frictions()
                .sales();
        assertEquals(OptionalDouble.of(0.8), sales.share());
        assertEquals(1, sales.shown());
        assertEquals(State.SUPPRESSED, sales.items().get(8).share().state());
        FrictionView none = new SomeRatings()
                .of(SALES, LEADS, 1, 1, 1, 1)
                .report()
                .frictions()
                .sales();
        assertEquals(State.SUPPRESSED, none.state());
        assertEquals(OptionalDouble.empty(), none.share());
        assertEquals(
                State.NO_DATA, new SomeRatings().report().frictions().sales().state());
    }

    @Test
    void complaintsAreScoredFromTheSideThatComplains() {
        RelationshipReport report = new SomeRatings()
                .of(SALES, WASTE, 5, 5, 4, 4, 1)
                .of(MARKETING, WASTE, 1, 1, 1, 1, 1)
                .of(SALES, "friction-on-sales-1", 1, 1, 1, 1, 1)
                .of(MARKETING, "friction-on-sales-1", 5, 5, 5, 1, 1)
                .report();
        assertEquals(OptionalDouble.of(0.8), report.measurements().get(3).value());
        assertEquals(OptionalDouble.of(0.6), report.measurements().get(4).value());
        assertEquals(OptionalDouble.of(0), report.frictions().marketing().share());
        assertEquals(OptionalLong.of(5), report.measurements().get(3).evidence().denominator());
    }

    @Test
    void itemsOfTheUsersOwnTakeThePlaceOfTheStandardOnesOnSales() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .item(RatingItem.standard("friction-on-sales-slow"))
                .build();
        FrictionView view = new SomeRatings()
                .of(MARKETING, "friction-on-sales-slow", 5, 5, 5, 1, 1)
                .report(settings)
                .frictionsOnSales()
                .marketing();
        assertEquals(List.of("friction-on-sales-slow"), names(view));
    }

    @Test
    void theIntervalIsThatOfClusteredAnswersWhenEverybodyRatedEverything() {
        SomeRatings ratings = new SomeRatings()
                .of(SALES, WASTE, 5, 5, 4, 4, 1, 1, 2)
                .of(SALES, LEADS, 5, 4, 1, 4, 1, 1, 2)
                .of(SALES, SUPERIOR, 5, 4, 1, 1, 1, 1, 4);
        ClusterSums sums = ClusterSums.NONE;
        for (int matches : new int[] {3, 3, 1, 2, 0, 0, 1}) {
            sums = sums.withPerson(matches, 3);
        }
        for (OptionalLong staff : List.of(OptionalLong.empty(), OptionalLong.of(11))) {
            Limits wanted = ClusteredShare.of(sums, staff, 0.95).orElseThrow().limits();
            RelationshipSettingsBuilder settings = RelationshipSettings.builder();
            staff.ifPresent(settings::staffSales);
            Interval interval = ratings.report(settings.build())
                    .frictions()
                    .sales()
                    .interval()
                    .orElseThrow();
            assertEquals(wanted.low(), interval.low(), 1e-12);
            assertEquals(wanted.high(), interval.high(), 1e-12);
        }
    }

    @Test
    void whoOfAllGaveWhichAnswerLeavesNoTraceWhereOneRatedOnlySome() {
        // the sixth rated one of the two, as a top one or not
        RelationshipReport report = new SomeRatings()
                .of(SALES, WASTE, 5, 5, 4, 1, 1, 4)
                .of(SALES, LEADS, 5, 4, 1, 1, 4)
                .report();
        RelationshipReport other = new SomeRatings()
                .of(SALES, WASTE, 1, 4, 4, 5, 5, 1)
                .of(SALES, LEADS, 1, 4, 5, 1, 4)
                .report();
        assertEquals(report, other);
        // as if all answered both alike: by hand, the mean of the standard errors
        double deviation = (Math.sqrt(4 / 6.0 * 2 / 6 / 5) + Math.sqrt(0.6 * 0.4 / 4)) / 2;
        double mean = (4 / 6.0 + 0.6) / 2;
        Limits wanted = Wilson.limits(mean, mean * (1 - mean) / (deviation * deviation), StudentT.quantile(0.975, 4));
        Interval interval = report.frictions().sales().interval().orElseThrow();
        assertEquals(wanted.low(), interval.low(), 1e-12);
        assertEquals(wanted.high(), interval.high(), 1e-12);
    }

    @Test
    void itemsOfTheSamePersonsCountAsTheyGoTogetherBesideOthersThatDoNot() {
        // the same persons' answers are opposite in two items; in a third, which one more rated, they could be anything
        int[] up = {5, 5, 5, 1, 1, 1};
        int[] down = {1, 1, 1, 5, 5, 5};
        int[] more = {5, 5, 5, 1, 1, 1, 1};
        Interval opposite = new SomeRatings()
                .of(SALES, WASTE, up)
                .of(SALES, LEADS, down)
                .of(SALES, SUPERIOR, more)
                .report()
                .frictions()
                .sales()
                .interval()
                .orElseThrow();
        Interval alike = new SomeRatings()
                .of(SALES, WASTE, up)
                .of(SALES, LEADS, up)
                .of(SALES, SUPERIOR, more)
                .report()
                .frictions()
                .sales()
                .interval()
                .orElseThrow();
        assertTrue(opposite.high() < alike.high() - 0.01);
    }

    /** Then each person of the item that fewest rated is one answer, or more of them where the staff is known. */
    @Test
    void whereNobodyDiffersFromTheOthersEachPersonIsOneAnswer() {
        SomeRatings ratings = new SomeRatings().of(SALES, WASTE, 5, 5, 5, 5, 5).of(SALES, LEADS, 1, 1, 1, 1, 1, 1);
        double t = StudentT.quantile(0.975, 4);
        for (int staff : new int[] {0, 10}) {
            RelationshipSettingsBuilder settings = RelationshipSettings.builder();
            Limits wanted = Wilson.limits(0.5, staff == 0 ? 5 : 5 / (1 - 5 / 10.0), t);
            FrictionView sales = ratings.report(
                            staff == 0
                                    ? settings.build()
                                    : settings.staffSales(staff).build())
                    .frictions()
                    .sales();
            assertEquals(OptionalDouble.of(0.5), sales.share());
            assertEquals(wanted.low(), sales.interval().orElseThrow().low(), 1e-12);
            assertEquals(wanted.high(), sales.interval().orElseThrow().high(), 1e-12);
        }
    }

    @Test
    void whereEverybodyWasAskedTheShareIsKnown() {
        FrictionView sales = new SomeRatings()
                .of(SALES, WASTE, 5, 5, 4, 1, 1)
                .of(SALES, LEADS, 5, 1, 1, 1, 1)
                .report(RelationshipSettings.builder().staffSales(5).build())
                .frictions()
                .sales();
        assertEquals(Optional.of(new Interval(0.4, 0.4, 0.95)), sales.interval());
    }

    @Test
    void nobodyAgreesStillHasAnIntervalOfSomeWidth() {
        FrictionView sales = new SomeRatings()
                .of(SALES, WASTE, 1, 1, 1, 1, 1)
                .report()
                .frictions()
                .sales();
        assertEquals(OptionalDouble.of(0), sales.share());
        assertTrue(sales.interval().orElseThrow().high() > 0.3);
    }
}
