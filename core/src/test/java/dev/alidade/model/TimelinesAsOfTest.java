// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not yet known changes neither cleaning nor joining. */
class TimelinesAsOfTest {
    private static final Instant AS_OF = day(20);

    private static Instant day(int day) {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    private static Lead lead(String id, int day) {
        return Lead.builder(id).createdAt(day(day)).build();
    }

    private static Timelines known() {
        CleaningRules rules = CleaningRules.builder()
                .alias("L9", "L1")
                .dateOnly(ZoneOffset.UTC)
                .build();
        return new Timelines(rules)
                .add(lead("L1", 5))
                .add("L1", new Won(day(4)))
                .add("L1", new Accepted(day(19), false))
                .add(Opportunity.builder("O1").createdAt(day(6)).leadId("L1").build());
    }

    private static Timelines.Assembled asOf(Timelines timelines) {
        return timelines.assemble(AS_OF);
    }

    @Test
    void aLaterWinLeavesAnEarlyOneAlone() {
        assertEquals(asOf(known()), asOf(known().add("L1", new Won(day(25)))));
        assertEquals(
                1,
                known().add("L1", new Won(day(25))).assemble().issues().stream()
                        .filter(issue -> issue.kind().equals(Timelines.EARLY_REPEATED))
                        .count());
    }

    @Test
    void aFinerTimeThatIsNotYetKnownReplacesNoDate() {
        Instant noon = day(19).plusSeconds(43_200);
        Timelines later = known().add("L1", new Accepted(noon.plusSeconds(60), false));
        assertEquals(known().assemble(noon), later.assemble(noon));
    }

    @Test
    void aLaterConversionJoinsNothingYet() {
        Timelines later = known().add(
                        Opportunity.builder("O2").createdAt(day(7)).won(day(8)).build())
                .add("L1", new Converted(day(25), Optional.of("O2")))
                .add("L1", new Converted(day(26), Optional.of("O1")));
        Timelines before = known().add(
                        Opportunity.builder("O2").createdAt(day(7)).won(day(8)).build());
        assertEquals(asOf(before), asOf(later));
    }

    @Test
    void aContradictionThatIsNotYetKnownLeavesARecordAlone() {
        Timelines later = known().add(lead("L9", 24))
                .add(lead("L9", 25))
                .add(Opportunity.builder("O1").createdAt(day(26)).build());
        assertEquals(asOf(known()), asOf(later));
    }

    @Test
    void anAliasIsMergedFromTheFirstTimeItIsSeen() {
        for (List<Integer> days : List.of(List.of(25, 19), List.of(19, 25))) {
            Timelines timelines = known();
            days.forEach(day -> timelines.add("L9", new Accepted(day(day).plusSeconds(1), false)));
            assertEquals(1, merged(timelines.assemble(day(20))));
            assertEquals(0, merged(timelines.assemble(day(19).plusSeconds(1))), "not known yet");
        }
    }

    private static long merged(Timelines.Assembled assembled) {
        return assembled.issues().stream()
                .filter(issue -> issue.kind().equals(Timelines.MERGED_LEAD))
                .count();
    }

    @Test
    void whatHappenedBeforeIsKnown() {
        Timelines timelines = new Timelines()
                .add(lead("L1", 5))
                .add("L1", new Accepted(day(6), false))
                .add("L1", new Won(day(8)))
                .add(Opportunity.builder("O1")
                        .createdAt(day(6))
                        .lost(day(7))
                        .won(day(8))
                        .build());
        Timelines.Assembled before = timelines.assemble(day(8));
        assertEquals(
                ImmutableList.of(new Accepted(day(6), false)),
                before.leads().get(0).timeline());
        assertEquals(
                ImmutableList.of(new OpportunityEvent.Lost(day(7), Optional.empty())),
                before.opportunities().get(0).timeline());
    }

    @Test
    void aLeadCreatedLaterIsNotThereYet() {
        Timelines later = known().add(lead("L2", 20));
        assertEquals(
                ImmutableList.of("L1"),
                asOf(later).leads().stream().map(Lead::id).toList());
        assertEquals(2, later.assemble().leads().size());
    }

    @Test
    void anOpportunityThatComesToAWonStageIsWonForItsLead() {
        Pipeline pipeline =
                Pipeline.of("sales", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Signed", 2, Stage.Kind.WON));
        Opportunity signed = Opportunity.builder("O1")
                .createdAt(day(6))
                .leadId("L1")
                .stage(day(7), "Offer")
                .stage(day(8), "Signed")
                .build();
        Timelines timelines =
                new Timelines(CleaningRules.builder().pipeline(pipeline).build());
        Lead joined =
                timelines.add(lead("L1", 5)).add(signed).assemble().leads().get(0);
        assertEquals(ImmutableList.of(new Converted(day(6), Optional.of("O1")), new Won(day(8))), joined.timeline());
    }
}
