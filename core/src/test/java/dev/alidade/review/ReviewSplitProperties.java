// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Same bits however it is split: a whole review of a random company, its facts in any order, in any parts, some of them
 * empty, each tallied by a thread of a pool and merged in any tree, with tallies that were saved and read back on the
 * way, is that of one tally over all.
 */
class ReviewSplitProperties {
    private static final AlignmentReview REVIEW = WholeCompany.review();

    private static ExecutorService threads = Executors.newSingleThreadExecutor();

    @BeforeContainer
    static void startThreads() {
        threads.shutdown();
        threads = Executors.newFixedThreadPool(4);
    }

    @AfterContainer
    static void stopThreads() {
        threads.shutdown();
    }

    @Provide
    Arbitrary<List<Fact>> company() {
        return WholeCompany.facts().list().ofMinSize(20).ofMaxSize(60);
    }

    @Property(tries = 24)
    void anySplitGivesTheSameBits(@ForAll("company") List<Fact> company, @ForAll Random random) {
        Tally<Fact, ReviewResult> whole = tallied(company);
        Tally<Fact, ReviewResult> split = merged(parts(company, random), random);
        assertArrayEquals(whole.toBytes(), split.toBytes());
        assertEquals(whole.result(), split.result());
    }

    @Property(tries = 200)
    @Tag("long")
    void anySplitGivesTheSameBitsTwoHundredTimes(@ForAll("company") List<Fact> company, @ForAll Random random) {
        anySplitGivesTheSameBits(company, random);
    }

    private static Tally<Fact, ReviewResult> tallied(List<Fact> facts) {
        Tally<Fact, ReviewResult> tally = REVIEW.tally(WholeCompany.WINDOW);
        facts.forEach(tally::add);
        return tally;
    }

    private static List<List<Fact>> parts(List<Fact> company, Random random) {
        List<Fact> shuffled = new ArrayList<>(company);
        Collections.shuffle(shuffled, random);
        List<List<Fact>> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            parts.add(new ArrayList<>());
        }
        shuffled.forEach(fact -> parts.get(random.nextInt(parts.size())).add(fact));
        return parts;
    }

    /** Each part is tallied by some thread, and so is each node of a random tree above them. */
    private static Tally<Fact, ReviewResult> merged(List<List<Fact>> parts, Random random) {
        List<CompletableFuture<Tally<Fact, ReviewResult>>> tallies = new ArrayList<>();
        for (List<Fact> part : parts) {
            tallies.add(CompletableFuture.supplyAsync(() -> tallied(part), threads));
        }
        while (tallies.size() > 1) {
            var left = tallies.remove(random.nextInt(tallies.size()));
            var right = tallies.remove(random.nextInt(tallies.size()));
            boolean saved = random.nextBoolean();
            tallies.add(left.thenCombineAsync(
                    right,
                    (one, other) -> {
                        one.merge(saved ? REVIEW.tally(WholeCompany.WINDOW, other.toBytes()) : other);
                        return one;
                    },
                    threads));
        }
        return tallies.get(0).join();
    }
}
