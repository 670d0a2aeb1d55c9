// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.model.RatingItem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final Instrument TRUST = Instrument.of("trust", "t1", "t2", "t3")
            .withReversed("t3")
            .withBands(
                    new ScoreBand("strained", BigDecimal.ONE),
                    new ScoreBand("sound", new BigDecimal("3.5")),
                    new ScoreBand("close", new BigDecimal("4.5")));

    private static final double LOW = 1.74360308789932;
    private static final double HIGH = 4.70084135654512;

    private static RelationshipSettings settings(Instrument... instruments) {
        RelationshipSettingsBuilder settings = RelationshipSettings.builder();
        for (int i = 1; i <= 5; i++) {
            settings.item(RatingItem.standard("t" + i));
        }
        for (Instrument instrument : instruments) {
            settings.instrument(instrument);
        }
        return settings.build();
    }

    private static SomeRatings six() {
        return new SomeRatings()
                .of(SALES, "t1", 4, 2, 5, 3, 1, 4)
                .of(SALES, "t2", 5, 1, 5, 4, 2, 4)
                .of(SALES, "t3", 3, 4, 2, 3, 5, 1); // reversed: 3, 2, 4, 3, 1, 5
    }

    @Test
    void theScoreIsTheMeanOverItemsWithReversedOnesTurned() {
        InstrumentScore score = six().report(settings(TRUST)).instruments().get(0);
        assertEquals(SALES, score.department());
        assertEquals(OptionalLong.of(6), score.persons());
        assertEquals(58 / 18.0, score.score().orElseThrow(), 1e-15);
        assertEquals(Optional.of("strained"), score.band());
        // R package psychometric 2.3: m <- rbind(c(4,5,3), c(2,1,2), c(5,5,4), c(3,4,3), c(1,2,1), c(4,4,5));
        // alpha(m); alpha.CI(alpha(m), 3, 6, level = .95)
        assertEquals(0.923507462686567, score.alpha().orElseThrow(), 1e-13);
        // R 4.2.2: t.test(rowMeans(m))$conf.int
        assertEquals(LOW, score.interval().orElseThrow().low(), 1e-9);
        assertEquals(HIGH, score.interval().orElseThrow().high(), 1e-9);
        assertTrue(score.alphaInterval().orElseThrow().contains(0.9235));
    }

    @Test
    void aSumIsScoredAsSuchAndABandBeginsAtItsLimit() {
        Instrument sum = TRUST.withScoring(InstrumentScoring.SUM)
                .withBands(
                        new ScoreBand("low", new BigDecimal("3")),
                        new ScoreBand("high", new BigDecimal("9.6666666666666666666")),
                        new ScoreBand("higher", new BigDecimal("9.6666666666666666667")));
        InstrumentScore score = six().report(settings(sum)).instruments().get(0);
        assertEquals(58 / 6.0, score.score().orElseThrow(), 1e-15);
        assertEquals(Optional.of("high"), score.band()); // 9 and two thirds, compared exactly
    }

    @Test
    void aScoreBelowAllBandsIsInNone() {
        Instrument high = TRUST.withBands(new ScoreBand("high", new BigDecimal("4")));
        assertEquals(
                Optional.empty(),
                six().report(settings(high)).instruments().get(0).band());
    }

    @Test
    void aScoreAtWhichABandBeginsIsInIt() {
        Instrument middle = Instrument.of("one", "t1")
                .withBands(new ScoreBand("low", BigDecimal.ONE), new ScoreBand("middle", new BigDecimal("3")));
        assertEquals(
                Optional.of("middle"),
                new SomeRatings()
                        .of(SALES, "t1", 4, 2, 5, 3, 1)
                        .report(settings(middle))
                        .instruments()
                        .get(0)
                        .band());
    }

    @Test
    void aReversedItemIsTurnedInASingleScoreToo() {
        Instrument reversed = Instrument.of("one", "t1").withReversed("t1");
        assertEquals(Set.of("t1"), reversed.reversed());
        assertEquals(
                OptionalDouble.of(2),
                new SomeRatings()
                        .of(SALES, "t1", 5, 5, 5, 4, 1)
                        .report(settings(reversed))
                        .instruments()
                        .get(0)
                        .score());
    }

    @Test
    void onlyWhoRatedAllItemsCounts() {
        InstrumentScore score = new SomeRatings()
                .of(SALES, "t1", 4, 2, 5, 3, 1, 4, 5, 5, 5, 5, 5)
                .of(SALES, "t2", 5, 1, 5, 4, 2, 4)
                .of(SALES, "t3", 3, 4, 2, 3, 5, 1)
                .report(settings(TRUST))
                .instruments()
                .get(0);
        assertEquals(OptionalLong.of(6), score.persons());
        assertEquals(58 / 18.0, score.score().orElseThrow(), 1e-15);
    }

    @Test
    void aScoreThatWouldTellOfTheFewWhoDidNotRateAllIsWithheld() {
        InstrumentScore score = new SomeRatings()
                .of(SALES, "t1", 4, 2, 5, 3, 1, 4, 5)
                .of(SALES, "t2", 5, 1, 5, 4, 2, 4)
                .of(SALES, "t3", 3, 4, 2, 3, 5, 1)
                .report(settings(TRUST))
                .instruments()
                .get(0);
        assertEquals(State.SUPPRESSED, score.state());
        assertEquals(OptionalLong.empty(), score.persons());
        assertEquals(OptionalDouble.empty(), score.alpha());
    }

    @Test
    void twoInstrumentsMayNotTellOfTheFewBetweenThem() {
        Instrument two = Instrument.of("a", "t1", "t2");
        Instrument three = Instrument.of("b", "t1", "t2", "t3");
        SomeRatings ratings = new SomeRatings()
                .of(SALES, "t1", 4, 2, 5, 3, 1, 4, 3, 2, 5, 5, 5, 5, 5)
                .of(SALES, "t2", 5, 1, 5, 4, 2, 4, 3, 2)
                .of(SALES, "t3", 3, 4, 2, 3, 5, 1);
        RelationshipReport both = ratings.report(settings(two, three));
        assertEquals(State.VALUE, both.instruments().get(0).state());
        // of item t1 13 persons, of both 8 and of all three 6: the two between are too few; so they are of t2
        assertEquals(State.SUPPRESSED, both.instruments().get(1).state());
        SomeRatings crossed = new SomeRatings()
                .of(SALES, "t1", 4, 2, 5, 3, 1, 4, 3, 2, 5, 5, 5)
                .in("", 0, 0, SALES, "t2", 4, 4, 4, 4, 4, 4)
                .in("", 0, 5, SALES, "t3", 4, 4, 4, 4, 4, 4);
        // who rated t1 and t2 and who rated t1 and t3 have one person in common, and together are all who rated t1
        RelationshipReport crossing =
                crossed.report(settings(Instrument.of("a", "t1", "t2"), Instrument.of("b", "t1", "t3")));
        assertEquals(State.VALUE, crossing.instruments().get(0).state());
        assertEquals(State.SUPPRESSED, crossing.instruments().get(1).state());
    }

    @Test
    void nobodyIsNoDataAndASingleItemHasNoAlpha() {
        RelationshipReport report =
                new SomeRatings().of(SALES, "t1", 4, 2, 5, 3, 1).report(settings(Instrument.of("one", "t1")));
        assertEquals(OptionalDouble.empty(), report.instruments().get(0).alpha());
        assertEquals(OptionalDouble.of(3), report.instruments().get(0).score());
        assertEquals(MARKETING, report.instruments().get(1).department());
        assertEquals(State.NO_DATA, report.instruments().get(1).state());
    }

    @Test
    void impossibleInstrumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Instrument.of("empty"));
        assertThrows(IllegalArgumentException.class, () -> Instrument.of(" ", "t1"));
        assertThrows(
                IllegalArgumentException.class, () -> Instrument.of("a", "t1").withReversed("t2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> TRUST.withBands(new ScoreBand("a", BigDecimal.ONE), new ScoreBand("b", new BigDecimal("1.0"))));
        assertThrows(IllegalArgumentException.class, () -> new ScoreBand("", BigDecimal.ONE));
    }
}
