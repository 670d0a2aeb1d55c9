// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import dev.alidade.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * What is immutable is shared by threads that start at once and use it for the first time, so that whatever were made
 * when it is first needed would be made by several: each comes to what one thread alone comes to.
 */
class SharedByThreadsProperties {
    private static final int THREADS = 4;

    @Provide
    Arbitrary<List<Fact>> company() {
        return WholeCompany.facts().list().ofMinSize(40).ofMaxSize(80);
    }

    @Property(tries = 6)
    void oneReviewPolicyAndModelServeManyThreads(@ForAll("company") List<Fact> company) throws Exception {
        Tally<Fact, ReviewResult> alone = tallied(WholeCompany.review(), company);
        AlignmentReview shared = WholeCompany.review();
        for (Tally<Fact, ReviewResult> tally : byAllAtOnce(() -> tallied(shared, company))) {
            assertArrayEquals(alone.toBytes(), tally.toBytes());
            assertEquals(alone.result(), tally.result());
        }
    }

    @Property(tries = 200)
    @Tag("long")
    void oneReviewPolicyAndModelServeManyThreadsAgainAndAgain(@ForAll("company") List<Fact> company) throws Exception {
        oneReviewPolicyAndModelServeManyThreads(company);
    }

    @Property(tries = 6)
    void oneResultIsScoredAgainByManyThreads(@ForAll("company") List<Fact> company) throws Exception {
        ReviewPolicy policy = WholeCompany.policy();
        ReviewResult result = AlignmentReview.under(policy).measure(company, WholeCompany.WINDOW);
        for (Scorecard card : byAllAtOnce(() -> Scorecard.of(policy.model(), policy.scope(), result.measurements()))) {
            assertEquals(result.scorecard(), card);
        }
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.of("price", "pirce", "low", "fast", "web", "shop", "webshop", "delivery", "not", "quality")
                .list()
                .ofMaxSize(4)
                .map(words -> String.join(" ", words))
                .list()
                .ofSize(50);
    }

    @Property(tries = 20)
    void oneMatcherCodesTheAnswersOfManyThreads(@ForAll("answers") List<String> answers) throws Exception {
        List<Coding> alone = answers.stream().map(matcher()::code).toList();
        AnswerMatcher shared = matcher();
        for (List<Coding> codings :
                byAllAtOnce(() -> answers.stream().map(shared::code).toList())) {
            assertEquals(alone, codings);
        }
    }

    private static AnswerMatcher matcher() {
        return AnswerMatcher.of(Codebook.builder()
                .code("price", "low price", "cheap")
                .code("speed", "fast delivery", "quick")
                .code("online", "web shop")
                .build());
    }

    private static Tally<Fact, ReviewResult> tallied(AlignmentReview review, List<Fact> facts) {
        Tally<Fact, ReviewResult> tally = review.tally(WholeCompany.WINDOW);
        facts.forEach(tally::add);
        return tally;
    }

    /** What each of several threads comes to, none of which begins before all are there. */
    private static <V> List<V> byAllAtOnce(Callable<V> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<V>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<V> done = new ArrayList<>();
            for (Future<V> each : running) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
