// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Mentions, brand checks and deals with conversations, usual and odd ones. */
final class SomeTalk {
    static final MessageHouse HOUSE = MessageHouse.of(
            Message.of("price"),
            new Message(
                    "service",
                    Optional.of("On site within a day"),
                    ImmutableList.of("on site"),
                    Optional.of(LocalDate.of(2024, 2, 1)),
                    Optional.of(LocalDate.of(2024, 3, 10))));

    private SomeTalk() {}

    static Arbitrary<MessagingFact> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, mentions().map(MessagingFact.class::cast)),
                Tuple.of(1, checks().map(MessagingFact.class::cast)),
                Tuple.of(5, deals().map(MessagingFact.class::cast)));
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.of("price", "service", "quality");
    }

    private static Arbitrary<Mention> mentions() {
        return Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.of(Department.class),
                        codes(),
                        Arbitraries.of("web", "mail").optional(0.5),
                        Arbitraries.of("pump", "seal").optional(0.7),
                        Arbitraries.of("north").optional(0.5),
                        Arbitraries.of("Trial").optional(0.2))
                .as((at, department, code, channel, product, segment, stage) ->
                        new Mention(at, department, code, channel, product, segment, Optional.empty(), stage));
    }

    private static Arbitrary<BrandCheck> checks() {
        return Combinators.combine(
                        SomeLeads.instants(),
                        Arbitraries.of(Department.class),
                        Arbitraries.of("logo", "claim"),
                        Arbitraries.of("A1", "A2").optional(0.5),
                        Arbitraries.of(true, false))
                .as(BrandCheck::new);
    }

    private static Arbitrary<Opportunity> deals() {
        return Combinators.combine(
                        SomeOpportunities.opportunities(), talks().list().ofMaxSize(5))
                .as((deal, talks) -> {
                    List<OpportunityEvent> events = new ArrayList<>(deal.timeline());
                    events.addAll(talks);
                    return deal.withTimeline(events);
                });
    }

    private static Arbitrary<Activity> talks() {
        return Combinators.combine(
                        SomeLeads.instants(), codes().set().ofMaxSize(2).optional(0.8))
                .as((at, codes) -> new Activity(
                        at,
                        Optional.of("call"),
                        codes.map(set -> ImmutableSortedSet.copyOf(Comparator.naturalOrder(), set)),
                        ImmutableSortedSet.of()));
    }
}
