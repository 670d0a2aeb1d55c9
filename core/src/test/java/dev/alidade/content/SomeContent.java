// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.day;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import dev.alidade.model.Launch;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Rating;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.StaffMember;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Facts about material of every kind: usual, odd, before, in and after the window of {@link ContentFixture}. */
final class SomeContent {
    private SomeContent() {}

    /** A small library, both calendars, a roster, and hours with a holiday. */
    static ContentSettings settings() {
        return ContentSettings.builder()
                .assets(List.of(
                        ContentFixture.asset("A0", -40).reviewDue(day(50)).build(),
                        ContentFixture.asset("A1", 3)
                                .reviewDue(day(20))
                                .version(new AssetVersion(ContentFixture.noon(15), Optional.of(day(90))))
                                .version(new AssetVersion(ContentFixture.noon(1), Optional.empty()))
                                .build(),
                        ContentFixture.asset("A2", 25)
                                .reviewDue(day(50))
                                .retired(ContentFixture.noon(60))
                                .build(),
                        ContentFixture.asset("A3", 50)
                                .retired(ContentFixture.noon(40))
                                .build(),
                        Asset.builder("A4", Department.SALES, ContentFixture.noon(10))
                                .build(),
                        ContentFixture.asset("A5", 80).reviewDue(day(300)).build(),
                        ContentFixture.asset("A6", 130).build()))
                .launches(List.of(
                        Launch.of("L0", day(20), "A0", "A1"),
                        Launch.of("L1", day(60), "A2", "A9"),
                        Launch.of("L2", day(119), "A5")))
                .seasons(List.of(SellingSeason.of("S0", day(30), day(70), "A0", "A2")))
                .roster(Roster.of(List.of(
                        StaffMember.of("P0", Department.SALES).inTeam("T0"),
                        StaffMember.of("P1", Department.SALES).inTeam("T1"),
                        StaffMember.of("P2", Department.BOTH).until(day(40)),
                        StaffMember.of("P3", Department.MARKETING).inTeam("T2"))))
                .businessHours(BusinessHours.builder(ZoneOffset.UTC)
                        .open(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                        .open(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                        .open(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))
                        .holiday(day(7))
                        .holiday(day(8))
                        .build())
                .turnaround(3)
                .exposure(Duration.ofDays(30))
                .minimumGroup(3)
                .build();
    }

    /** Half days, so that instants meet. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers()
                .between(-80, 260)
                .map(half -> day(0).atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(12L * half)));
    }

    private static Arbitrary<String> assets() {
        return Arbitraries.of("A0", "A1", "A2", "A3", "A4", "A5", "A6", "A9");
    }

    static Arbitrary<ContentFact> facts() {
        return Arbitraries.oneOf(
                requests().map(request -> (ContentFact) request),
                uses().map(use -> (ContentFact) use),
                deals().map(deal -> (ContentFact) deal),
                made().map(made -> (ContentFact) made),
                ratings().map(rating -> (ContentFact) rating));
    }

    private static Arbitrary<ContentRequest> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(Department.SALES, Department.SALES, Department.BOTH, Department.OTHER),
                        Arbitraries.of("T0", "T1").optional(.7),
                        instants(),
                        days().optional(.5),
                        days().optional(.6),
                        days().optional(.2),
                        days().optional(.2))
                .as((id, department, team, at, needed, delivered, declined, cancelled) -> new ContentRequest(
                        "R" + id,
                        department,
                        team,
                        Optional.empty(),
                        at,
                        needed.map(at::plus),
                        delivered.map(at::plus),
                        declined.map(at::plus),
                        declined.map(after -> "after " + after.toDays()),
                        cancelled.map(at::plus)));
    }

    private static Arbitrary<Duration> days() {
        return Arbitraries.integers().between(-2, 20).map(half -> Duration.ofHours(12L * half));
    }

    private static Arbitrary<AssetUse> uses() {
        return Combinators.combine(
                        assets(),
                        instants(),
                        Arbitraries.of(Department.class),
                        Arbitraries.of("T0", "T1").optional(.5))
                .as(AssetUse::new);
    }

    private static Arbitrary<Opportunity> deals() {
        Arbitrary<OpportunityEvent> event = Arbitraries.oneOf(
                Combinators.combine(instants(), assets().set().ofMaxSize(2))
                        .as((at, used) ->
                                new Activity(at, Optional.empty(), Optional.empty(), ImmutableSortedSet.copyOf(used))),
                instants().map(Won::new),
                instants().map(at -> new Lost(at, Optional.empty())),
                instants().map(Reopened::new));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        instants(),
                        event.list().ofMaxSize(5))
                .as((id, at, events) ->
                        Opportunity.builder("D" + id).createdAt(at).build().withTimeline(events));
    }

    private static Arbitrary<SelfMade> made() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.of("P0", "P1", "P2", "P3", "P9").optional(.8),
                        Arbitraries.of("T0", "T1", "T2").optional(.3),
                        Arbitraries.of("too slow", "outdated").optional(.5))
                .as((at, person, team, reason) -> new SelfMade(
                        at, person, person.isEmpty() && team.isEmpty() ? Optional.of("T0") : team, reason));
    }

    private static Arbitrary<Rating> ratings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(Department.SALES, Department.SALES, Department.MARKETING),
                        Arbitraries.of("accuracy", "findability", "morale"),
                        Arbitraries.integers().between(0, 6),
                        instants(),
                        Arbitraries.of("spring", "autumn").optional(.7))
                .as((person, department, item, value, at, wave) ->
                        new Rating("P" + person, department, item, value, at, wave));
    }
}
