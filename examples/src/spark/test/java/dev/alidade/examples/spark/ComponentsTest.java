// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class ComponentsTest {
    @Test
    void aLeadItsDealAndTheirAccountHangTogetherByTheSmallestNumber() {
        assertEquals(Map.of(20L, 10L, 30L, 10L), found(List.of(edge(20, 30), edge(30, 10))));
    }

    @Test
    void twoPairsThatShareNothingStayApart() {
        assertEquals(Map.of(2L, 1L, 4L, 3L), found(List.of(edge(1, 2), edge(4, 3), edge(3, 4))));
    }

    @Test
    void anEdgeToItselfAndNoEdgeAtAllJoinNothing() {
        assertEquals(Map.of(), found(List.of(edge(7, 7))));
        assertEquals(Map.of(), found(List.of()));
    }

    @Test
    void aLongChainIsOneComponent() {
        List<Tuple2<Long, Long>> chain = new ArrayList<>();
        Map<Long, Long> wanted = new TreeMap<>();
        for (long i = -19; i <= 20; i++) {
            chain.add(edge(i, i - 1));
            wanted.put(i, -20L);
        }

        assertEquals(wanted, found(chain));
    }

    @Test
    void randomGraphsHaveTheComponentsThatJoiningOneEdgeAfterTheOtherFinds() {
        Random random = new Random(8);
        for (int attempt = 0; attempt < 3; attempt++) {
            Map<Long, Long> first = new TreeMap<>();
            List<Tuple2<Long, Long>> edges = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Tuple2<Long, Long> edge = edge(random.nextInt(80) - 40, random.nextInt(80) - 40);
                edges.add(edge);
                join(first, edge);
            }
            first.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));

            assertEquals(first, found(edges));
        }
    }

    private static void join(Map<Long, Long> first, Tuple2<Long, Long> edge) {
        long one = first.computeIfAbsent(edge._1(), node -> node);
        long other = first.computeIfAbsent(edge._2(), node -> node);
        first.replaceAll((node, old) -> old == one || old == other ? Math.min(one, other) : old);
    }

    private static Tuple2<Long, Long> edge(long one, long other) {
        return new Tuple2<>(one, other);
    }

    private static Map<Long, Long> found(List<Tuple2<Long, Long>> edges) {
        return new TreeMap<>(
                Components.of(LocalSpark.context().parallelizePairs(edges, 2)).collectAsMap());
    }
}
