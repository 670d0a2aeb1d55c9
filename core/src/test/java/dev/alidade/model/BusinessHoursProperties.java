// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BusinessHoursProperties {
    private static final long YEAR_1 = -62_135_596_800L;
    private static final long YEAR_2600 = 19_880_899_200L;

    @Provide
    Arbitrary<SomeHours> inSeconds() {
        return SomeHours.inStepsOf(1);
    }

    @Provide
    Arbitrary<SomeHours> inFiveMinutes() {
        return SomeHours.inStepsOf(300);
    }

    @Property(tries = 400)
    void overDaysItIsTheSumOverFiveMinuteSteps(
            @ForAll("inFiveMinutes") SomeHours some,
            @ForAll @IntRange(min = -1500, max = 1500) int from,
            @ForAll @IntRange(min = 0, max = 3000) int length) {
        assertEquals(some.between(from, from + length), some.hours().between(some.at(from), some.at(from + length)));
    }

    @Property(tries = 200)
    void overHoursItIsTheSumOverSeconds(
            @ForAll("inSeconds") SomeHours some,
            @ForAll @IntRange(min = -7000, max = 7000) int from,
            @ForAll @IntRange(min = 0, max = 10_000) int length) {
        assertEquals(some.between(from, from + length), some.hours().between(some.at(from), some.at(from + length)));
    }

    @Property(tries = 400)
    void aPartOfAnOpenSecondCountsInPart(
            @ForAll("inFiveMinutes") SomeHours some,
            @ForAll @IntRange(min = -1500, max = 1500) int steps,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Instant second = some.at(steps);
        assertEquals(
                some.open(second) ? Duration.ofNanos(nanos) : Duration.ZERO,
                some.hours().between(second, second.plusNanos(nanos)));
    }

    @Property
    void theWayBackIsTheNegativeAndPartsAddUp(
            @ForAll("inSeconds") SomeHours some,
            @ForAll @LongRange(min = YEAR_1, max = YEAR_2600) long from,
            @ForAll @LongRange(min = YEAR_1, max = YEAR_2600) long middle,
            @ForAll @IntRange(min = -7000, max = 7000) int steps) {
        BusinessHours hours = some.hours();
        Instant first = Instant.ofEpochSecond(from, 5);
        Instant second = Instant.ofEpochSecond(middle, 999_999_999);
        Instant third = some.at(steps);
        assertEquals(hours.between(first, second).negated(), hours.between(second, first));
        assertEquals(hours.between(first, third), hours.between(first, second).plus(hours.between(second, third)));
    }

    @Property
    void theDueInstantIsTheFirstByWhichTheTimeHasPassed(
            @ForAll("inFiveMinutes") SomeHours some,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int steps,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000_000L) long target) {
        BusinessHours hours = some.hours();
        Instant from = some.around().at().plusSeconds(steps).plusNanos(nanos);
        Duration time = Duration.ofNanos(target);
        Instant due = hours.dueAt(from, time);
        assertEquals(time, hours.between(from, due));
        assertTrue(hours.between(from, due.minusNanos(1)).compareTo(time) < 0);
    }

    @Property
    void whatIsDueAfterTheTimeUpToAnInstantIsDueByThatInstant(
            @ForAll("inFiveMinutes") SomeHours some,
            @ForAll @IntRange(min = -1500, max = 1500) int steps,
            @ForAll @IntRange(min = 1, max = 3000) int length) {
        BusinessHours hours = some.hours();
        Instant from = some.at(steps);
        Instant to = some.at(steps + length);
        Duration time = hours.between(from, to);
        Assume.that(!time.isZero());
        Instant due = hours.dueAt(from, time);
        assertTrue(!due.isAfter(to) && some.open(due.minusNanos(1)));
    }

    @Property(tries = 100)
    void theOrderInWhichHoursAreGivenLeavesNoTrace(@ForAll("inFiveMinutes") SomeHours some) {
        BusinessHoursBuilder backwards = BusinessHours.builder(some.around().zone());
        for (int i = some.openings().size() - 1; i >= 0; i--) {
            SomeHours.Opening opening = some.openings().get(i);
            backwards.open(opening.day(), opening.from(), opening.to());
        }
        some.holidays().forEach(backwards::holiday);
        assertEquals(some.hours(), backwards.build());
        assertEquals(some.hours().settings(), backwards.build().settings());
    }
}
