// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.alidade.model.Lead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ids of one hash code: as many as you like cost no more than others, or whoever names leads could stop a review. */
class HostileIdsTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
    private static final List<String> MANY = SameHash.texts(1 << 15);

    @Test
    void keysOfOneHashCodeCostNoMoreThanOthers() {
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            Keyed<Count> keyed = new Keyed<>(Count::new);
            for (String key : MANY) {
                keyed.at(key).increment();
                keyed.at(key).increment();
            }
            assertEquals(MANY.size(), keyed.size());
            MANY.forEach(key -> assertEquals(2, keyed.find(key).orElseThrow().value()));
            assertEquals(0, keyed.find(MANY.get(0) + "Aa").stream().count());
        });
    }

    @Test
    void namesOfOneHashCodeCostNoMoreThanOthers() {
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            Names names = new Names();
            for (int i = 0; i < MANY.size(); i++) {
                assertEquals(i, names.id(MANY.get(i)));
            }
            for (int i = 0; i < MANY.size(); i++) {
                String text = "x" + MANY.get(i);
                assertEquals(i, names.id(text, 1, text.length()));
                assertEquals(MANY.get(i), names.name(i));
            }
        });
    }

    @Test
    void manyKeysOfFewHashCodesKeepTheirCellsInAnyOrder() {
        TreeMap<String, Long> expected = new TreeMap<>();
        Keyed<Count> keyed = new Keyed<>(Count::new);
        Keyed<Count> part = new Keyed<>(Count::new);
        Random random = new Random(3);
        List<String> few = SameHash.texts(256);
        for (int i = 0; i < 3_000; i++) {
            String key = few.get(random.nextInt(256)) + (random.nextBoolean() ? "" : random.nextInt(40));
            expected.merge(key, 1L, Long::sum);
            (random.nextBoolean() ? keyed : part).at(key).increment();
        }
        keyed.merge(part);
        TreeMap<String, Long> found = new TreeMap<>();
        keyed.forEach((key, count) -> found.put(key, count.value()));
        assertEquals(expected, found);
        assertEquals(expected.size(), keyed.size());
        Keyed<Count> again = new Keyed<>(Count::new);
        List<String> keys = new ArrayList<>(expected.keySet());
        Collections.shuffle(keys, random);
        keys.forEach(key -> again.at(key).add(expected.get(key)));
        assertArrayEquals(written(keyed), written(again));
    }

    private static byte[] written(Keyed<Count> keyed) {
        SavedWriter out = new SavedWriter();
        keyed.write(out);
        return out.sealed();
    }

    @Test
    void examplesOfOneHashCodeAreTheSmallestIds() {
        IdSample sample = new IdSample(3);
        IdSample other = new IdSample(3);
        for (int i = 0; i < MANY.size(); i++) {
            (i % 2 == 0 ? sample : other).add(MANY.get(i));
        }
        sample.merge(other);
        assertEquals(MANY.stream().sorted().limit(3).toList(), sample.ids());
    }

    @Test
    @Tag("long")
    void aMillionGroupsAreMillionResults() {
        Analysis<Lead, Grouped<WonShareAnalysis.Report>> byMarket = new WonShareAnalysis(1).by("market", Lead::market);
        Tally<Lead, Grouped<WonShareAnalysis.Report>> tally = byMarket.tally(WINDOW);
        Instant at = WINDOW.start();
        for (int i = 0; i < 1_000_000; i++) {
            tally.add(Lead.builder("L" + i).createdAt(at).market("M" + i).build());
        }
        assertEquals(1_000_000, tally.result().groups().size());
    }
}
