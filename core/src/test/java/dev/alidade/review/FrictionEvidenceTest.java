// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.handoff.HandoffMetrics;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Rating;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.relationship.Friction;
import dev.alidade.relationship.RelationshipSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is beside a friction: how many agree, and what was measured about it. */
final class FrictionEvidenceTest {
    private static final Instant NOON = Instant.parse("2024-01-10T12:00:00Z");

    @Test
    void aFrictionHasItsSharesAndWhatWasMeasuredAboutIt() {
        List<Fact> facts = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            int agrees = person < 4 ? 5 : 1;
            facts.add(Rating.of("S" + person, Department.SALES, "friction-9", agrees, NOON));
            facts.add(Rating.of("S" + person, Department.SALES, "friction-1", 6 - agrees, NOON));
        }
        facts.add(Lead.builder("L1")
                .createdAt(NOON)
                .handedOff(NOON)
                .attempt(NOON.plusSeconds(60))
                .rejected(NOON.plusSeconds(120), "no budget", LeadEvent.Rejected.Kind.QUALITY)
                .build());
        ReviewResult review = AlignmentReview.under(ReviewPolicy.builder()
                        .handoff(ServiceLevelAgreement.standard())
                        .relationship(RelationshipSettings.standard())
                        .build())
                .measure(facts, Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1), ZoneOffset.UTC));

        List<FrictionEvidence> frictions = review.frictions();

        assertEquals(
                List.of(Friction.values()),
                frictions.stream().map(FrictionEvidence::friction).toList());
        for (FrictionEvidence evidence : frictions) {
            assertEquals(evidence.friction().item(), evidence.sales().item());
            assertEquals(Department.SALES, evidence.sales().department());
            assertEquals(evidence.friction().item(), evidence.marketing().item());
            assertEquals(Department.MARKETING, evidence.marketing().department());
            assertEquals(State.NO_DATA, evidence.marketing().state());
            assertEquals(
                    evidence.friction() == Friction.ARGUES_ABOUT_LEADS
                            ? List.of(HandoffMetrics.QUALITY_REJECTIONS)
                            : List.of(),
                    evidence.measured().stream().map(Measurement::metric).toList());
        }
        assertEquals(OptionalDouble.of(.2), frictions.get(0).sales().share());
        assertEquals(OptionalDouble.empty(), frictions.get(1).sales().share());
        assertEquals(OptionalDouble.of(.8), frictions.get(8).sales().share());
    }
}
