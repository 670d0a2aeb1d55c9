// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a time that a review doesn't know change nothing in it, also where cleaning compares them with earlier ones. */
class LaterRowsTest {
    @TempDir
    private Path folder;

    private String reviewedLeads(String asOf, String... moreEvents) {
        TinyCompany.in(folder);
        List<String> events = new ArrayList<>(TinyCompany.events());
        events.add("L4,2024-02-07T08:00:00Z,WON,,,,"); // before the lead was created
        events.addAll(List.of(moreEvents));
        CommandRun.file(folder, "lead_events.csv", TinyCompany.lines(TinyCompany.EVENTS_HEADER, events));
        return reviewed(asOf);
    }

    private String reviewed(String asOf) {
        CommandRun run = CommandRun.of(
                "review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--as-of", asOf, "--format", "json");
        assertEquals("", run.err());
        return run.out();
    }

    @Test
    void aWinAfterAsOfLeavesAnEarlierOneAlone() {
        String later = "L4,2024-07-20T08:00:00Z,WON,,,,";
        assertEquals(reviewedLeads("2024-07-01"), reviewedLeads("2024-07-01", later));
        assertNotEquals(reviewedLeads("2024-08-01"), reviewedLeads("2024-08-01", later));
    }

    @Test
    void aStageAfterAsOfThatNobodyDefinedIsNoIssueYet() {
        String later = "O3,2024-07-20T08:00:00Z,STAGE_CHANGED,Nowhere,,";
        assertEquals(reviewedDeals("2024-07-01"), reviewedDeals("2024-07-01", later));
        assertNotEquals(reviewedDeals("2024-08-01"), reviewedDeals("2024-08-01", later));
    }

    private String reviewedDeals(String asOf, String... moreEvents) {
        TinyCompany.in(folder);
        List<String> events = new ArrayList<>(TinyCompany.dealEvents());
        events.addAll(List.of(moreEvents));
        CommandRun.file(folder, "opportunity_events.csv", TinyCompany.lines(TinyCompany.DEAL_EVENTS_HEADER, events));
        return reviewed(asOf);
    }
}
