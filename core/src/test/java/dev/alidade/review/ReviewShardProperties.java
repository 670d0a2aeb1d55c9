// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Yesterday's tallies: a whole review is kept as one saved tally for each shard of its facts. Night by night some shards
 * change, and only those are tallied again; the review is that of one run over everything, bit for bit.
 */
class ReviewShardProperties {
    private static final AlignmentReview REVIEW = WholeCompany.review();
    private static final int NIGHTS = 3;

    @Provide
    Arbitrary<List<List<Fact>>> shards() {
        return WholeCompany.facts().list().ofMaxSize(12).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Fact>> late() {
        return WholeCompany.facts().list().ofMinSize(NIGHTS).ofMaxSize(20);
    }

    @Property(tries = 9)
    void shardsOfWhichTheChangedAreTalliedAgainGiveTheSameBits(
            @ForAll("shards") List<List<Fact>> company, @ForAll("late") List<Fact> late, @ForAll Random random) {
        List<List<Fact>> shards = new ArrayList<>();
        company.forEach(shard -> shards.add(new ArrayList<>(shard)));
        List<byte[]> saved = new ArrayList<>();
        shards.forEach(shard -> saved.add(tallied(shard).toBytes()));
        for (int night = 0; night < NIGHTS; night++) {
            for (int i = night; i < late.size(); i += NIGHTS) {
                int shard = random.nextInt(shards.size());
                change(shards.get(shard), late.get(i), random);
                saved.set(shard, tallied(shards.get(shard)).toBytes());
            }
            Tally<Fact, ReviewResult> merged = REVIEW.tally(WholeCompany.WINDOW);
            saved.forEach(shard -> merged.merge(REVIEW.tally(WholeCompany.WINDOW, shard)));
            Tally<Fact, ReviewResult> once =
                    tallied(shards.stream().flatMap(List::stream).toList());
            assertArrayEquals(once.toBytes(), merged.toBytes());
            assertEquals(once.result(), merged.result());
        }
    }

    @Property(tries = 100)
    @Tag("long")
    void shardsOfWhichTheChangedAreTalliedAgainGiveTheSameBitsAHundredTimes(
            @ForAll("shards") List<List<Fact>> company, @ForAll("late") List<Fact> late, @ForAll Random random) {
        shardsOfWhichTheChangedAreTalliedAgainGiveTheSameBits(company, late, random);
    }

    /** A fact comes in late, replaces another or is taken back with it. */
    private static void change(List<Fact> shard, Fact late, Random random) {
        if (!shard.isEmpty() && random.nextBoolean()) {
            shard.remove(random.nextInt(shard.size()));
        }
        if (random.nextInt(4) > 0) {
            shard.add(late);
        }
    }

    private static Tally<Fact, ReviewResult> tallied(List<Fact> facts) {
        Tally<Fact, ReviewResult> tally = REVIEW.tally(WholeCompany.WINDOW);
        facts.forEach(tally::add);
        return tally;
    }
}
