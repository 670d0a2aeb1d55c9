// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Window;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What others are told of a deal's standing is what its course is, which takes the stages one by one. */
class DealStandingProperties {
    private static final Window WINDOW = SomeOpportunities.WINDOW;

    @Provide
    Arbitrary<Opportunity> deals() {
        return SomeOpportunities.opportunities();
    }

    @Property(tries = 1000)
    void aDealStandsAsItsCourseHasIt(
            @ForAll("deals") Opportunity deal, @ForAll("deals") Opportunity before, @ForAll boolean staged) {
        Pipeline pipeline = SomeOpportunities.PIPELINE;
        Optional<StageOrder> order =
                staged ? Optional.of(new StageOrder(pipeline, Set.of(), Set.of())) : Optional.empty();
        DealCourse course = new DealCourse();
        course.follow(before, order, WINDOW.asOf(), DealMoves.NONE); // must leave no trace
        course.follow(deal, order, WINDOW.asOf(), DealMoves.NONE);
        DealStanding standing = new DealStanding();
        standing.follow(before, Optional.of(pipeline), WINDOW.asOf()); // must leave no trace
        standing.follow(deal, staged ? Optional.of(pipeline) : Optional.empty(), WINDOW.asOf());
        assertEquals(course.state(), standing.state());
        assertEquals(course.closedAt(), standing.closedAt());
        assertEquals(course.everWon(), standing.everWon());
    }
}
