// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import dev.alidade.collaboration.CollaborationSettings;
import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.funnel.DealSettings;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Unit;
import dev.alidade.model.ActionItem;
import dev.alidade.model.Commitment;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Roster;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeLeads;
import dev.alidade.model.SomeOpportunities;
import dev.alidade.pipeline.ForecastSettings;
import dev.alidade.pipeline.PipelineSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Groups add up to the whole, though whether a thing is on record at all decides about many a share: next steps that one owner
 * notes make it a fault of another's deals to have none, deliveries of one team make the others' promises missed ones.
 */
class GroupsAddUpProperties {
    private static final AlignmentReview REVIEW = AlignmentReview.under(ReviewPolicy.builder()
            .collaboration(CollaborationSettings.of(Roster.of(List.of())))
            .commitments(CommitmentSettings.standard())
            .deals(DealSettings.standard())
            .forecasts(ForecastSettings.standard())
            .funnel(FunnelSettings.standard())
            .handoff(ServiceLevelAgreement.standard())
            .pipeline(PipelineSettings.builder()
                    .pipeline(SomeOpportunities.PIPELINE)
                    .build())
            .build());

    private static final Set<String> NOT_OF_FACTS =
            ImmutableSet.of("handoff.marketing-sla"); // what is owed is owed by all groups together

    private static String id(Fact fact) {
        if (fact instanceof Lead lead) {
            return lead.id();
        } else if (fact instanceof Opportunity deal) {
            return deal.id();
        }
        return Integer.toString(fact.hashCode());
    }

    /** Three groups, and facts of none. */
    private static Optional<String> group(Fact fact) {
        int number = Math.floorMod(id(fact).hashCode(), 4);
        return number == 0 ? Optional.empty() : Optional.of("group " + number);
    }

    private static Arbitrary<Fact> promises() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        SomeLeads.instants(),
                        days(),
                        SomeLeads.instants().optional(0.2))
                .as((number, at, due, delivered) -> {
                    var promise = Commitment.builder("P" + number, Department.MARKETING, Department.SALES, at)
                            .due(due);
                    delivered.ifPresent(promise::delivered);
                    return promise.build();
                });
    }

    private static Arbitrary<Fact> tasks() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        SomeLeads.instants(),
                        days(),
                        SomeLeads.instants().optional(0.2))
                .as((number, at, due, done) -> task(number, at, due, done));
    }

    private static Fact task(int number, Instant at, LocalDate due, Optional<Instant> done) {
        ActionItem task = ActionItem.of("A" + number, Department.SALES, at, due);
        return done.map(task::done).orElse(task);
    }

    private static Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.ofInstant(SomeLeads.WINDOW.start(), SomeLeads.WINDOW.zone());
        return Arbitraries.integers().between(-5, 20).map(first::plusDays);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Arbitraries.oneOf(
                        SomeLeads.leads().map(Function.identity()),
                        SomeOpportunities.opportunities().map(Function.identity()),
                        promises(),
                        tasks())
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 100)
    void theSharesOfGroupsAddUpToThatOfTheWhole(@ForAll("facts") List<Fact> facts) {
        ReviewResult whole = REVIEW.measure(facts, SomeLeads.WINDOW);
        Grouped<ReviewResult> groups =
                REVIEW.by("group", GroupsAddUpProperties::group).measure(facts, SomeLeads.WINDOW);
        List<ReviewResult> parts = Stream.concat(groups.groups().values().stream(), groups.ungrouped().stream())
                .toList();
        for (Measurement share : whole.measurements()) {
            if (additive(share)) {
                String id = share.metric().id();
                assertEquals(share.evidence().numerator().orElse(0), sum(parts, id, true), () -> "hits of " + id);
                assertEquals(share.evidence().denominator().orElse(0), sum(parts, id, false), () -> "cases of " + id);
            }
        }
    }

    /** Whether it is a share of cases by its counts; shares by the curve of those who wait are none. */
    private static boolean additive(Measurement share) {
        OptionalLong hits = share.evidence().numerator();
        return share.metric().unit() == Unit.SHARE
                && !NOT_OF_FACTS.contains(share.metric().id())
                && (share.value().isEmpty() || hits.isPresent());
    }

    private static long sum(List<ReviewResult> parts, String id, boolean hits) {
        return parts.stream()
                .flatMap(part -> part.measurements().stream())
                .filter(measured -> measured.metric().id().equals(id))
                .map(Measurement::evidence)
                .mapToLong(evidence -> (hits ? evidence.numerator() : evidence.denominator()).orElse(0))
                .sum();
    }
}
