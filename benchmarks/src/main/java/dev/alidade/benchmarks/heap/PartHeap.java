// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.benchmarks.HeldBytes;
import dev.alidade.benchmarks.JsonLine;
import dev.alidade.review.ReviewPart;
import dev.alidade.review.ReviewPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * What each part of a review by unit holds of the heap, object by object, without the policy that all share. Arguments:
 * leads, units.
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
        ReviewPolicy policy = CompanyPolicy.of(groups);
        MadeUpCompany company = new MadeUpCompany(groups, 1);
        List<PartTallies<?, ?>> parts = new ArrayList<>();
        for (ReviewPart<?, ?> part : policy.parts()) {
            parts.add(new PartTallies<>(part, company::unit));
        }
        company.make(leads, fact -> parts.forEach(part -> part.add(fact)));
        HeldBytes counted = new HeldBytes().without(policy).without(company);
        long all = 0;
        for (PartTallies<?, ?> part : parts) {
            long bytes = part.held(counted);
            print(part.name(), leads, groups, bytes);
            all += bytes;
        }
        print("all", leads, groups, all);
    }

    private static void print(String part, long leads, int groups, long bytes) {
        System.out.println(JsonLine.of("part-heap")
                .with("part", part)
                .with("leads", leads)
                .with("groups", groups)
                .with("bytes", bytes)
                .with("bytesPerGroup", bytes / groups));
    }
}
