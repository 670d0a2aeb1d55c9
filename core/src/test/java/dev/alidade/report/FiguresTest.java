// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0%",
        "1, 100.0%",
        "0.75, 75.0%",
        "0.7474747474747475, 74.7%",
        "0.0005, 0.1%",
        "0.0004, <0.1%",
        "0.9999, >99.9%",
        "0.9994, 99.9%",
        "1.2, 120.0%",
        "-0.0001, >-0.1%"
    })
    void aShareIsAPercentageThatNeitherHidesNorInventsTheLastCase(double share, String text) {
        assertEquals(text, Figures.percent(share));
    }

    @ParameterizedTest
    @CsvSource({"62.5, 62.5", "62.25, 62.3", "99.96, >99.9", "100, 100.0", "0, 0.0", "0.01, <0.1"})
    void pointsHaveOneDecimal(double points, String text) {
        assertEquals(text, Figures.points(points));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 12, 12",
        "COUNT, 12.25, 12.3",
        "COUNT, 0, 0",
        "RATIO, 1.005, 1.01",
        "COEFFICIENT, -0.5, -0.50",
        "MONEY, 1234567.5, 1234567.50",
        "SECONDS, 45, 45 s",
        "SECONDS, 60, 1 min",
        "SECONDS, 8100, 2 h 15 min",
        "SECONDS, 7200, 2 h",
        "SECONDS, 273600, 3 d 4 h",
        "SECONDS, 61, 1 min 1 s",
        "SECONDS, -5, -5 s"
    })
    void everyUnitIsWrittenAsItIsRead(Unit unit, double value, String text) {
        assertEquals(text, Figures.value(unit, value));
    }

    @Test
    void businessTimeIsNeverInDays() {
        assertEquals("27 h", Figures.hours(Duration.ofHours(27)));
        assertEquals("49 h 5 min 6 s", Figures.hours(Duration.ofSeconds(176_706)));
        assertEquals("0 s", Figures.hours(Duration.ZERO));
    }

    @Test
    void whatIsNotThereIsADash() {
        assertEquals("-", Figures.points(OptionalDouble.empty()));
        assertEquals("-", Figures.percent(OptionalDouble.empty()));
        assertEquals("-", Figures.interval(Unit.SHARE, Optional.empty()));
        assertEquals("-", Figures.evidence(measured("handoff.follow-up-rate", Evidence.none())));
    }

    @Test
    void anIntervalNamesItsUnitOnce() {
        assertEquals("74.1 to 81.1%", Figures.interval(Unit.SHARE, Optional.of(new Interval(0.7405, 0.811, 0.95))));
        assertEquals("1 min to 2 h", Figures.interval(Unit.SECONDS, Optional.of(new Interval(60, 7200, 0.95))));
    }

    @Test
    void evidenceSaysHowManyOfHowManyAndHowManyMoreAreNotDue() {
        Proportion share = Proportion.of(412, 530);
        String id = "handoff.follow-up-rate";
        assertEquals("412 of 530", Figures.evidence(measured(id, Evidence.of(share, 0, ImmutableList.of()))));
        assertEquals(
                "412 of 530, 12 not due", Figures.evidence(measured(id, Evidence.of(share, 12, ImmutableList.of()))));
    }

    @Test
    void evidenceNamesWhatIsCounted() {
        assertEquals("1 promise", Figures.evidence(measured("commitments.scope-delivered", Evidence.over(1))));
        assertEquals("7 persons", Figures.evidence(measured("relationship.friction", Evidence.over(7))));
        assertEquals("21 open deals", Figures.evidence(measured("pipeline.stale-share-value", Evidence.over(21))));
        assertEquals("2 cases", Figures.evidence(measured("own.number", Evidence.over(2))));
    }

    private static Measurement measured(String id, Evidence evidence) {
        return Measurement.absent(Metric.builder(id, id).build(), Measurement.State.NO_DATA, evidence);
    }

    @Test
    void aRoundShareHasNoDecimals() {
        assertEquals("75%", Figures.round(0.75));
        assertEquals("66.7%", Figures.round(2 / 3.0));
    }

    @Test
    void anInstantThatBeginsADayIsADay() {
        Instant midnightInBerlin = Instant.parse("2023-12-31T23:00:00Z");

        assertEquals("2024-01-01", Figures.instant(midnightInBerlin, ZoneId.of("Europe/Berlin")));
        assertEquals("2023-12-31 23:00", Figures.instant(midnightInBerlin, ZoneOffset.UTC));
        assertEquals("2023-12-31 23:00:00.000000001", Figures.instant(midnightInBerlin.plusNanos(1), ZoneOffset.UTC));
        assertEquals("2023-12-31 23:00:05", Figures.instant(midnightInBerlin.plusSeconds(5), ZoneOffset.UTC));
    }

    @Test
    void scoresThatRoundToNothingSayOnWhichSideTheyLie() {
        assertEquals("<0.001", Figures.score(0.0004));
        assertEquals(">-0.001", Figures.score(-0.0004));
        assertEquals("0.000", Figures.score(0));
        assertEquals("0.001", Figures.score(0.0006));
        assertEquals("-", Figures.money(Optional.empty()));
        assertEquals("5.00 EUR", Figures.money(Optional.of(Money.of("5.00", "EUR"))));
    }
}
