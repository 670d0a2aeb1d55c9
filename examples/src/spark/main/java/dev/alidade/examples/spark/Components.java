// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What hangs together: the connected components of a graph whose nodes are numbers and whose edges are pairs of them. By
 * the alternating star algorithm of Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce
 * and Beyond" (SOCC 2014): each round hangs every node on the smallest of its neighbours, until stars are left.
 *
 * <p>Only numbers travel. A round is three shuffles of the edges; leads, their deals and accounts take three or four. The
 * neighbours of one node must fit into the memory of a task.
 */
final class Components {
    private static final int MOST_ROUNDS = 200; // a chain of n nodes takes about log(n)

    private Components() {}

    /**
     * Finds the components.
     *
     * @param edges pairs of nodes, in any direction and as often as they are there
     * @return each node that is not the first of its component, once, with the first
     */
    static JavaPairRDD<Long, Long> of(JavaPairRDD<Long, Long> edges) {
        JavaPairRDD<Long, Long> stars = kept(edges.filter(edge -> !edge._1().equals(edge._2())));
        Size size = Size.of(stars);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            JavaPairRDD<Long, Long> next = kept(small(large(stars)).distinct());
            Size now = Size.of(next);
            stars.unpersist(false);
            stars = next;
            if (now.equals(size)) {
                return stars;
            }
            size = now;
        }
        throw new IllegalStateException("No components after %s rounds.".formatted(MOST_ROUNDS));
    }

    private static JavaPairRDD<Long, Long> kept(JavaPairRDD<Long, Long> edges) {
        return edges.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Hangs the larger neighbours of each node on the smallest one, or on the node itself. */
    private static JavaPairRDD<Long, Long> large(JavaPairRDD<Long, Long> edges) {
        return edges.flatMapToPair(edge -> List.of(edge, edge.swap()).iterator())
                .groupByKey()
                .flatMapToPair(near -> hung(near._1(), near._2(), true));
    }

    /** Hangs each node and its smaller neighbours on the smallest of them. */
    private static JavaPairRDD<Long, Long> small(JavaPairRDD<Long, Long> edges) {
        return edges.mapToPair(edge -> edge._1() > edge._2() ? edge : edge.swap())
                .groupByKey()
                .flatMapToPair(near -> hung(near._1(), near._2(), false));
    }

    private static Iterator<Tuple2<Long, Long>> hung(long node, Iterable<Long> neighbours, boolean onlyLarger) {
        long first = node;
        Set<Long> hanging = new HashSet<>();
        if (!onlyLarger) {
            hanging.add(node);
        }
        for (long neighbour : neighbours) {
            first = Math.min(first, neighbour);
            if (!onlyLarger || neighbour > node) {
                hanging.add(neighbour);
            }
        }
        List<Tuple2<Long, Long>> edges = new ArrayList<>(hanging.size());
        for (Long each : hanging) {
            if (each != first) {
                edges.add(new Tuple2<>(each, first));
            }
        }
        return edges.iterator();
    }

    /** How many edges there are, and a sum that changes with any of them. */
    private record Size(long edges, long sum) {
        static Size of(JavaPairRDD<Long, Long> edges) {
            Tuple2<Long, Long> found = edges.aggregate(
                    new Tuple2<>(0L, 0L),
                    (size, edge) -> new Tuple2<>(size._1() + 1, size._2() + mixed(edge)),
                    (one, other) -> new Tuple2<>(one._1() + other._1(), one._2() + other._2()));
            return new Size(found._1(), found._2());
        }

        private static long mixed(Tuple2<Long, Long> edge) {
            long hash = (edge._1() ^ Long.rotateLeft(edge._2(), 31)) * 0x9E3779B97F4A7C15L;
            return (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        }
    }
}
