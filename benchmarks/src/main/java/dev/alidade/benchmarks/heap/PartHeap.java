// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.benchmarks.JsonLine;
import dev.alidade.review.ReviewPart;
import java.util.ArrayDeque;

/**
 * What each part of a review takes of the heap: all tallies are filled, then dropped part by part. Arguments: leads, groups.
 * To be run with the serial collector.
 */
public final class PartHeap {
    private PartHeap() {}

    /**
     * Measures and prints.
     *
     * @param args leads and groups
     */
    public static void main(String[] args) {
        long leads = Long.parseLong(args[0]);
        int groups = Integer.parseInt(args[1]);
        ArrayDeque<PartTallies<?, ?>> parts = new ArrayDeque<>();
        for (ReviewPart<?, ?> part : CompanyPolicy.of(groups).parts()) {
            parts.add(new PartTallies<>(part, groups));
        }
        MadeUpCompany company = new MadeUpCompany(groups, 1);
        company.make(leads, fact -> {
            for (PartTallies<?, ?> part : parts) {
                part.add(company.unit(), fact);
            }
        });
        long all = 0;
        long used = UsedHeap.bytes();
        while (!parts.isEmpty()) {
            String name = dropped(parts);
            long left = UsedHeap.bytes();
            System.out.println(JsonLine.of("part-heap")
                    .with("part", name)
                    .with("leads", leads)
                    .with("groups", groups)
                    .with("bytes", used - left)
                    .with("bytesPerGroup", (used - left) / groups));
            all += used - left;
            used = left;
        }
        System.out.println(JsonLine.of("part-heap")
                .with("part", "all")
                .with("leads", leads)
                .with("groups", groups)
                .with("bytes", all)
                .with("bytesPerGroup", all / groups));
    }

    /** In a method of its own, so that no frame on the stack holds what was dropped. */
    private static String dropped(ArrayDeque<PartTallies<?, ?>> parts) {
        return parts.remove().name();
    }
}
