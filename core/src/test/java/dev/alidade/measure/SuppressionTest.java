// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
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
    void aMinimumOfNoOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Suppression(0));
    }
}
