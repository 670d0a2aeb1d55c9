// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Meetings, material and what is to be done have the parts that their builders were told. */
class WorkPartsTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Optional<Instant> after(int seconds) {
        return Optional.of(at(seconds));
    }

    @Test
    void aMeetingHasWhatItsBuilderWasTold() {
        Meeting meeting = Meeting.builder("M1", MeetingKind.TEAM, NOON)
                .series("S1")
                .department(Department.SALES)
                .end(at(3_600))
                .state(MeetingState.PLANNED)
                .onDisputes(Duration.ofMinutes(5))
                .attended("bert", Department.SALES)
                .attended("anna")
                .attendee(new Attendee("carl", Optional.empty(), false))
                .build();
        assertEquals(
                new Meeting(
                        "M1",
                        Optional.of("S1"),
                        MeetingKind.TEAM,
                        Optional.of(Department.SALES),
                        NOON,
                        after(3_600),
                        MeetingState.PLANNED,
                        Optional.of(Duration.ofMinutes(5)),
                        ImmutableList.of(
                                new Attendee("anna", Optional.empty(), true),
                                new Attendee("bert", Optional.of(Department.SALES), true),
                                new Attendee("carl", Optional.empty(), false))),
                meeting);
        assertEquals(Optional.of(Duration.ofHours(1)), meeting.length());
    }

    @Test
    void aMeetingIsAsLongAsItsEndIsAfterItsStart() {
        assertEquals(
                Optional.of(Duration.ZERO),
                Meeting.builder("M1", MeetingKind.TEAM, NOON).end(NOON).build().length());
        assertEquals(
                Optional.empty(),
                Meeting.builder("M1", MeetingKind.TEAM, NOON)
                        .end(at(-1))
                        .build()
                        .length());
        MeetingBuilder twice =
                Meeting.builder("M1", MeetingKind.TEAM, NOON).attended("anna").attended("anna", Department.SALES);
        assertTrue(assertThrows(IllegalArgumentException.class, twice::build)
                .getMessage()
                .contains("there twice"));
    }

    @Test
    void anAssetHasWhatItsBuilderWasTold() {
        AssetVersion version = new AssetVersion(at(1), Optional.of(DAY));
        assertEquals(
                new Asset(
                        "A1",
                        Optional.of("Deck"),
                        Optional.of("slides"),
                        Optional.of("pump"),
                        Department.MARKETING,
                        NOON,
                        Optional.of(DAY),
                        ImmutableList.of(version),
                        after(2)),
                Asset.builder("A1", Department.MARKETING, NOON)
                        .title("Deck")
                        .kind("slides")
                        .product("pump")
                        .reviewDue(DAY)
                        .version(version)
                        .retired(at(2))
                        .build());
    }

    @Test
    void aRequestHasWhatItsBuilderWasTold() {
        ContentRequest request = ContentRequest.builder("R1", NOON)
                .department(Department.OTHER)
                .team("east")
                .kind("slides")
                .neededBy(at(1))
                .delivered(at(2))
                .declined(at(3), "no time")
                .cancelled(at(4))
                .build();
        assertEquals(
                new ContentRequest(
                        "R1",
                        Department.OTHER,
                        Optional.of("east"),
                        Optional.of("slides"),
                        NOON,
                        after(1),
                        after(2),
                        after(3),
                        Optional.of("no time"),
                        after(4)),
                request);
        assertEquals(
                after(3),
                ContentRequest.builder("R1", NOON).declined(at(3)).build().declinedAt());
    }

    @Test
    void whoMadeAndUsedMaterialIsWhoIsSaidToHave() {
        assertEquals(
                new SelfMade(NOON, Optional.of("anna"), Optional.empty(), Optional.empty()),
                SelfMade.byPerson("anna", NOON));
        assertEquals(
                new SelfMade(NOON, Optional.empty(), Optional.of("east"), Optional.empty()),
                SelfMade.byTeam("east", NOON));
        assertEquals(new AssetUse("A1", NOON, Department.SALES, Optional.empty()), AssetUse.bySales("A1", NOON));
        assertEquals(
                ImmutableSortedSet.of("A1", "A2"),
                Launch.of("L1", DAY, "A2", "A1").materials());
        assertEquals(
                ImmutableSortedSet.of("A1", "A2"),
                SellingSeason.of("S1", DAY, DAY.plusDays(1), "A2", "A1").materials());
    }

    @Test
    void actionItemsAndProjectsKeepTheirDatesInOrder() {
        ImmutableList<DueDate> dates = ImmutableList.of(new DueDate(NOON, DAY), new DueDate(at(1), DAY.plusDays(9)));
        assertEquals(
                new ActionItem(
                        "I1",
                        Optional.of(Department.SALES),
                        Optional.of("anna"),
                        NOON,
                        dates,
                        after(2),
                        after(3),
                        Optional.empty()),
                ActionItem.of("I1", Department.SALES, NOON, DAY)
                        .putOff(at(1), DAY.plusDays(9))
                        .by("anna")
                        .done(at(2))
                        .cancelled(at(3)));
        assertEquals(
                new Project(
                        "P1",
                        ImmutableSortedSet.of(Department.SALES, Department.MARKETING),
                        NOON,
                        dates,
                        after(2),
                        after(3)),
                Project.joint("P1", NOON, DAY)
                        .putOff(at(1), DAY.plusDays(9))
                        .putOff(at(1), DAY.plusDays(9))
                        .done(at(2))
                        .cancelled(at(3)));
    }
}
