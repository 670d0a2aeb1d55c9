// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.SomeLeads;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Leads that go through stages forward and back, with and without milestones, some before their creation. */
final class SomeFunnelLeads {
    /** Steps with a stage of another name, an optional one, one with a time allowed, and milestones. */
    static final FunnelSteps STEPS = FunnelSteps.of(
            FunnelStep.named("New"),
            FunnelStep.named("MQL").reachedBy(Milestone.HANDED_OFF),
            FunnelStep.named("Demo").asOptional(),
            FunnelStep.named("SQL").orStage("Qualified").reachedBy(Milestone.ACCEPTED),
            FunnelStep.named("Deal").reachedBy(Milestone.CONVERTED),
            FunnelStep.named("Customer").reachedBy(Milestone.WON),
            FunnelStep.named("Paid"));

    private SomeFunnelLeads() {}

    static Arbitrary<Lead> leads() {
        return Arbitraries.oneOf(SomeLeads.leads(), moving());
    }

    private static Arbitrary<Lead> moving() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40).map(number -> "L" + number),
                        SomeLeads.instants(),
                        events().list().ofMaxSize(7))
                .as((id, created, events) ->
                        Lead.builder(id).createdAt(created).build().withTimeline(ImmutableList.copyOf(events)));
    }

    private static Arbitrary<LeadEvent> events() {
        return Combinators.combine(SomeLeads.instants(), Arbitraries.integers().between(0, 13))
                .as(SomeFunnelLeads::event);
    }

    private static LeadEvent event(Instant at, int type) {
        return switch (type) {
            case 0 -> new LeadEvent.StageEntered(at, "New");
            case 1 -> new LeadEvent.StageEntered(at, "MQL");
            case 2 -> new LeadEvent.StageEntered(at, "Demo");
            case 3 -> new LeadEvent.StageEntered(at, "SQL");
            case 4 -> new LeadEvent.StageEntered(at, "Qualified");
            case 5 -> new LeadEvent.StageEntered(at, "Deal");
            case 6 -> new LeadEvent.StageEntered(at, "Paid");
            case 7 -> new LeadEvent.StageEntered(at, "Elsewhere");
            case 8 -> new LeadEvent.HandedOff(at);
            case 9 -> new LeadEvent.Accepted(at, false);
            case 10 -> new LeadEvent.Accepted(at, true);
            case 11 -> new LeadEvent.Converted(at, Optional.empty());
            case 12 -> new LeadEvent.Won(at);
            default -> new LeadEvent.Lost(at, Optional.empty());
        };
    }
}
