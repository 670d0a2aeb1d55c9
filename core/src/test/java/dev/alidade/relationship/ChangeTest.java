// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.stats.NewcombeDifference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    private static final int[] BEFORE = {4, 2, 3, 5, 2, 1, 3, 4, 2, 2};
    private static final int[] NOW = {5, 4, 3, 5, 4, 2, 4, 4, 2, 1};

    @Test
    void ofTheSamePersonsTheIntervalsAreThoseOfPairs() {
        // the round before lies before the window
        WaveChange change = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", BEFORE)
                .in("2024", 1, 0, SALES, "closeness", NOW)
                .report()
                .changes()
                .get(0);
        assertEquals(WaveOverlap.SAME_PERSONS, change.overlap());
        assertEquals(Optional.of(Proportion.of(3, 10)), change.before());
        assertEquals(Optional.of(Proportion.of(6, 10)), change.now());
        assertEquals(0.3, change.change().orElseThrow(), 1e-15);
        // R package MKinfer: binomDiffCI(3, 3, 0, 4, paired = TRUE, method = "wilson-cc")
        assertEquals(-0.0466536445851619, change.interval().orElseThrow().low(), 1e-12);
        assertEquals(0.5507945533388567, change.interval().orElseThrow().high(), 1e-12);
        // R 4.2.2: t.test(now, before, paired = TRUE)
        assertEquals(-0.0911004288272877, change.meanInterval().orElseThrow().low(), 1e-10);
        assertEquals(1.2911004288272878, change.meanInterval().orElseThrow().high(), 1e-10);
        assertEquals(0.6, change.meanChange().orElseThrow(), 1e-15);
    }

    @Test
    void changesAreToldOfBothDepartmentsItemByItem() {
        RelationshipReport report = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", BEFORE)
                .in("2023", -200, 0, MARKETING, "closeness", NOW)
                .in("2023", -200, 0, MARKETING, "friction-1", NOW)
                .in("2024", 1, 0, SALES, "closeness", NOW)
                .in("2024", 1, 0, MARKETING, "closeness", BEFORE)
                .in("2024", 1, 0, MARKETING, "friction-1", NOW)
                .report();
        assertEquals(
                List.of("closeness SALES 0.3", "closeness MARKETING -0.3", "friction-1 MARKETING 0.0"),
                report.changes().stream()
                        .map(change -> change.item() + " " + change.department() + " "
                                + Math.round(change.change().orElseThrow() * 10) / 10.0)
                        .toList());
    }

    /** Whether it leaves out zero; one that ends at zero does not. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.5, true",
        "0, 0.5, false",
        "-0.1, 0.5, false",
        "-0.5, 0.1, false",
        "-0.5, 0, false",
        "-0.5, -0.1, true"
    })
    void aChangeIsClearWhereItsIntervalLeavesOutZero(double low, double high, boolean clear) {
        WaveChange change = new WaveChange(
                "closeness",
                Optional.empty(),
                SALES,
                State.VALUE,
                Optional.of(Proportion.of(2, 5)),
                Optional.of(Proportion.of(2, 5)),
                OptionalDouble.of(0),
                Optional.of(new Interval(low, high, 0.95)),
                OptionalDouble.of(0),
                Optional.empty(),
                WaveOverlap.APART);
        assertEquals(clear, change.clear());
    }

    @Test
    void whoRatesAgainFromTheOtherDepartmentIsInTheFirstNoMore() {
        // five of ten rate again in the window: what counts of them is the last rating, by marketing
        SomeRatings ratings = new SomeRatings()
                .in("a", -5, 0, SALES, "closeness", 4, 4, 4, 4, 4, 1, 1, 1, 1, 1)
                .in("b", 2, 20, SALES, "closeness", 1, 1, 1, 1, 1);
        for (int person = 0; person < 5; person++) {
            ratings.and(SomeRatings.rating("SALES" + person, MARKETING, "closeness", 4, 1, "a"));
        }
        assertEquals(
                Optional.of(Proportion.of(0, 5)),
                ratings.report().changes().get(0).before());
    }

    @Test
    void ofOtherPersonsTheyAreThoseOfIndependentGroups() {
        WaveChange change = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", BEFORE)
                .in("2024", 1, 50, SALES, "closeness", NOW)
                .report()
                .changes()
                .get(0);
        assertEquals(WaveOverlap.APART, change.overlap());
        assertEquals(
                NewcombeDifference.limits(6, 10, 3, 10, 0.95).low(),
                change.interval().orElseThrow().low(),
                1e-15);
        // R 4.2.2: t.test(now, before)
        assertEquals(-0.613725736020079, change.meanInterval().orElseThrow().low(), 1e-10);
        assertEquals(1.813725736020079, change.meanInterval().orElseThrow().high(), 1e-10);
    }

    @Test
    void ofSomeOfThemTheyKnowHowTheirRatingsGoTogether() {
        WaveChange change = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", BEFORE)
                .in("2024", 1, 5, SALES, "closeness", NOW)
                .report()
                .changes()
                .get(0);
        assertEquals(WaveOverlap.SOME_PERSONS, change.overlap());
        // R package Partiallyoverlapping 2.0: Partover.test(now[6:10], before[1:5], now[1:5], before[6:10], conf.level
        // = .95)
        assertEquals(-0.92810623740596, change.meanInterval().orElseThrow().low(), 1e-10);
        assertEquals(2.12810623740596, change.meanInterval().orElseThrow().high(), 1e-10);
    }

    @Test
    void whereTheFewOnOneSideCouldBeToldApartTheIntervalsDontUseThePairs() {
        // of ten persons in each round nine are the same: one is alone on either side
        WaveChange change = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", BEFORE)
                .in("2024", 1, 1, SALES, "closeness", NOW)
                .report()
                .changes()
                .get(0);
        assertEquals(WaveOverlap.APART, change.overlap());
        assertEquals(
                NewcombeDifference.limits(6, 10, 3, 10, 0.95).high(),
                change.interval().orElseThrow().high(),
                1e-15);
    }

    @Test
    void pairsMustNotTellOfFewBesideTheScoreOnAnInstrument() {
        // eleven rated both items of one round, and ten of these in the other round too
        int[] sixteen = {5, 4, 3, 5, 4, 2, 4, 4, 2, 1, 3, 5, 1, 2, 3, 4};
        int[] eleven = {1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3};
        int[] ten = {4, 2, 3, 5, 2, 1, 3, 4, 2, 2};
        int[] five = {1, 2, 3, 4, 5};
        SomeRatings after = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", ten)
                .in("2023", -200, 20, SALES, "closeness", five)
                .in("2024", 1, 0, SALES, "closeness", sixteen)
                .in("2024", 1, 0, SALES, "friction-1", eleven);
        SomeRatings before = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", sixteen)
                .in("2023", -200, 0, SALES, "friction-1", eleven)
                .in("2024", 1, 0, SALES, "closeness", ten)
                .in("2024", 1, 20, SALES, "closeness", five);
        RelationshipSettings instrument = RelationshipSettings.builder()
                .instrument(Instrument.of("trust", "closeness", "friction-1"))
                .build();
        for (SomeRatings ratings : List.of(after, before)) {
            assertEquals(
                    WaveOverlap.SOME_PERSONS, ratings.report().changes().get(0).overlap());
            assertEquals(
                    WaveOverlap.APART,
                    ratings.report(instrument).changes().get(0).overlap());
        }
        assertEquals(State.VALUE, after.report(instrument).instruments().get(0).state());
    }

    @Test
    void aRoundBelowTheMinimumGroupHasNoChange() {
        List<WaveChange> changes = new SomeRatings()
                .in("2023", -200, 0, SALES, "closeness", 4, 4, 4, 4)
                .in("2024", 1, 0, SALES, "closeness", NOW)
                .in("2024", 1, 0, MARKETING, "closeness", NOW)
                .report()
                .changes();
        assertEquals(1, changes.size());
        assertEquals(State.SUPPRESSED, changes.get(0).state());
        assertEquals(Optional.empty(), changes.get(0).before());
        assertTrue(!changes.get(0).clear());
    }

    @Test
    void theRoundBeforeIsTheLatestBeforeTheOneThatCountsUnlessOneIsNamed() {
        SomeRatings ratings = new SomeRatings()
                .in("a", -300, 0, SALES, "closeness", 1, 1, 1, 1, 1)
                .in("b", -200, 0, SALES, "closeness", 4, 4, 1, 1, 1)
                .in("c", 1, 0, SALES, "closeness", 4, 4, 4, 4, 1);
        assertEquals(Optional.of("b"), ratings.report().previousWave());
        RelationshipReport named =
                ratings.report(RelationshipSettings.builder().previousWave("a").build());
        assertEquals(Optional.of("a"), named.previousWave());
        assertEquals(0.8, named.changes().get(0).change().orElseThrow(), 1e-15);
        assertTrue(named.changes().get(0).clear());
        // what is after as-of is not known
        ratings.in("d", 9, 0, SALES, "closeness", 1, 1, 1, 1, 1);
        assertEquals(Optional.of("c"), ratings.report().wave());
    }

    @Test
    void fewWhoCameLateToTheRoundBeforeAreLeftOutOfWhatWasToldThen() {
        // six of round a could be told of when the window opened; the seventh rated in it
        SomeRatings ratings = new SomeRatings()
                .in("a", -5, 0, SALES, "closeness", 4, 4, 4, 1, 1, 1)
                .in("a", 1, 6, SALES, "closeness", 4)
                .in("b", 2, 0, SALES, "closeness", 1, 1, 1, 1, 1);
        assertEquals(
                Optional.of(Proportion.of(3, 6)),
                ratings.report().changes().get(0).before());
        // five are enough to be told of
        ratings.in("a", 1, 7, SALES, "closeness", 4, 4, 4, 4);
        assertEquals(
                Optional.of(Proportion.of(8, 11)),
                ratings.report().changes().get(0).before());
    }

    @Test
    void aRoundThatBeganBeforeTheWindowIsTheOneBeforeAsAWhole() {
        // round a goes on in the window, where the round that counts ends later
        RelationshipReport report = new SomeRatings()
                .in("a", -5, 0, SALES, "closeness", 4, 4, 4)
                .in("a", 1, 2, SALES, "closeness", 1, 4, 4)
                .in("b", 2, 0, SALES, "closeness", 1, 1, 1, 1, 1)
                .report();
        assertEquals(Optional.of(Proportion.of(4, 5)), report.changes().get(0).before());
    }
}
