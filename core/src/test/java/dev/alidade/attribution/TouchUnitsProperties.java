// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TouchUnitsProperties {
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(60);

    @Property(tries = 1_000)
    void dividedUnitsAreTheLargestRemaindersOfWholeNumbers(@ForAll("parts") List<Long> parts) {
        assertEquals(naive(ONE, parts), unitsOf(divided(parts), parts.size()));
    }

    @Property(tries = 1_000)
    void moneyIsSplitAsMoneyItselfSplits(
            @ForAll("parts") List<Long> parts,
            @ForAll @LongRange(min = -Long.MAX_VALUE, max = Long.MAX_VALUE) long amount) {
        TouchUnits units = divided(parts);
        long[] shares = new long[parts.size()];
        units.split(amount, shares);
        long[] weights = parts.stream().mapToLong(part -> part).toArray();
        List<Long> expected = new Money(amount, Currency.getInstance("EUR"))
                .split(weights).stream().map(Money::minorUnits).toList();
        assertEquals(expected, listed(shares));
    }

    @Property(tries = 200)
    void evenUnitsAreThoseOfEqualParts(@ForAll @IntRange(min = 1, max = 2_000) int touches) {
        TouchUnits units = new TouchUnits();
        units.begin(touches);
        units.even();
        assertEquals(naive(ONE, java.util.Collections.nCopies(touches, 1L)), unitsOf(units, touches));
    }

    @Property(tries = 2_000)
    void moneyIsSplitEvenlyAsByUnitsOfEqualParts(
            @ForAll @IntRange(min = 1, max = 300) int touches,
            @ForAll @IntRange(min = 0, max = 63) int shift,
            @ForAll @LongRange(min = -Long.MAX_VALUE, max = Long.MAX_VALUE) long large) {
        long amount = large >> shift;
        TouchUnits even = new TouchUnits();
        even.begin(touches);
        even.even();
        long[] shares = new long[touches];
        even.split(amount, shares);
        long[] expected = new long[touches];
        divided(java.util.Collections.nCopies(touches, 1L)).split(amount, expected);
        assertEquals(listed(expected), listed(shares));
    }

    @Property(tries = 200)
    void evenMoneyIsThatOfEqualParts(
            @ForAll @IntRange(min = 1, max = 200) int touches,
            @ForAll @LongRange(min = -Long.MAX_VALUE, max = Long.MAX_VALUE) long amount) {
        long[] weights = new long[touches];
        java.util.Arrays.fill(weights, 1);
        long[] shares = new long[touches];
        TouchUnits units = divided(java.util.Collections.nCopies(3, 7L)); // must leave no trace
        units.begin(touches);
        units.even();
        units.split(amount, shares);
        assertEquals(
                new Money(amount, Currency.getInstance("EUR"))
                        .split(weights).stream().map(Money::minorUnits).toList(),
                listed(shares));
        units.begin(touches);
        units.all(touches - 1);
        units.split(amount, shares);
        long[] all = new long[touches];
        all[touches - 1] = amount;
        assertEquals(listed(all), listed(shares));
    }

    @Property(tries = 500)
    void unitsOfDoublesSumToOneAndAreNear(@ForAll("weights") List<Double> weights) {
        TouchUnits units = new TouchUnits();
        units.begin(weights.size());
        units.divide(weights.stream().mapToDouble(weight -> weight).toArray());
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            total = total.add(BigInteger.valueOf(units.of(i)));
            assertEquals(weights.get(i) / sum, units.of(i) / 0x1p60, 1e-15);
        }
        assertEquals(ONE, total);
    }

    @Example
    void theMostPartsThatArePossibleStayExact() {
        List<Long> parts = List.of(TouchUnits.MOST - 3, 1L, 2L);
        assertEquals(naive(ONE, parts), unitsOf(divided(parts), 3));
        assertThrows(IllegalStateException.class, () -> divided(List.of(TouchUnits.MOST, 1L)));
        assertThrows(IllegalStateException.class, () -> divided(List.of(0L, 0L)));
    }

    @Example
    void anObjectThatWasUsedForLongPathsGivesTheSameForShortOnes() {
        TouchUnits units = divided(java.util.Collections.nCopies(100, 3L));
        units.begin(2);
        units.give(1, 5);
        units.divide();
        assertEquals(List.of(0L, TouchUnits.ONE), unitsOf(units, 2));
    }

    @Provide
    Arbitrary<List<Long>> parts() {
        Arbitrary<Long> part = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 5)),
                Tuple.of(1, Arbitraries.longs().between(0, TouchUnits.MOST / 50)));
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .filter(parts -> parts.stream().anyMatch(size -> size > 0));
    }

    @Provide
    Arbitrary<List<Double>> weights() {
        return Arbitraries.doubles()
                .between(0, 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 1e-9));
    }

    private static TouchUnits divided(List<Long> parts) {
        TouchUnits units = new TouchUnits();
        units.begin(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            units.give(i, parts.get(i));
        }
        units.divide();
        return units;
    }

    private static List<Long> unitsOf(TouchUnits units, int size) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(units.of(i));
        }
        return all;
    }

    private static List<Long> listed(long[] numbers) {
        List<Long> all = new ArrayList<>();
        for (long number : numbers) {
            all.add(number);
        }
        return all;
    }

    /** The definition: rounded down, then one each by the largest remainder, the earlier at a tie. */
    private static List<Long> naive(BigInteger total, List<Long> parts) {
        BigInteger sum = parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> shares = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        List<BigInteger> rests = new ArrayList<>();
        BigInteger left = total;
        for (int i = 0; i < parts.size(); i++) {
            BigInteger[] share =
                    total.multiply(BigInteger.valueOf(parts.get(i))).divideAndRemainder(sum);
            shares.add(share[0]);
            rests.add(share[1]);
            order.add(i);
            left = left.subtract(share[0]);
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(rests::get).reversed());
        for (int i = 0; i < left.intValueExact(); i++) {
            shares.set(order.get(i), shares.get(order.get(i)).add(BigInteger.ONE));
        }
        return shares.stream().map(BigInteger::longValueExact).toList();
    }
}
