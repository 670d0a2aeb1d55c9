// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Salesforce moves to contacts and opportunities when leads are converted still tells of the leads. */
final class ConvertedLeadsTest {
    private static final String TASKS = "Id,WhoId,WhatId,IsClosed,TaskSubtype,CallType,CompletedDateTime";

    @TempDir
    private Path export;

    @BeforeEach
    void writeLeads() {
        leads(
                "00Q1,2024-02-05T08:00:00.000Z,true,2024-02-10,0061,0031,0051",
                "00Q2,2024-02-05T08:00:00.000Z,false,,,,0052");
        CommandRun.file(
                export,
                "LeadHistory.csv",
                "LeadId,CreatedDate,Field,NewValue",
                "00Q1,2024-02-05T09:00:00.000Z,Owner,00G1",
                "00Q2,2024-02-05T09:00:00.000Z,Owner,00G1");
        CommandRun.file(
                export,
                "Opportunity.csv",
                "Id,Amount,CurrencyIsoCode,CloseDate,CreatedDate,IsClosed,IsWon,OwnerId",
                "0061,1.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z,false,false,0051");
    }

    private void leads(String... rows) {
        CommandRun.file(
                export,
                "Lead.csv",
                "Id,CreatedDate,IsConverted,ConvertedDate,ConvertedOpportunityId,ConvertedContactId,OwnerId\n"
                        + String.join("\n", rows));
    }

    private CommandRun review(Object... more) {
        Object[] options = new Object[more.length + 2];
        options[0] = "--mapping";
        options[1] = "salesforce";
        System.arraycopy(more, 0, options, 2, more.length);
        return Exports.review(export, options);
    }

    @Test
    void aCallThatTheConversionMovedToTheContactFollowedTheLeadUp() {
        CommandRun.file(export, "Task.csv", TASKS, "00T1,0031,0061,true,Call,Outbound,2024-02-05T10:00:00.000Z");

        CommandRun run = review();

        assertEquals("1 of 2", Exports.counts(run, "handoff.follow-up-rate"));
        assertEquals("1 of 2", Exports.counts(run, "handoff.sla-compliance"));
        assertFalse(Exports.has(run, "timelines.early-event"), "the call is no early event of the opportunity");
        assertFalse(Exports.has(run, "timelines.orphan-event"));
    }

    @Test
    void aCallOfWhichTheDayIsKnownFollowedUpALeadThatWasCreatedOnThatDay() {
        CommandRun.file(
                export,
                "Task.csv",
                "Id,WhoId,WhatId,IsClosed,TaskSubtype,CallType,ActivityDate",
                "00T1,00Q2,,true,Call,Outbound,2024-02-05");

        assertEquals("1 of 2", Exports.counts(review(), "handoff.follow-up-rate"));
    }

    @Test
    void aMeetingCountsForTheLeadThatTheContactWas() {
        CommandRun.file(
                export, "Event.csv", "Id,WhoId,WhatId,StartDateTime", "00U1,0031,0061,2024-02-07T10:00:00.000Z");

        assertEquals("1 of 2", Exports.counts(review(), "handoff.follow-up-rate"));
    }

    @Test
    void whatTheContactDidBeforeTheLeadOrAfterTheDayOfTheConversionIsNotTheLeads() {
        CommandRun.file(
                export,
                "Task.csv",
                TASKS,
                "00T1,0031,,true,Call,Outbound,2024-02-04T23:59:00.000Z",
                "00T2,0031,,true,Call,Outbound,2024-02-11T00:00:00.000Z");

        assertEquals("0 of 2", Exports.counts(review(), "handoff.follow-up-rate"));

        CommandRun.file(export, "Task.csv", TASKS, "00T2,0031,,true,Call,Outbound,2024-02-10T23:59:00.000Z");

        assertEquals("1 of 2", Exports.counts(review(), "handoff.follow-up-rate"));
    }

    @Test
    void aContactThatNoLeadBecameIsCountedWithItsIdAsAnExample() {
        CommandRun.file(export, "Task.csv", TASKS, "00T1,0039,,true,Call,Outbound,2024-02-05T10:00:00.000Z");

        CommandRun run = review();

        assertEquals("0 of 2", Exports.counts(run, "handoff.follow-up-rate"));
        assertEquals(List.of("0039"), Exports.examples(run, "timelines.orphan-event"));
    }

