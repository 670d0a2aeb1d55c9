// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.SomeOpportunities;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What others are told of a deal's standing is what the funnel finds, which takes the stages one by one. */
class DealStandingProperties {
    private static final Window WINDOW = SomeOpportunities.WINDOW;

    /** Listens to nothing. */
    private static final DealMoves SILENT = new DealMoves() {
        @Override
        public void stayed(int stage, Instant from, @Nullable Instant to) {}

        @Override
        public void wentBack(Instant at) {}

        @Override
        public void cameAgain(Instant at) {}

        @Override
        public void reopened(Instant at) {}

        @Override
        public void leftTheMap(Instant at) {}

        @Override
        public void turned(Instant at) {}
    };

    @Provide
    Arbitrary<Opportunity> deals() {
        return SomeOpportunities.opportunities();
    }

    @Property(tries = 1000)
    void aDealStandsAsTheFunnelFindsIt(
            @ForAll("deals") Opportunity deal, @ForAll("deals") Opportunity before, @ForAll boolean staged) {
        Pipeline pipeline = SomeOpportunities.PIPELINE;
        DealSettings settings = DealSettings.builder().pipeline(pipeline).build();
        DealCourse course = DealCourse.of(deal, staged ? new StageOrder(pipeline, settings) : null, WINDOW, SILENT);
        DealStanding standing = new DealStanding();
        standing.follow(before, Optional.of(pipeline), WINDOW.asOf()); // must leave no trace
        standing.follow(deal, staged ? Optional.of(pipeline) : Optional.empty(), WINDOW.asOf());
        assertEquals(course.state(), standing.state());
        assertEquals(course.closedAt(), standing.closedAt());
        assertEquals(course.everWon(), standing.everWon());
    }
}
