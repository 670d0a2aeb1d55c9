// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Counts over times for properties: ties, zero times, events and censored alone or together. */
final class WaitingTimes {
    /** Times ascending; for each outcome its counts at these times; the censored. */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
    record Counts(long[] times, long[][] events, long[] censored) {
        KaplanMeier any() {
            long[] sum = new long[times.length];
            for (long[] outcome : events) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += outcome[i];
                }
            }
            return KaplanMeier.of(sum, censored);
        }
    }

    private WaitingTimes() {}

    static Arbitrary<Counts> counts(int outcomes, long most, boolean censoring) {
        Arbitrary<Long> count =
                Arbitraries.oneOf(Arbitraries.of(0L, 1L), Arbitraries.longs().between(0, most));
        Arbitrary<List<Long>> row = count.list().ofSize(outcomes + 2);
        return Combinators.combine(row.list().ofMinSize(1).ofMaxSize(25), Arbitraries.of(true, false))
                .as((rows, zero) -> of(rows, outcomes, censoring, zero));
    }

    private static Counts of(List<List<Long>> rows, int outcomes, boolean censoring, boolean zero) {
        int size = rows.size();
        Counts counts = new Counts(new long[size], new long[outcomes][size], new long[size]);
        long time = zero ? -1 : 0;
        for (int i = 0; i < size; i++) {
            List<Long> row = rows.get(i);
            time += 1 + row.get(outcomes + 1) % 5;
            counts.times()[i] = i == 0 && zero ? 0 : time;
            time = counts.times()[i];
            long sum = 0;
            for (int k = 0; k < outcomes; k++) {
                counts.events()[k][i] = row.get(k);
                sum += row.get(k);
            }
            counts.censored()[i] = censoring ? row.get(outcomes) : 0;
            if (sum + counts.censored()[i] == 0) {
                counts.events()[0][i] = 1;
            }
        }
        return counts;
    }
}