    @Test
    void ofSeveralLeadsOfAContactTheOneThatWasOpenCountsAndOfSeveralOpenOnesTheFirstConverted() {
        leads(
                "00Q1,2024-02-05T08:00:00.000Z,true,2024-02-10,,0031,0051",
                "00Q2,2024-02-05T08:00:00.000Z,true,2024-02-12,,0031,0051");
        CommandRun.file(export, "Task.csv", TASKS, "00T1,0031,,true,Call,Outbound,2024-02-11T10:00:00.000Z");

        CommandRun one = review();

        assertEquals(List.of("00Q1"), Exports.exampleLeads(one, "handoff.follow-up-rate"));
        assertFalse(Exports.has(one, "contacts.several-leads"));

        CommandRun.file(export, "Task.csv", TASKS, "00T1,0031,,true,Call,Outbound,2024-02-09T10:00:00.000Z");

        CommandRun both = review();

        assertEquals(List.of("00Q2"), Exports.exampleLeads(both, "handoff.follow-up-rate"));
        assertEquals(List.of("0031"), Exports.examples(both, "contacts.several-leads"));
    }

    @Test
    void aCampaignMemberWithTheContactAloneBroughtTheLead() {
        CommandRun.file(
                export,
                "CampaignMember.csv",
                "CampaignId,LeadId,ContactId,HasResponded,FirstRespondedDate,Status",
                "7011,,0031,true,2024-02-05,Responded");

        CommandRun run = review("--by", "campaign");

        assertEquals(1, Exports.tree(run).at("/handoffBy/groups/7011/episodes").asInt(), run.out());
        assertFalse(Exports.has(run, "journeys.unknown-buyer"));
    }

    @Test
    void aResponseOfTheContactBeforeTheLeadWasCreatedBroughtTheLeadAsOneThatNamesTheLeadDoes() {
        CommandRun.file(
                export,
                "CampaignMember.csv",
                "CampaignId,LeadId,ContactId,HasResponded,FirstRespondedDate,Status",
                "7011,,0031,true,2024-02-04,Responded",
                "7011,00Q2,,true,2024-02-04,Responded");

        CommandRun run = review("--by", "campaign");

        assertEquals(2, Exports.tree(run).at("/handoffBy/groups/7011/episodes").asInt(), run.out());
    }

    @Test
    void aLeadThatWasConvertedOnTheDayOfItsCreationHasNoEarlyEvents() {
        leads(
                "00Q1,2024-02-10T08:00:00.000Z,true,2024-02-10,0061,0031,0051",
                "00Q2,2024-02-10T08:00:00.000Z,true,2024-02-10,,0032,0051");
        CommandRun.file(
                export,
                "LeadHistory.csv",
                "LeadId,CreatedDate,Field,NewValue",
                "00Q1,2024-02-10T08:30:00.000Z,Owner,00G1");

        CommandRun run = review();

        assertFalse(Exports.has(run, "timelines.early-event"));
        assertFalse(Exports.has(run, "timelines.early-repeated"));
        assertEquals(List.of("00Q1"), Exports.examples(run, "timelines.date-only-replaced"));
    }

    @Test
    void withoutAnyRecordOfWhoWasReachedNobodyKnowsWhetherSalesTriedOftenEnough() {
        CommandRun.file(export, "Task.csv", TASKS, "00T1,00Q2,,true,Call,Outbound,2024-02-05T10:00:00.000Z");

        CommandRun run = review();

        assertEquals("NO_DATA", Exports.state(run, "handoff.persistence"));
        assertEquals(List.of("00Q2"), Exports.examples(run, "handoff.unknown-connection"));
    }

    @Test
    void aCompanyThatSaysWhatItsResultsOfCallsMeanHasTheShareOfThoseTriedOftenEnough() {
        CommandRun.file(
                export,
                "Task.csv",
                TASKS + ",CallDisposition",
                "00T1,00Q2,,true,Call,Outbound,2024-02-05T10:00:00.000Z,No answer");
        Path mapping = CommandRun.file(
                export,
                "company.properties",
                "extends = salesforce",
                "lead_events[task-timed].connected = CallDisposition",
                "lead_events[task-timed].connected.value.Connected = true",
                "lead_events[task-timed].connected.value.* = false");

        CommandRun run = Exports.review(export, "--mapping", mapping);

        assertEquals("0 of 1", Exports.counts(run, "handoff.persistence"));
        assertFalse(Exports.has(run, "handoff.unknown-connection"));
    }

    @Test
    void leadsAndOpportunitiesStandUnderTheirOwners() {
        CommandRun run = review("--by", "owner");

        assertEquals(1, Exports.tree(run).at("/handoffBy/groups/0051/episodes").asInt(), run.out());
        assertEquals(1, Exports.tree(run).at("/dealsBy/groups/0051/open").asInt(), run.out());
        assertEquals("", run.err());
    }

    @Test
    void aKeyThatNothingHasIsSaid() {
        CommandRun run = review("--by", "market");

        assertEquals(
                "alidade: --by market: nothing in the files has one, so that all stands in one row. The column is market; a file"
                        + " for --mapping can fill it.\n",
                run.err());
    }
}
