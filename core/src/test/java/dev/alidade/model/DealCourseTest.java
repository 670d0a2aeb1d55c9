// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a deal goes through, told step by step. */
class DealCourseTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");
    private static final StageOrder ORDER = new StageOrder(
            Pipeline.of(
                    "direct",
                    Stage.of("New", 1, Stage.Kind.OPEN),
                    Stage.of("Trial", 2, Stage.Kind.OPEN),
                    Stage.of("Offer", 3, Stage.Kind.OPEN),
                    Stage.of("Closed won", 4, Stage.Kind.WON),
                    Stage.of("Closed lost", 5, Stage.Kind.LOST)),
            Set.of("Trial"),
            Set.of());

    private final DealCourse course = new DealCourse();

    private static Instant at(int seconds) {
        return T.plusSeconds(seconds);
    }

    private static OpportunityBuilder deal() {
        return Opportunity.builder("O1").createdAt(T);
    }

    /** What the listener hears until second 100, each with its seconds. */
    private List<String> told(OpportunityBuilder deal) {
        Told told = new Told();
        course.follow(deal.build(), Optional.of(ORDER), at(100), told);
        return told.lines;
    }

    private final class Told implements DealMoves {
        private final List<String> lines = new ArrayList<>();

        private void tell(String what, Instant when) {
            lines.add(what + " " + second(when));
        }

        private String second(@Nullable Instant when) {
            return when == null ? "now" : Long.toString(when.getEpochSecond() - T.getEpochSecond());
        }

        @Override
        public void stayed(int stage, Instant from, @Nullable Instant to) {
            lines.add("%s %s-%s".formatted(ORDER.stage(stage).name(), second(from), second(to)));
        }

        @Override
        public void wentBack(Instant when) {
            tell("back", when);
        }

        @Override
        public void cameAgain(Instant when) {
            tell("again", when);
        }

        @Override
        public void leftTheMap(Instant when) {
            tell("off", when);
        }

        @Override
        public void reopened(Instant when) {
            tell("reopened", when);
        }

        @Override
        public void closed(Instant when) {
            tell("closed", when);
        }

        @Override
        public void turned(Instant when) {
            tell("turned", when);
        }

        @Override
        public void happened(OpportunityEvent event) {
            tell("in " + course.stage(), event.at());
        }
    }

    @Test
    void aDealStaysInAStageUntilItComesToAnotherOrIsClosed() {
        assertEquals(
                List.of("New 0-1", "Offer 1-now"),
                told(deal().stage(at(1), "Offer").stage(at(2), "Offer")));
        assertEquals(
                List.of("New 0-1", "closed 3", "Offer 1-3"),
                told(deal().stage(at(1), "Offer").lost(at(3))));
        assertEquals(List.of("New 0-now"), told(deal()));
        assertEquals(List.of("New 0-now"), told(deal().stage(at(100), "Offer")), "not known yet");
    }

    @Test
    void aStageAtTheCreationIsTheFirstOne() {
        assertEquals(List.of("Offer 0-now"), told(deal().stage(at(0), "Offer")));
        assertEquals(
                List.of("Trial -1-0", "Offer 0-now"),
                told(deal().stage(at(-1), "Trial").stage(at(0), "Offer")));
    }

    @Test
    void goingBackAndComingAgainAreTold() {
        assertEquals(
                List.of("New 0-1", "Offer 1-2", "back 2", "Trial 2-3", "again 3", "Offer 3-now"),
                told(deal().stage(at(1), "Offer").stage(at(2), "Trial").stage(at(3), "Offer")));
    }

    @Test
    void whoComesBackToTheSameStageFromNowhereComesAgainButNotBack() {
        assertEquals(
                List.of("New 0-1", "Offer 1-2", "off 2", "again 3", "Offer 3-now"),
                told(deal().stage(at(1), "Offer").stage(at(2), "Elsewhere").stage(at(3), "Offer")));
    }

    @Test
    void afterAClosingNoStageLiesBack() {
        assertEquals(
                List.of("New 0-1", "closed 2", "Offer 1-2", "reopened 3", "Trial 3-now"),
                told(deal().stage(at(1), "Offer").lost(at(2)).stage(at(3), "Trial")));
    }

    @Test
    void stagesOfOneInstantAreTakenInTheOrderOfThePipelineClosingOnesLast() {
        assertEquals(
                List.of("New 0-1", "Trial 1-1", "closed 1", "Offer 1-1"),
                told(deal().stage(at(1), "Closed lost").stage(at(1), "Trial").stage(at(1), "Offer")));
        assertEquals(DealStanding.State.LOST, course.state());
        told(deal().stage(at(1), "Offer").stage(at(1), "Closed won"));
        assertEquals(DealStanding.State.WON, course.state());
    }

    @Test
    void aClosingTheOtherWayTurnsTheDeal() {
        assertEquals(
                List.of("closed 1", "New 0-1", "turned 2"),
                told(deal().lost(at(1)).won(at(2))));
        assertEquals(List.of("closed 1", "New 0-1"), told(deal().lost(at(1)).lost(at(2))));
        assertEquals(List.of("closed 1", "New 0-1"), told(deal().won(at(1)).lost(at(1))), "that is a contradiction");
        assertEquals(
                List.of("closed 1", "New 0-1", "reopened 2"),
                told(deal().lost(at(1)).reopened(at(2)).reopened(at(3))));
    }

    @Test
    void whatHappensInAStageFindsTheDealThere() {
        assertEquals(
                List.of("in 0 0", "in 0 1", "New 0-now"),
                told(deal().activity(at(0)).activity(at(1))));
        assertEquals(List.of("in -1 -1", "New 0-now"), told(deal().activity(at(-1))), "it wasn't there yet");
        assertEquals(
                List.of("New 0-1", "in 2 1", "closed 2", "Offer 1-2", "in -1 3"),
                told(deal().stage(at(1), "Offer").activity(at(1)).won(at(2)).activity(at(3))));
    }

    @Test
    void theStagesThatADealVisitedAreKnown() {
        told(deal().stage(at(1), "Offer").stage(at(2), "Trial").stage(at(3), "New"));
        assertTrue(course.visited(0) && course.visited(1) && course.visited(2));
        assertEquals(2, course.furthest());
        told(deal().stage(at(0), "Trial"));
        assertFalse(course.visited(0));
        assertTrue(course.visited(1));
        assertFalse(course.visited(2));
        assertEquals(1, course.furthest());
        told(deal().stage(at(0), "Elsewhere"));
        assertEquals(StageOrder.UNKNOWN, course.furthest());
        told(deal().won(at(0)));
        assertEquals(0, course.furthest(), "closed at its creation it was in the first stage");
        told(deal().won(at(-1)));
        assertEquals(0, course.furthest());
    }

    @Test
    void theStepsAreRecordedWhenTheDealWasInAllRequiredStagesAtItsClosing() {
        told(deal().stage(at(1), "Offer").won(at(2)));
        assertTrue(course.stepsRecorded());
        told(deal().stage(at(1), "Trial").won(at(2)));
        assertFalse(course.stepsRecorded());
        told(deal().stage(at(1), "Offer"));
        assertFalse(course.stepsRecorded(), "not closed");
        told(deal().stage(at(0), "Offer").won(at(2)));
        assertFalse(course.stepsRecorded(), "it was never in the first one");
        told(deal().won(at(1)).stage(at(2), "Offer"));
        assertFalse(course.stepsRecorded(), "it came there later");
        course.follow(deal().won(at(1)).build(), Optional.empty(), at(100), DealMoves.NONE);
        assertFalse(course.stepsRecorded(), "there are none");
    }

    @Test
    void aDealThatWasWonOnceWasEverWon() {
        told(deal().won(at(1)).reopened(at(2)));
        assertTrue(course.everWon());
        told(deal().lost(at(1)));
        assertFalse(course.everWon());
    }
}
