// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class ComponentsTest {
    /** Links that are found one after the other until nothing changes tell the same. */
    @Property(tries = 40)
    void whatIsLinkedByWayOfOthersIsKnownByOneKey(
            @ForAll @IntRange(min = 1, max = 5) int buckets,
            @ForAll @Size(max = 500) List<@IntRange(min = 1, max = 400) Integer> ends)
            throws IOException {
        List<long[]> links = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            links.add(new long[] {LongMap.mixed(ends.get(i)), LongMap.mixed(ends.get(i + 1))});
        }

        Map<Long, Long> found = found(buckets, links);

        Map<Long, Long> wanted = wanted(links);
        Map<Long, Long> same = new HashMap<>();
        wanted.forEach((key, first) ->
                assertEquals(found.get(key), same.computeIfAbsent(first, any -> found.get(key)), "linked"));
        assertEquals(same.size(), Set.copyOf(same.values()).size(), "not linked");
    }

    private static Map<Long, Long> found(int buckets, List<long[]> links) throws IOException {
        Path parent = Files.createTempDirectory("alidade");
        try (ShardFolder folder = new ShardFolder(parent)) {
            Components components = new Components(folder, buckets);
            for (long[] link : links) {
                components.link(link[0], link[1]);
            }
            components.resolve();
            Map<Long, Long> known = new HashMap<>();
            for (int bucket = 0; bucket < buckets; bucket++) {
                LongMap labels = components.labels(bucket);
                for (long[] link : links) {
                    for (long key : link) {
                        if (components.bucket(key) == bucket) {
                            known.put(key, labels.get(key, key));
                        }
                    }
                }
            }
            return known;
        } finally {
            Files.delete(parent);
        }
    }

    private static Map<Long, Long> wanted(List<long[]> links) {
        Map<Long, Long> known = new HashMap<>();
        links.forEach(link -> {
            known.put(link[0], link[0]);
            known.put(link[1], link[1]);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (long[] link : links) {
                long least = Math.min(known.get(link[0]), known.get(link[1]));
                changed |= known.put(link[0], least) != least;
                changed |= known.put(link[1], least) != least;
            }
        }
        return known;
    }
}
