// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeightedSumsProperties {
    record Part(long amount, long units) {}

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, Long.MAX_VALUE),
                                Arbitraries.of(0L, 1L, 999_999L, 1_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE)),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, WeightedSums.ONE),
                                Arbitraries.of(0L, 1L, 999_999L, WeightedSums.ONE - 1, WeightedSums.ONE)))
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static WeightedSums sums() {
        return new WeightedSums("some", new CellRegister() {
            @Override
            public <C extends Cell<C>> C cell(String name, C cell) {
                return cell;
            }
        });
    }

    @Property
    void sumsOfProductsAreExact(@ForAll("parts") List<Part> parts) {
        WeightedSums sums = sums();
        BigDecimal expected = BigDecimal.ZERO;
        for (Part part : parts) {
            sums.add("EUR", part.amount(), part.units());
            expected = expected.add(BigDecimal.valueOf(part.amount()).multiply(BigDecimal.valueOf(part.units(), 12)));
        }
        Map<String, BigDecimal> told = sums.sums();
        assertEquals(0, expected.compareTo(told.getOrDefault("EUR", BigDecimal.ZERO)), told::toString);
    }

    @Example
    void aProbabilityIsTakenToTheNearestUnit() {
        assertEquals(100_000_000_000L, WeightedSums.units(0.1));
        assertEquals(333_333_333_333L, WeightedSums.units(1.0 / 3));
        assertEquals(WeightedSums.ONE, WeightedSums.units(1));
    }

    @Example
    void whatIsNoProbabilityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> sums().add("EUR", 1, WeightedSums.ONE + 1));
        assertThrows(IllegalArgumentException.class, () -> sums().add("EUR", -1, 1));
    }
}
