// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RiskComparisonTest {
    /** Limits: R package PropCIs, riskscoreci(7, 34, 1, 34, 0.95). */
    @Test
    void sevenOf34AgainstOneOf34() {
        RiskComparison comparison = RiskComparison.of(Proportion.of(7, 34), Proportion.of(1, 34));
        assertEquals(7, comparison.ratio().orElseThrow(), 1e-12);
        assertEquals(1.220853, comparison.ratioInterval().orElseThrow().low(), 6e-7);
        assertEquals(42.575718, comparison.ratioInterval().orElseThrow().high(), 6e-7);
        assertEquals(6.0 / 34, comparison.difference().orElseThrow(), 1e-15);
        assertEquals(0.95, comparison.differenceInterval().orElseThrow().level());
    }

    @Test
    void withoutHitsInTheReferenceThereIsADifferenceButNoRatio() {
        RiskComparison comparison = RiskComparison.of(Proportion.of(5, 56), Proportion.of(0, 29));
        assertEquals(OptionalDouble.empty(), comparison.ratio());
        assertEquals(Optional.empty(), comparison.ratioInterval());
        assertEquals(-0.0381, comparison.differenceInterval().orElseThrow().low(), 5e-5); // Newcombe 1998, table II
    }

    @Test
    void withoutHitsInQuestionTheRatioIsZeroWithAnUpperLimit() {
        RiskComparison comparison = RiskComparison.of(Proportion.of(0, 20), Proportion.of(10, 20));
        assertEquals(OptionalDouble.of(0), comparison.ratio());
        assertEquals(0, comparison.ratioInterval().orElseThrow().low());
    }

    @Test
    void withoutCasesOnASideThereIsNothingToCompare() {
        for (RiskComparison nothing : new RiskComparison[] {
            RiskComparison.of(Proportion.of(0, 0), Proportion.of(1, 2)),
            RiskComparison.of(Proportion.of(1, 2), Proportion.of(0, 0))
        }) {
            assertEquals(OptionalDouble.empty(), nothing.ratio());
            assertEquals(OptionalDouble.empty(), nothing.difference());
            assertEquals(Optional.empty(), nothing.ratioInterval());
            assertEquals(Optional.empty(), nothing.differenceInterval());
        }
    }

    @Test
    void aLowerLevelGivesANarrowerInterval() {
        RiskComparison usual = RiskComparison.of(Proportion.of(7, 34), Proportion.of(3, 34));
        RiskComparison narrow = RiskComparison.of(Proportion.of(7, 34), Proportion.of(3, 34), 0.5);
        assertEquals(0.5, narrow.ratioInterval().orElseThrow().level());
        assertEquals(
                true,
                usual.ratioInterval()
                        .orElseThrow()
                        .contains(narrow.ratioInterval().orElseThrow().high()));
        assertThrows(
                IllegalArgumentException.class, () -> RiskComparison.of(Proportion.of(0, 0), Proportion.of(3, 34), 95));
    }
}
