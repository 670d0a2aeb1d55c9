// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    @Test
    void withoutASmallGroupNothingIsWithheld() {
        assertEquals(
                ImmutableSortedSet.of(),
                Suppression.DEFAULT.withheld(ImmutableSortedMap.of("sales", 5L, "marketing", 20L, "other", 0L)));
    }

    @Test
    void theSmallestOtherGroupGoesWithASmallOne() {
        assertEquals(
                ImmutableSortedSet.of("marketing", "sales"),
                Suppression.DEFAULT.withheld(ImmutableSortedMap.of("sales", 4L, "marketing", 6L, "service", 9L)));
    }

    @Test
    void twoSmallGroupsThatTogetherAreTooSmallTakeAThird() {
        assertEquals(
                ImmutableSortedSet.of("a", "b", "c"),
                Suppression.DEFAULT.withheld(ImmutableSortedMap.of("a", 2L, "b", 2L, "c", 9L, "d", 9L)));
    }

    @Property
    void whatIsWithheldIsNeverAloneNorTooSmallUnlessEverythingIsWithheld(
            @ForAll Map<@AlphaChars @StringLength(max = 2) String, @LongRange(min = 0, max = 12) Long> groups) {
        ImmutableSortedSet<String> withheld = Suppression.DEFAULT.withheld(groups);
        long sum = withheld.stream().mapToLong(groups::get).sum();
        long shown = groups.entrySet().stream()
                .filter(group -> group.getValue() > 0 && !withheld.contains(group.getKey()))
                .count();
        groups.forEach((group, persons) -> {
            if (persons > 0 && persons < 5) {
                assertTrue(withheld.contains(group));
            }
        });
        assertTrue(withheld.isEmpty() || shown == 0 || (withheld.size() >= 2 && sum >= 5));
    }

    @Test
    void noDataTooFewAndEnoughAreThreeAnswers() {
        assertEquals(State.NO_DATA, Suppression.DEFAULT.state(0));
        assertEquals(State.SUPPRESSED, Suppression.DEFAULT.state(1));
        assertEquals(State.SUPPRESSED, Suppression.DEFAULT.state(4));
        assertEquals(State.VALUE, Suppression.DEFAULT.state(5));
    }

    @Test
    void aPartBesideItsWholeRevealsFewInItAndFewOutsideOfIt() {
        Suppression five = Suppression.DEFAULT;
        assertTrue(five.reveals(20, 4));
        assertTrue(five.reveals(20, 16));
        assertTrue(five.reveals(8, 6));
        assertFalse(five.reveals(20, 5));
        assertFalse(five.reveals(20, 15));
        assertFalse(five.reveals(20, 20));
        assertFalse(five.reveals(20, 0));
        assertThrows(IllegalArgumentException.class, () -> five.reveals(5, 6));
        assertThrows(IllegalArgumentException.class, () -> five.reveals(5, -1));
    }

    @Test
    void wordsAskForEightPersonsOrMore() {
        assertEquals(new Suppression(8), Suppression.DEFAULT.forVerbatims());
        assertEquals(new Suppression(12), new Suppression(12).forVerbatims());
    }

    @Test
    void aMinimumOfTwoIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Suppression(2));
        assertTrue(refused.getMessage().startsWith("Minimum group 2 is less than 3."), refused.getMessage());
        assertEquals(3, new Suppression(3).minimumGroup());
    }
}
