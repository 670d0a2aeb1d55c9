// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CleaningRulesTest {
    @Test
    void chainsOfAliasesLeadToTheLastIdInWhateverOrderTheyAreGiven() {
        CleaningRules forwards = CleaningRules.builder()
                .alias("A", "B")
                .alias("B", "C")
                .alias("C", "D")
                .build();
        CleaningRules backwards = CleaningRules.builder()
                .alias("C", "D")
                .alias("B", "C")
                .alias("A", "B")
                .build();
        for (CleaningRules rules : new CleaningRules[] {forwards, backwards}) {
            for (String id : new String[] {"A", "B", "C", "D"}) {
                assertEquals("D", rules.mainId(id));
            }
            assertEquals("E", rules.mainId("E"));
        }
    }

    @Test
    void anAliasMayBeStatedAgainButNotOtherwise() {
        CleaningRules.Builder builder = CleaningRules.builder().alias("A", "B").alias("A", "B");
        assertEquals("B", builder.build().mainId("A"));
        assertEquals(
                "Lead A is said to be both B and C.",
                assertThrows(IllegalArgumentException.class, () -> builder.alias("A", "C"))
                        .getMessage());
    }

    @Test
    void circlesOfAliasesAreRefusedWithTheirIds() {
        CleaningRules.Builder circle =
                CleaningRules.builder().alias("A", "B").alias("B", "C").alias("C", "B");
        assertTrue(assertThrows(IllegalArgumentException.class, circle::build)
                .getMessage()
                .contains("[A, B, C]"));
        CleaningRules.Builder itself = CleaningRules.builder().alias("A", "A");
        assertThrows(IllegalArgumentException.class, itself::build);
    }

    @Test
    void blankIdsAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> CleaningRules.builder().alias(" ", "A"));
        assertThrows(
                IllegalArgumentException.class, () -> CleaningRules.builder().alias("A", ""));
    }
}
