// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StepSequenceProperties {
    private static final List<String> STEPS = List.of("a", "b", "c", "d");
    private static final StepSequence LENIENT =
            StepSequence.of("a", "b", "c", "d").under(SequenceRules.standard().withWindow(Duration.ofSeconds(5)));

    @Provide
    Arbitrary<List<LabelledEvent>> events() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.of("a", "b", "c", "d", "x"))
                .as((second, label) -> new LabelledEvent(Instant.ofEpochSecond(second), label))
                .list()
                .ofMaxSize(9);
    }

    /** The furthest of all chains, tried one by one. */
    private static int furthest(List<LabelledEvent> events, boolean increasing) {
        return events.stream()
                .filter(event -> event.label().equals("a"))
                .mapToInt(first -> 1 + further(events, increasing, first.at(), first.at(), 1))
                .max()
                .orElse(0);
    }

    private static int further(List<LabelledEvent> events, boolean increasing, Instant from, Instant last, int step) {
        int best = 0;
        for (LabelledEvent event : events) {
            if (step < STEPS.size()
                    && event.label().equals(STEPS.get(step))
                    && (increasing ? event.at().isAfter(last) : !event.at().isBefore(last))
                    && !event.at().isAfter(from.plusSeconds(5))) {
                best = Math.max(best, 1 + further(events, increasing, from, event.at(), step + 1));
            }
        }
        return best;
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void theFurthestOfAllChainsIsFound(@ForAll("events") List<LabelledEvent> events) {
        assertEquals(furthest(events, false), LENIENT.level(events));
        assertEquals(
                furthest(events, true),
                LENIENT.under(LENIENT.rules().withStrictIncrease()).level(events));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aStricterRuleNeverLeadsFurtherAndReentryNeverLessFar(@ForAll("events") List<LabelledEvent> events) {
        SequenceRules rules = LENIENT.rules();
        int level = LENIENT.level(events);
        int strict = LENIENT.under(rules.withStrictOrder()).level(events);
        assertTrue(strict <= level);
        assertTrue(LENIENT.under(rules.withStrictDeduplication()).level(events) <= level);
        assertTrue(LENIENT.under(rules.withStrictOrder().withStrictIncrease()).level(events) <= level);
        int reentered = LENIENT.under(rules.withStrictOrder().withReentry()).level(events);
        assertTrue(strict <= reentered && reentered <= level);
    }
}
