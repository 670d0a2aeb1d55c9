// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import dev.alidade.review.ReviewPart;
import java.util.ArrayList;
import java.util.List;

/** The tallies of one part of a review, one for each group. */
final class PartTallies<F extends Fact, R extends Measured> {
    private final ReviewPart<F, R> part;
    private final List<Tally<F, R>> groups = new ArrayList<>();

    PartTallies(ReviewPart<F, R> part, int groups) {
        this.part = part;
        for (int i = 0; i < groups; i++) {
            this.groups.add(part.analysis().tally(CompanyPolicy.YEAR));
        }
    }

    String name() {
        return part.name();
    }

    void add(int group, Fact fact) {
        if (part.facts().isInstance(fact)) {
            groups.get(group).add(part.facts().cast(fact));
        }
    }
}
