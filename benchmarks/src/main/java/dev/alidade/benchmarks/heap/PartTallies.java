// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.heap;

import dev.alidade.benchmarks.HeldBytes;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Tally;
import dev.alidade.model.Fact;
import dev.alidade.review.ReviewPart;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The tallies of one part of a review, one for each unit. */
final class PartTallies<F extends Fact, R extends Measured> {
    private final ReviewPart<F, R> part;
    private final Tally<F, Grouped<R>> tally;

    PartTallies(ReviewPart<F, R> part, IntSupplier unit) {
        this.part = part;
        tally = part.analysis()
                .by("unit", fact -> Optional.of("U" + unit.getAsInt()))
                .tally(CompanyPolicy.YEAR);
    }

    String name() {
        return part.name();
    }

    void add(Fact fact) {
        if (part.facts().isInstance(fact)) {
            tally.add(part.facts().cast(fact));
        }
    }

    /** What the tallies hold beyond what was counted before. */
    long held(HeldBytes counted) {
        return counted.of(tally);
    }
}
