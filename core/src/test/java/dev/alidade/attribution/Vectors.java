// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Credits compared with exact fractions, to 1e-12 of all that is credited, and their sums exactly. */
final class Vectors {
    static final Window ANY = Window.of(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));

    private static final double TOLERANCE = 1e-12;

    private Vectors() {}

    static ModelResult credited(AttributionModel model, PathRow... rows) {
        return credited(model, List.of(rows));
    }

    static ModelResult credited(AttributionModel model, List<PathRow> rows) {
        return Attribution.paths(model).measure(rows, ANY).result(model.id()).orElseThrow();
    }

    /** "A 12/5, B 8/5" as a map. */
    static Map<String, Fraction> fractions(String text) {
        Map<String, Fraction> fractions = new TreeMap<>();
        for (String part : text.split(", ", -1)) {
            int blank = part.lastIndexOf(' ');
            fractions.put(part.substring(0, blank), Fraction.parse(part.substring(blank + 1)));
        }
        return fractions;
    }

    static void assertConversions(String expected, ModelResult result) {
        assertConversions(fractions(expected), result);
    }

    static void assertConversions(Map<String, Fraction> expected, ModelResult result) {
        assertClose(expected, result, Credit::conversions, result.conversions());
    }

    static void assertValues(String expected, ModelResult result) {
        assertValues(fractions(expected), result);
    }

    static void assertValues(Map<String, Fraction> expected, ModelResult result) {
        assertClose(
                expected,
                result,
                credit -> credit.value().orElseThrow(),
                result.value().orElseThrow());
    }

    /** How likely a walk through the chain converts. */
    static void assertConversion(String expected, ModelResult result) {
        ChainNotes chain = result.notes().chain().orElseThrow();
        assertEquals(Fraction.parse(expected).toDouble(), chain.conversion().orElseThrow(), TOLERANCE, chain::toString);
    }

    static void assertEffects(String expected, ModelResult result) {
        fractions(expected)
                .forEach((name, effect) -> assertEquals(
                        effect.toDouble(),
                        result.credit(name).orElseThrow().removalEffect().orElseThrow(),
                        TOLERANCE,
                        name));
    }

    /** A name with a credit of zero may be missing. */
    private static void assertClose(
            Map<String, Fraction> expected, ModelResult result, Function<Credit, BigDecimal> number, BigDecimal total) {
        Map<String, BigDecimal> credits = result.credits().stream().collect(Collectors.toMap(Credit::name, number));
        double tolerance = TOLERANCE * Math.max(1, total.abs().doubleValue());
        expected.forEach((name, fraction) -> assertEquals(
                fraction.toDouble(),
                credits.getOrDefault(name, BigDecimal.ZERO).doubleValue(),
                tolerance,
                () -> name + " in " + result));
        assertTrue(expected.keySet().containsAll(credits.keySet()), result::toString);
        BigDecimal sum = credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, total.compareTo(sum), () -> "credits of " + sum + " in " + result);
    }
}
