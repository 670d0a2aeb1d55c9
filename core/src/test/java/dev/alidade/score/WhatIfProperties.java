// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class WhatIfProperties {
    @Property(tries = 300)
    void eachImprovementAddsItsPointsAndNothingElse(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardAfter();

        for (Improvement improvement : card.improvements()) {
            WhatIfResult result = WhatIf.from(card)
                    .value(improvement.metric().id(), improvement.target())
                    .result();
            assertEquals(improvement.points(), result.points().orElseThrow(), 1e-11);
            assertEquals(card.coverage(), result.after().coverage());
        }
    }

    @Property(tries = 300)
    void allImprovementsTogetherMakeAHundred(@ForAll long seed) {
        Scorecard card = Review.of(seed).cardAfter();
        WhatIf all = WhatIf.from(card);
        for (Improvement improvement : card.improvements()) {
            all = all.value(improvement.metric().id(), improvement.target());
        }
        Scorecard after = all.result().after();

        after.total().ifPresent(total -> assertEquals(100, total, 1e-11));
    }

    @Property(tries = 300)
    void theMeasurementsOfALaterCardMakeThatCard(@ForAll long seed) {
        Review review = Review.of(seed);
        WhatIf start = WhatIf.from(Scorecard.of(review.model(), review.scope(), List.of()));
        for (Measurement measurement : review.after()) {
            start = start.measured(measurement);
        }

        assertEquals(review.cardAfter(), start.result().after());
    }
}
