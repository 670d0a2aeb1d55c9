// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.GoldenTally;
import org.junit.jupiter.api.Test;

final class GoldenTalliesTest {

    @Test
    void aSavedTallyOfEveryAnalysisOfTheLibraryIsKept() {
        ImmutableSet<String> tallies = Layers.library().stream()
                .filter(type -> type.isAssignableTo(CellTally.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(type -> type.getName())
                .collect(ImmutableSet.toImmutableSet());

        assertEquals(ImmutableSet.of(), Sets.difference(tallies, ImmutableSet.copyOf(GoldenTally.tallies())));
    }
}
