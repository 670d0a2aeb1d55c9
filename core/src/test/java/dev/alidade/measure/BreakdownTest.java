// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static Breakdown<String> of(ImmutableMap<String, Proportion> groups) {
        return Breakdown.of(groups, Suppression.DEFAULT);
    }

    @Test
    void groupsThatAllReachTheMinimumAreShownBesideTheirTotal() {
        Breakdown<String> shown = of(ImmutableMap.of("sales", Proportion.of(3, 5), "marketing", Proportion.of(4, 6)));

        assertEquals(Optional.of(Proportion.of(7, 11)), shown.total().proportion());
        assertEquals(
                ImmutableSortedMap.of("marketing", Proportion.of(4, 6), "sales", Proportion.of(3, 5)), shown.groups());
        assertEquals(ImmutableSortedSet.of(), shown.withheld());
    }

    @Test
    void oneSmallGroupWithholdsAllButTheTotal() {
        Breakdown<String> shown = of(ImmutableMap.of(
                "sales", Proportion.of(3, 9), "marketing", Proportion.of(4, 4), "nobody", Proportion.of(0, 0)));

        assertEquals(Optional.of(Proportion.of(7, 13)), shown.total().proportion());
        assertEquals(ImmutableSortedMap.of(), shown.groups());
        assertEquals(ImmutableSortedSet.of("marketing", "sales"), shown.withheld());
    }

    @Test
    void aTotalOfTooFewIsWithheldAndOneOfNobodyIsNoData() {
        assertEquals(
                State.SUPPRESSED,
                of(ImmutableMap.of("sales", Proportion.of(0, 4))).total().state());
        assertEquals(State.NO_DATA, of(ImmutableMap.of()).total().state());
    }

    @Test
    void zeroOfEnoughIsAValue() {
        ProtectedShare share = ProtectedShare.of(Proportion.of(0, 5), Suppression.DEFAULT);

        assertEquals(0, share.share().orElseThrow());
        assertEquals(0, share.interval().orElseThrow().low(), 1e-12);
    }

    @Test
    void aShareWithoutItsStateIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ProtectedShare(State.VALUE, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProtectedShare(State.SUPPRESSED, Optional.of(Proportion.of(1, 9))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProtectedShare(State.VALUE, Optional.of(Proportion.of(0, 0))));
        assertThrows(IllegalArgumentException.class, () -> new ProtectedShare(State.NOT_REACHED, Optional.empty()));
    }

    @Test
    void groupsShownBesideOthersThatAreWithheldAreRefused() {
        ProtectedShare total = ProtectedShare.of(Proportion.of(7, 13), Suppression.DEFAULT);

        assertThrows(
                IllegalArgumentException.class,
                () -> new Breakdown<>(
                        total,
                        ImmutableSortedMap.of("sales", Proportion.of(3, 9)),
                        ImmutableSortedSet.of("marketing")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Breakdown<>(
                        total, ImmutableSortedMap.of("sales", Proportion.of(3, 9)), ImmutableSortedSet.of()));
    }

    @Property(tries = 300)
    void whatIsNotShownOfTheTotalIsNothingOrEnough(
            @ForAll Map<@AlphaChars @StringLength(max = 2) String, @IntRange(max = 12) Integer> persons,
            @ForAll @IntRange(min = 3, max = 6) int minimum) {
        ImmutableMap.Builder<String, Proportion> groups = ImmutableMap.builder();
        persons.forEach((name, number) -> groups.put(name, Proportion.of(number / 2, number)));
        Suppression suppression = new Suppression(minimum);

        Breakdown<String> shown = Breakdown.of(groups.buildOrThrow(), suppression);

        long all = persons.values().stream().mapToLong(number -> number).sum();
        long told =
                shown.groups().values().stream().mapToLong(Proportion::total).sum();
        assertEquals(suppression.state(all), shown.total().state());
        if (shown.total().shown()) {
            assertEquals(false, suppression.protects(all - told));
        }
        shown.groups().values().forEach(share -> assertEquals(State.VALUE, suppression.state(share.total())));
    }
}
