// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.benchmarks.HeldBytes;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupHeapTest {
    private static final int LEADS = 1_000; // of each group
    private static final long MOST = 240_000; // with ten times the leads less than 300,000

    /** What the tallies of a review by unit hold, without the policy and what it holds. */
    private static long held(int groups) {
        ReviewPolicy policy = CompanyPolicy.of(3);
        MadeUpCompany company = new MadeUpCompany(groups, 7);
        Tally<Fact, Grouped<ReviewResult>> tally = AlignmentReview.under(policy)
                .by("unit", fact -> Optional.of("U" + company.unit()))
                .tally(CompanyPolicy.YEAR);
        company.make((long) LEADS * groups, tally::add);
        return new HeldBytes().without(policy).without(company).of(tally);
    }

    @Test
    void oneMoreGroupOfAWholeReviewTakesLittle() {
        long each = (held(3) - held(1)) / 2;
        assertTrue(each < MOST, () -> "a group takes " + each + " bytes");
    }

    @Test
    void whatIsHeldIsCountedOnceAndInBytesOfTheHeap() {
        long[] numbers = new long[10];
        assertEquals(96 + 24, new HeldBytes().of(new Object[] {numbers, numbers}));
        assertEquals(24, new HeldBytes().without(numbers).of(new Object[] {numbers, numbers}));
    }
}
