// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StepSequenceTest {
    /**
     * Cases that ClickHouse tests its aggregate function windowFunnel with, and one of a comparison of funnels: events
     * with their second, steps, window in seconds, mode, level. Three more are left out, because the levels stated for
     * them differ between versions of ClickHouse: the first step again under strict order (a1 b2 a3 c4 and
     * a1 b2 a3 b4 c5), and a step too early under strict order with re-entry (a1 c2 b3).
     */
    private static final String CASES = """
            user1 | a1 b2 c3 | a>b>c | 86400 | default | 3
            user2 | a1 d2 b3 c4 | a>b>c | 86400 | default | 3
            user3 | a1 a2 b3 b4 c5 c6 | a>b>c | 86400 | default | 3
            user4 | a1 a2 a3 a4 b5 b6 c7 c8 | a>b>c | 86400 | default | 3
            user5 | a1 a2 b3 b4 d5 c6 c7 | a>b>c | 86400 | default | 3
            user6 | c1 c2 b3 b4 a5 a6 | a>b>c | 86400 | default | 1
            user1 | a1 b2 c3 | a>b>c | 86400 | strict_order | 3
            user2 | a1 d2 b3 c4 | a>b>c | 86400 | strict_order | 1
            user3 | a1 a2 b3 b4 c5 c6 | a>b>c | 86400 | strict_order | 3
            user4 | a1 a2 a3 a4 b5 b6 c7 c8 | a>b>c | 86400 | strict_order | 3
            user5 | a1 a2 b3 b4 d5 c6 c7 | a>b>c | 86400 | strict_order | 2
            user6 | c1 c2 b3 b4 a5 a6 | a>b>c | 86400 | strict_order | 1
            user1 | a1 b2 c3 | a>b>c | 86400 | strict_deduplication+strict_order | 3
            user2 | a1 d2 b3 c4 | a>b>c | 86400 | strict_deduplication+strict_order | 1
            user3 | a1 a2 b3 b4 c5 c6 | a>b>c | 86400 | strict_deduplication+strict_order | 2
            user4 | a1 a2 a3 a4 b5 b6 c7 c8 | a>b>c | 86400 | strict_deduplication+strict_order | 2
            user5 | a1 a2 b3 b4 d5 c6 c7 | a>b>c | 86400 | strict_deduplication+strict_order | 2
            user6 | c1 c2 b3 b4 a5 a6 | a>b>c | 86400 | strict_deduplication+strict_order | 1
            user7 | a1 c2 b3 | a>b>c | 10 | strict_order | 1
            dup blocks | a1 b2 c3 b4 d5 | a>b>c>d | 86400 | strict_deduplication | 3
            window 2 inclusive | a0 b1 c2 d3 e4 f5 g6 h7 i8 | d>e>f>g>h | 2 | default | 3
            window 3 inclusive | a0 b1 c2 d3 e4 f5 g6 h7 i8 | d>e>f>g>h | 3 | default | 4
            window 4 inclusive | a0 b1 c2 d3 e4 f5 g6 h7 i8 | d>e>f>g>h | 4 | default | 5
            gap ok | a0 b1 c2 d3 e4 f5 g6 h7 i8 | a>b>c>i | 10000 | default | 4
            wrong order | a0 b1 c2 d3 e4 f5 g6 h7 i8 | i>a | 10000 | default | 1
            equal timestamps default | a0 b1 c1 d1 e2 | a>b>c>d>e | 10000 | default | 5
            equal timestamps strict_increase | a0 b1 c1 d1 e2 | a>b>c>d>e | 10000 | strict_increase | 2
            reentry user3 | a1 b2 c3 b4 d5 | a>b>c | 86400 | strict_order | 3
            reentry user4 | a1 c2 b3 | a>b>c | 86400 | strict_order | 1
            reentry user5 | a1 b2 c3 a4 b5 c6 d7 | a>b>c | 86400 | strict_order | 3
            reentry user1 | a1 b2 a3 c4 | a>b>c | 86400 | strict_order+allow_reentry | 3
            reentry user2 | a1 b2 a3 b4 c5 | a>b>c | 86400 | strict_order+allow_reentry | 3
            reentry user3 | a1 b2 c3 b4 d5 | a>b>c | 86400 | strict_order+allow_reentry | 3
            reentry user5 | a1 b2 c3 a4 b5 c6 d7 | a>b>c | 86400 | strict_order+allow_reentry | 3
            a again within the hour | a60 a90 b105 c135 | a>b>c | 60 | default | 3
            """;

    @TestFactory
    List<DynamicTest> theCasesOfADatabaseAreMet() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : CASES.lines().toList()) {
            String[] parts = line.split(" \\| ", -1);
            StepSequence sequence = StepSequence.of(parts[2].split(">", -1)).under(rules(parts[4], parts[3]));
            List<LabelledEvent> events = events(parts[1]);
            tests.add(DynamicTest.dynamicTest(line, () -> {
                assertEquals(Integer.parseInt(parts[5]), sequence.level(events));
                Collections.reverse(events);
                assertEquals(Integer.parseInt(parts[5]), sequence.level(events), "in any order");
            }));
        }
        return tests;
    }

    @Test
    void everyCaseIsThere() {
        assertEquals(35, CASES.lines().count());
    }

    @Test
    void theFirstStepAgainEndsAStrictChainUnlessReentryIsAllowed() {
        StepSequence strict =
                StepSequence.of("a", "b", "c").under(SequenceRules.standard().withStrictOrder());
        assertEquals(2, strict.level(events("a1 b2 a3 c4")));
        assertEquals(3, strict.under(strict.rules().withReentry()).level(events("a1 b2 a3 c4")));
    }

    @Test
    void aRepetitionEndsAtTheFurthestLevelNotAtThatOfTheEventBefore() {
        StepSequence once =
                StepSequence.of("a", "b", "c").under(SequenceRules.standard().withStrictDeduplication());
        assertEquals(2, once.level(events("a1 b2 a3 b4 c5")));
    }

    @Test
    void aNewBeginningAtTheSameInstantHidesNoEarlierOneWhereInstantsMustIncrease() {
        StepSequence increasing =
                StepSequence.of("a", "b").under(SequenceRules.standard().withStrictIncrease());
        assertEquals(2, increasing.level(events("a0 a1 b1")));
        assertEquals(1, increasing.level(events("a1 b1")));
    }

    @Test
    void theWindowRunsFromTheLatestBeginning() {
        StepSequence within =
                StepSequence.of("a", "b").under(SequenceRules.standard().withWindow(Duration.ofSeconds(10)));
        assertEquals(1, within.level(events("a0 b11")));
        assertEquals(2, within.level(events("a0 a5 b11")));
        assertEquals(2, within.level(events("a0 b10")));
    }

    @Test
    void whatComesTooSoonOrTooLateAfterItsPredecessorBreaksNoStrictChain() {
        StepSequence strict =
                StepSequence.of("a", "b").under(SequenceRules.standard().withStrictOrder());
        StepSequence increasing = strict.under(strict.rules().withStrictIncrease());
        assertEquals(2, increasing.level(events("a1 b1 b2")));
        StepSequence within = strict.under(strict.rules().withWindow(Duration.ofSeconds(10)));
        assertEquals(2, within.level(events("a0 b11 a12 b13")));
    }

    @Test
    void withoutTheFirstStepTheLevelIsZero() {
        assertEquals(0, StepSequence.of("a", "b").level(events("b1 d2")));
        assertEquals(0, StepSequence.of("a").level(List.of()));
        StepSequence strict =
                StepSequence.of("a", "b").under(SequenceRules.standard().withStrictOrder());
        assertEquals(2, strict.level(events("d0 a1 b2")), "what comes before the beginning breaks nothing");
    }

    @Test
    void stepsMustBeThereAndDiffer() {
        assertThrows(IllegalArgumentException.class, () -> StepSequence.of());
        assertThrows(IllegalArgumentException.class, () -> StepSequence.of("a", "a"));
        SequenceRules rules = SequenceRules.standard();
        assertThrows(IllegalArgumentException.class, () -> rules.withWindow(Duration.ZERO));
    }

    private static SequenceRules rules(String mode, String window) {
        SequenceRules rules = SequenceRules.standard().withWindow(Duration.ofSeconds(Long.parseLong(window)));
        rules = mode.contains("strict_order") ? rules.withStrictOrder() : rules;
        rules = mode.contains("strict_deduplication") ? rules.withStrictDeduplication() : rules;
        rules = mode.contains("strict_increase") ? rules.withStrictIncrease() : rules;
        return mode.contains("allow_reentry") ? rules.withReentry() : rules;
    }

    private static List<LabelledEvent> events(String text) {
        List<LabelledEvent> events = new ArrayList<>();
        for (String event : text.split(" ", -1)) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(event.substring(1)));
            events.add(new LabelledEvent(at, event.substring(0, 1)));
        }
        return events;
    }
}
