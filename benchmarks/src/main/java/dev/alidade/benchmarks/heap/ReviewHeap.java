// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.benchmarks.JsonLine;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import dev.alidade.review.AlignmentReview;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A review of a company of any size, of which no fact is kept, in a heap with a limit: what its tallies hold of the heap in
 * the end, with all groups, and the processor time for a lead with all that goes with it, making it included. Arguments:
 * leads, and units to group by (1: not grouped). To be run with the serial collector and a limit, such as {@code -Xmx96m}
 * for one group; it ends with an error when the tallies need more.
 */
public final class ReviewHeap {
    private ReviewHeap() {}

    /**
     * Measures and prints.
     *
     * @param args leads and groups
     */
    public static void main(String[] args) {
        long leads = Long.parseLong(args[0]);
        int groups = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        AlignmentReview review = AlignmentReview.under(CompanyPolicy.of(groups));
        MadeUpCompany company = new MadeUpCompany(groups, 1);
        JsonLine line = groups == 1
                ? filled(review, company, leads, true)
                : filled(review.by("unit", fact -> Optional.of("U" + company.unit())), company, leads, false);
        System.out.println(line.with("groups", groups)
                .with("bytesPerGroup", Math.round(line.number("bytes") / groups))
                .with("limitBytes", Runtime.getRuntime().maxMemory()));
    }

    private static <R> JsonLine filled(
            Analysis<Fact, R> review, MadeUpCompany company, long leads, boolean withResult) {
        List<Tally<Fact, R>> held = new ArrayList<>();
        held.add(review.tally(CompanyPolicy.YEAR));
        long nanos = fill(held, company, leads);
        JsonLine line = JsonLine.of("review-heap").with("leads", leads).with("nanosPerLead", nanos / leads);
        if (withResult) { // what it is saved as, and its result, within the limit too
            line = line.with("savedBytes", held.get(0).toBytes().length);
            Object unused = held.get(0).result();
        }
        long used = UsedHeap.bytes();
        held.clear();
        try {
            return line.with("bytes", used - UsedHeap.bytes());
        } finally { // settings and company are no part of the tallies
            Reference.reachabilityFence(review);
            Reference.reachabilityFence(company);
        }
    }

    private static <R> long fill(List<Tally<Fact, R>> held, MadeUpCompany company, long leads) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        company.make(leads, held.get(0)::add);
        return thread.getCurrentThreadCpuTime() - begun;
    }
}
