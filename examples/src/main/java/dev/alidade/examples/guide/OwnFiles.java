// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Facts from files of one's own: one row a lead, one row an event, in any order. */
public final class OwnFiles {
    private static final String LEADS = """
            id,created
            L-1,2024-03-04T08:00:00Z
            L-2,2024-03-05T08:00:00Z
            """;

    private static final String EVENTS = """
            lead,at,what
            L-1,2024-03-04T11:00:00Z,called
            L-2,2024-03-05T09:00:00Z,handed over
            L-1,2024-03-04T09:00:00Z,handed over
            L-1,2024-03-04T09:00:00Z,handed over
            L-9,2024-03-06T09:00:00Z,handed over
            """;

    private OwnFiles() {}

    /**
     * Prints what became of two leads, and what was wrong with the rows.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Timelines timelines = new Timelines();
        CsvReader.builder()
                .ofNamedCsvRecord(LEADS)
                .forEach(row -> timelines.add(Lead.builder(row.getField("id"))
                        .createdAt(Instant.parse(row.getField("created")))
                        .build()));
        CsvReader.builder().ofNamedCsvRecord(EVENTS).forEach(row -> timelines.add(row.getField("lead"), event(row)));
        Timelines.Assembled joined = timelines.assemble();

        Window march = Window.ofDays(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1), ZoneOffset.UTC);
        HandoffReport report = Handoff.under(ServiceLevelAgreement.standard()).measure(joined.leads(), march);
        System.out.println("In time: " + report.withinAgreement());
        for (DataIssue issue : joined.issues()) {
            System.out.println(issue.count() + " x " + issue.kind().id() + ": " + issue.examples());
        }
    }

    private static LeadEvent event(NamedCsvRecord row) {
        Instant at = Instant.parse(row.getField("at"));
        return row.getField("what").equals("called")
                ? new LeadEvent.Activity(
                        at,
                        LeadEvent.Activity.Direction.OUT,
                        LeadEvent.Activity.Automation.HUMAN,
                        true,
                        Optional.of("call"))
                : new LeadEvent.HandedOff(at);
    }
}
