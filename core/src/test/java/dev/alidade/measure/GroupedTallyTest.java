// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.SomeLeads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupedTallyTest {
    private static final Window WINDOW = SomeLeads.WINDOW;
    private static final Analysis<Lead, Grouped<WonShareAnalysis.Report>> BY_MARKET =
            new WonShareAnalysis(1).by("market", Lead::market);

    private static Lead lead(String id, Optional<String> market, boolean won) {
        LeadBuilder lead = Lead.builder(id).createdAt(WINDOW.start());
        market.ifPresent(lead::market);
        return won ? lead.won(WINDOW.start().plusSeconds(60)).build() : lead.build();
    }

    private static List<Lead> leads() {
        return List.of(
                lead("N1", Optional.of("north"), true),
                lead("N2", Optional.of("north"), false),
                lead("S1", Optional.of("south"), true),
                lead("X1", Optional.empty(), false));
    }

    @Test
    void eachFactIsCountedInItsGroupOrInNone() {
        Grouped<WonShareAnalysis.Report> grouped = BY_MARKET.measure(leads(), WINDOW);
        assertEquals("market", grouped.by());
        assertEquals(ImmutableSet.of("north", "south"), grouped.groups().keySet());
        assertEquals(Proportion.of(1, 2), grouped.group("north").orElseThrow().won());
        assertEquals(Proportion.of(1, 1), grouped.group("south").orElseThrow().won());
        assertEquals(Optional.empty(), grouped.group("east"));
        assertEquals(Proportion.of(0, 1), grouped.ungrouped().orElseThrow().won());
    }

    @Test
    void aGroupOfFactsThatAreNotYetKnownIsNone() {
        Lead later = Lead.builder("L").createdAt(WINDOW.asOf()).market("north").build();
        Lead laterAndNowhere = Lead.builder("M").createdAt(WINDOW.asOf()).build();
        Grouped<WonShareAnalysis.Report> grouped = BY_MARKET.measure(List.of(later, laterAndNowhere), WINDOW);
        assertEquals(ImmutableSet.of(), grouped.groups().keySet());
        assertEquals(Optional.empty(), grouped.ungrouped());
    }

    @Test
    void groupsOfGroupsAreCountedInEach() {
        Analysis<Lead, Grouped<Grouped<WonShareAnalysis.Report>>> nested =
                BY_MARKET.by("first letter", lead -> Optional.of(lead.id().substring(0, 1)));
        Tally<Lead, Grouped<Grouped<WonShareAnalysis.Report>>> tally = nested.tally(WINDOW);
        leads().forEach(tally::add);
        Grouped<Grouped<WonShareAnalysis.Report>> result = tally.result();
        assertEquals(ImmutableSet.of("N", "S", "X"), result.groups().keySet());
        assertEquals(
                Proportion.of(1, 2),
                result.group("N").orElseThrow().group("north").orElseThrow().won());
        assertEquals(
                Proportion.of(0, 1),
                result.group("X").orElseThrow().ungrouped().orElseThrow().won());
        assertEquals(result, nested.tally(WINDOW, tally.toBytes()).result());
    }
}
