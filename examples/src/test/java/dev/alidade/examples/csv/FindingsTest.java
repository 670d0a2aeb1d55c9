// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.IssueKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    private static final IssueKind SPOT = new IssueKind("leads.spot", "A spot.");
    private static final IssueKind BLOT = new IssueKind("leads.blot", "A blot.");

    private final Findings findings = new Findings();

    @Test
    void allAreCountedAndTheFirstFiveByNameAreTheExamples() {
        for (String name : List.of("g", "b", "f", "a", "e", "c", "d", "a")) {
            findings.add(SPOT, name);
        }

        assertEquals(8, findings.issues().get(0).count());
        assertEquals(List.of("a", "b", "c", "d", "e"), findings.issues().get(0).examples());
    }

    @Test
    void whatIsAddedOnceCountsOnceAndIsShownWhole() {
        for (String name : List.of("g", "b", "f", "a", "e", "c", "d", "a")) {
            findings.addOnce(SPOT, name);
        }

        assertEquals(7, findings.issues().get(0).count());
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f", "g"),
                findings.issues().get(0).examples());
    }

    @Test
    void kindsStandInTheOrderOfTheirIds() {
        findings.add(SPOT, "a");
        findings.addWithoutExample(BLOT);

        assertEquals(
                List.of(BLOT, SPOT),
                findings.issues().stream().map(issue -> issue.kind()).toList());
    }
}
