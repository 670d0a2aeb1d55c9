// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProbabilityCountsTest {
    private static byte[] bytes(ProbabilityCounts counts) {
        SavedWriter out = new SavedWriter();
        counts.write(out);
        return out.sealed();
    }

    @Test
    void probabilitiesAreCountedByValue() {
        ProbabilityCounts counts = new ProbabilityCounts();
        counts.add(0.3, true);
        counts.add(0.8, false);
        counts.add(0.3, false);
        counts.add(0, false);
        assertTrue(counts.exact());
        assertEquals(
                ImmutableList.of(
                        new ProbabilityCounts.Entry(0, 0, 1),
                        new ProbabilityCounts.Entry(0.3, 1, 1),
                        new ProbabilityCounts.Entry(0.8, 0, 1)),
                counts.entries());
    }

    @Test
    void aThousandDifferentOnesAreToldApartAndOneMoreIsNot() {
        ProbabilityCounts counts = new ProbabilityCounts();
        for (int i = 0; i < 1_000; i++) {
            counts.add(0.25 + i * 1e-9, true);
        }
        counts.add(0.25, false);
        assertTrue(counts.exact());
        assertEquals(1_000, counts.entries().size());
        counts.add(0.7, true);
        assertFalse(counts.exact());
        assertEquals(
                ImmutableList.of(
                        new ProbabilityCounts.Entry(0.2505, 1_000, 1), new ProbabilityCounts.Entry(0.7005, 1, 0)),
                counts.entries());
    }

    @Test
    void certainOnesStayCertainAlsoByThousandths() {
        ProbabilityCounts counts = new ProbabilityCounts();
        for (int i = 0; i <= 2_000; i++) {
            counts.add(i / 2_000.0, true);
        }
        assertFalse(counts.exact());
        ImmutableList<ProbabilityCounts.Entry> entries = counts.entries();
        assertEquals(new ProbabilityCounts.Entry(0, 1, 0), entries.get(0));
        assertEquals(new ProbabilityCounts.Entry(0.0005, 1, 0), entries.get(1));
        assertEquals(new ProbabilityCounts.Entry(1, 1, 0), entries.get(entries.size() - 1));
    }

    /** On both sides of the limit, in any order and split. */
    @Property(tries = 60)
    void theOrderAndTheSplitLeaveNoTrace(
            @ForAll @IntRange(min = 980, max = 1_020) int different,
            @ForAll @IntRange(min = 1, max = 5) int parts,
            @ForAll int seed) {
        Random random = new Random(seed);
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < different; i++) {
            values.add(i);
            values.add(random.nextInt(different));
        }
        ProbabilityCounts straight = new ProbabilityCounts();
        values.forEach(value -> straight.add(value / 1_500.0, value % 3 == 0));
        Collections.shuffle(values, random);
        List<ProbabilityCounts> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new ProbabilityCounts());
        }
        values.forEach(value -> split.get(random.nextInt(parts)).add(value / 1_500.0, value % 3 == 0));
        ProbabilityCounts merged = new ProbabilityCounts();
        Collections.shuffle(split, random);
        split.forEach(merged::merge);
        assertEquals(different <= 1_000, merged.exact());
        assertEquals(straight.entries(), merged.entries());
        assertArrayEquals(bytes(straight), bytes(merged));
        ProbabilityCounts back = new ProbabilityCounts();
        back.read(SavedReader.unsealed(bytes(merged)));
        assertEquals(merged.entries(), back.entries());
        assertEquals(merged.exact(), back.exact());
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        ProbabilityCounts counts = new ProbabilityCounts();
        assertThrows(IllegalArgumentException.class, () -> counts.add(40, true));
        assertThrows(IllegalArgumentException.class, () -> counts.add(-0.1, true));
        assertThrows(IllegalArgumentException.class, () -> counts.add(Double.NaN, true));
    }
}
