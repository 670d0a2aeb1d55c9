// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import static dev.alidade.collaboration.CollaborationFixture.WINDOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ActionItem;
import dev.alidade.model.CollaborationFact;
import dev.alidade.model.Department;
import dev.alidade.model.MeetingKind;
import dev.alidade.model.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analysis gives what a count by hand gives. */
class CollaborationProperties {
    @Provide
    Arbitrary<CollaborationSettings> settings() {
        return SomeCollaboration.settings();
    }

    @Provide
    Arbitrary<List<CollaborationFact>> facts() {
        return SomeCollaboration.facts().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Instant> asOf() {
        return SomeCollaboration.instants().filter(WINDOW.start()::isBefore);
    }

    @Property(tries = 150)
    void theNumbersAreThoseThatAreCountedByHand(
            @ForAll("settings") CollaborationSettings settings,
            @ForAll("facts") List<CollaborationFact> facts,
            @ForAll("asOf") Instant asOf) {
        Window window = WINDOW.withAsOf(asOf);
        CollaborationReport report = Collaboration.under(settings).measure(facts, window);
        NaiveCollaboration naive = new NaiveCollaboration(settings, window, facts);

        assertEquals(naive.meetingsHeld(), report.meetingsHeld());
        assertEquals(naive.bothSides(), report.bothSides());
        assertEquals(
                naive.guests(Department.MARKETING, MeetingKind.SALES_CALL, Optional.empty()),
                report.rideAlongs().share());
        assertEquals(
                naive.guests(Department.SALES, MeetingKind.DEPARTMENT, Optional.of(Department.MARKETING)),
                report.salesInMarketingMeetings().share());
        assertEquals(
                naive.guests(Department.MARKETING, MeetingKind.DEPARTMENT, Optional.of(Department.SALES)),
                report.marketingInSalesMeetings().share());
        assertEquals(naive.work(ActionItem.class), counts(report.actions().work()));
        assertEquals(naive.work(Project.class), counts(report.projects().work()));
        assertEquals(naive.sameSite(), report.sites().sameSite());
    }

    private static List<Long> counts(DueWork work) {
        return List.of(
                work.onTime().map(Proportion::hits).orElse(-1L),
                work.onTime().map(Proportion::total).orElse(-1L),
                work.notDue(),
                work.dropped(),
                work.overdue().orElse(-1));
    }
}
