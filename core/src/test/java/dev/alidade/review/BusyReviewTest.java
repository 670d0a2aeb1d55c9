// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import java.util.ConcurrentModificationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A review that two threads use at once says so. */
class BusyReviewTest {
    private static final Fact FACT = new Fact() {};

    private Runnable meanwhile = () -> {};

    private record Seen(long count) implements Measured {
        @Override
        public ImmutableList<Measurement> measurements() {
            return ImmutableList.of();
        }
    }

    /** A topic in which a fact takes as long as another thread needs for a call. */
    private final class Slow implements Analysis<Fact, Seen> {
        @Override
        public Tally<Fact, Seen> tally(Window window) {
            return new SlowTally(window);
        }

        @Override
        public Tally<Fact, Seen> tally(Window window, byte[] saved) {
            return CellTally.restore(new SlowTally(window), saved);
        }
    }

    private final class SlowTally extends CellTally<Fact, Seen> {
        private final Count seen = cell("seen", new Count());

        SlowTally(Window window) {
            super(Settings.of("slow", 1), window);
        }

        @Override
        public void add(Fact fact) {
            seen.increment();
            meanwhile.run();
        }

        @Override
        public Seen result() {
            return new Seen(seen.value());
        }
    }

    private AlignmentReview review() {
        return AlignmentReview.under(ReviewPolicy.builder()
                .part(new ReviewPart<>("own", "slow", Fact.class, new Slow()))
                .build());
    }

    private <R> void assertEveryCallIsRefusedMeanwhile(Tally<Fact, R> tally, Tally<Fact, R> idle) {
        assertRefusedMeanwhile(tally, () -> tally.add(FACT));
        assertRefusedMeanwhile(tally, tally::result);
        assertRefusedMeanwhile(tally, tally::toBytes);
        assertRefusedMeanwhile(tally, () -> tally.merge(idle));
        assertRefusedMeanwhile(tally, () -> idle.merge(tally));
    }

    private void assertRefusedMeanwhile(Tally<Fact, ?> tally, Runnable call) {
        meanwhile = () -> {
            meanwhile = () -> {};
            CompletionException failed = assertThrows(
                    CompletionException.class,
                    () -> CompletableFuture.runAsync(call).join());
            assertEquals(
                    ConcurrentModificationException.class, failed.getCause().getClass());
        };
        tally.add(FACT);
    }

    @Test
    void aReviewRefusesEveryCallOfAnotherThreadWhileItTakesAFact() {
        assertEveryCallIsRefusedMeanwhile(review().tally(WholeCompany.WINDOW), review().tally(WholeCompany.WINDOW));
    }

    @Test
    void aReviewByPeriodRefusesEveryCallOfAnotherThreadWhileItTakesAFact() {
        PeriodReview weeks = review().every(ReviewPeriod.WEEK);
        assertEveryCallIsRefusedMeanwhile(weeks.tally(WholeCompany.WINDOW), weeks.tally(WholeCompany.WINDOW));
    }
}
