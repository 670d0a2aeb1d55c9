// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.LeadEvent.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Leads of every kind for properties: usual and odd ones, before, in and after a window, known and unknown. */
public final class SomeLeads {
    /** The first ten days of March 2024, seen two days later. */
    public static final Window WINDOW = Window.of(
                    Instant.parse("2024-03-01T00:00:00Z"), Instant.parse("2024-03-11T00:00:00Z"))
            .withAsOf(Instant.parse("2024-03-13T00:00:00Z"));

    private SomeLeads() {}

    /** Any lead. */
    public static Arbitrary<Lead> leads() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "L" + number),
                        instants(),
                        Arbitraries.of("web", "fair", "partner").optional(),
                        Arbitraries.of("C1", "C2").optional(),
                        Arbitraries.of("north", "south", "\u6771", "").optional(),
                        Arbitraries.of(Department.values()).optional(),
                        Arbitraries.of(
                                        Money.of("0", "EUR"),
                                        Money.of("99.95", "EUR"),
                                        Money.of("-1", "EUR"),
                                        Money.of("7", "USD"))
                                .optional(),
                        events().list().ofMaxSize(10))
                .as((id, created, source, campaign, market, sourcedBy, value, events) -> new Lead(
                        id,
                        created,
                        source,
                        campaign,
                        market,
                        Optional.empty(),
                        sourcedBy,
                        value,
                        Optional.empty(),
                        ImmutableList.copyOf(events)));
    }

    /** Quarter days around the window, so that instants coincide and lie exactly on its borders, and a few odd ones. */
    public static Arbitrary<Instant> instants() {
        Instant before = WINDOW.start().minusSeconds(2 * 86_400);
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 64).map(n -> before.plusSeconds(n * 21_600L))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Window.EARLIEST,
                                Window.LATEST.minusNanos(1),
                                WINDOW.asOf().minusNanos(1),
                                WINDOW.start().plusNanos(999_999_999),
                                WINDOW.end().plusNanos(1))));
    }

    private static Arbitrary<LeadEvent> events() {
        return Combinators.combine(instants(), Arbitraries.integers().between(0, 27))
                .as(SomeLeads::event);
    }

    private static LeadEvent event(Instant at, int type) {
        return switch (type) {
            case 0 -> new LeadEvent.StageEntered(at, "MQL");
            case 1, 2, 3 -> new LeadEvent.HandedOff(at);
            case 4 -> new LeadEvent.Assigned(at, Optional.of("O1"));
            case 5 -> new LeadEvent.Accepted(at, false);
            case 6 -> new LeadEvent.Accepted(at, true);
            case 7 ->
                new LeadEvent.Rejected(at, Optional.of("no budget"), Optional.of(LeadEvent.Rejected.Kind.QUALITY));
            case 8 -> new LeadEvent.Disputed(at, LeadEvent.Disputed.Outcome.OPEN);
            case 9 -> activity(at, Activity.Direction.OUT, Activity.Automation.HUMAN);
            case 15 ->
                new LeadEvent.Rejected(at, Optional.of("duplicate"), Optional.of(LeadEvent.Rejected.Kind.PROCEDURAL));
            case 16 -> new LeadEvent.Rejected(at, Optional.empty(), Optional.empty());
            case 17 -> new LeadEvent.Disputed(at, LeadEvent.Disputed.Outcome.UPHELD);
            case 18 -> new LeadEvent.Disputed(at, LeadEvent.Disputed.Outcome.OVERTURNED);
            case 19, 20, 21 -> activity(at, Activity.Direction.OUT, Activity.Automation.HUMAN);
            case 22 -> new Activity(at, Activity.Direction.OUT, Activity.Automation.HUMAN, true, Optional.of("call"));
            case 23 -> new LeadEvent.Converted(at, Optional.of("O1"));
            case 10 -> activity(at, Activity.Direction.OUT, Activity.Automation.AUTOMATED);
            case 11 -> activity(at, Activity.Direction.OUT, Activity.Automation.UNKNOWN);
            case 12 -> activity(at, Activity.Direction.IN, Activity.Automation.HUMAN);
            case 25 -> activity(at, Activity.Direction.IN, Activity.Automation.AUTOMATED);
            case 26 -> activity(at, Activity.Direction.IN, Activity.Automation.UNKNOWN);
            case 27 ->
                new Activity(
                        at,
                        Activity.Direction.OUT,
                        Activity.Automation.HUMAN,
                        Activity.Connection.UNKNOWN,
                        Optional.of("call"));
            case 13 -> new LeadEvent.Recycled(at);
            case 14 -> new LeadEvent.Won(at);
            default -> new LeadEvent.Lost(at, Optional.empty());
        };
    }

    private static LeadEvent activity(Instant at, Activity.Direction direction, Activity.Automation automation) {
        return new Activity(at, direction, automation, false, Optional.of("call"));
    }

    /** What of a lead is known at the window's as-of instant: nothing, or the lead up to then. */
    public static Optional<Lead> known(Lead lead) {
        if (!lead.createdAt().isBefore(WINDOW.asOf())) {
            return Optional.empty();
        }
        List<LeadEvent> known = lead.timeline().stream()
                .filter(event -> event.at().isBefore(WINDOW.asOf()))
                .toList();
        return Optional.of(lead.withTimeline(known));
    }
}
