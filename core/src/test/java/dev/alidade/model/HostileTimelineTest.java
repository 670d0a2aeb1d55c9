// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.LeadEvent.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Timelines that are longer and odder than any that people make. */
class HostileTimelineTest {
    private static final Instant T = Instant.parse("2024-03-01T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CleaningRules RULES =
            CleaningRules.builder().dateOnly(BERLIN).build();
    private static final int MANY = 20_000;

    private static Timelines.Assembled assembled(List<LeadEvent> events) {
        return assembled(events, Duration.ofSeconds(4));
    }

    private static Timelines.Assembled assembled(List<LeadEvent> events, Duration most) {
        return assertTimeoutPreemptively(most, () -> {
            Timelines timelines = new Timelines(RULES);
            timelines.add(Lead.builder("L1").createdAt(T).build());
            events.forEach(event -> timelines.add("L1", event));
            return timelines.assemble();
        });
    }

    private static Instant midnight(int day) {
        return LocalDate.ofInstant(T, BERLIN)
                .plusDays(1 + day)
                .atStartOfDay(BERLIN)
                .toInstant();
    }

    private static List<LeadEvent> many(IntFunction<LeadEvent> event) {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            events.add(event.apply(i));
        }
        return events;
    }

    private static long count(Timelines.Assembled assembled, IssueKind kind) {
        return assembled.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }

    @Test
    void daysOfWhichMoreIsKnownGiveWayHoweverManyThereAre() {
        List<LeadEvent> events = many(i -> new LeadEvent.StageEntered(midnight(i), "stage " + i));
        events.addAll(many(i -> new LeadEvent.StageEntered(midnight(i).plusSeconds(60), "stage " + i)));

        Timelines.Assembled assembled = assembled(events);

        assertEquals(MANY, count(assembled, Timelines.DATE_ONLY_REPLACED));
        assertEquals(MANY, assembled.leads().get(0).timeline().size());
    }

    @Test
    void eventsBeforeTheCreationGiveWayToLaterOnesHoweverManyThereAre() {
        List<LeadEvent> events = many(i -> new LeadEvent.StageEntered(T.minusSeconds(1 + i), "stage " + i));
        events.addAll(many(i -> new LeadEvent.StageEntered(T.plusSeconds(1 + i), "stage " + i)));

        Timelines.Assembled assembled = assembled(events);

        assertEquals(MANY, count(assembled, Timelines.EARLY_REPEATED));
        assertEquals(MANY, assembled.leads().get(0).timeline().size());
    }

    @Test
    @Tag("long")
    void contactsOfOneInstantAreNoPuzzleHoweverManyThereAre() {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < 10 * MANY; i++) {
            events.add(contact(i));
        }

        Timelines.Assembled assembled = assembled(events, Duration.ofSeconds(60));

        assertEquals(0, count(assembled, Timelines.EQUAL_INSTANTS));
        assertEquals(events.size(), assembled.leads().get(0).timeline().size());
    }

    private static LeadEvent contact(int channel) {
        return new Activity(
                T, Activity.Direction.OUT, Activity.Automation.HUMAN, false, Optional.of("channel " + channel));
    }

    @Test
    void twoEventsOfOneInstantWhoseOrderMattersAreFoundAmongManyOthers() {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(contact(i));
        }
        events.add(new LeadEvent.Won(T));
        events.add(new LeadEvent.Lost(T, Optional.empty()));

        assertEquals(1, count(assembled(events), Timelines.EQUAL_INSTANTS));
    }
}
