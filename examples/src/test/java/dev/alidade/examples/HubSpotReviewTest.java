// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports with HubSpot's labels, and with its internal names, give the review that our own files give. */
final class HubSpotReviewTest {
    private static final String BERLIN = "Europe/Berlin";

    @TempDir
    private Path export;

    @TempDir
    private Path ours;

    @BeforeEach
    void writeOurs() {
        CommandRun.file(
                ours,
                "leads.csv",
                "lead_id,created_at,source,person,account_id,campaign_id",
                "501,2024-02-05T08:00:00Z,Paid Search,kim@example.com,901,spring",
                "502,2024-06-06T08:00:00Z,Paid Social,poe@example.com,,summer",
                "503,2024-02-07T08:00:00Z,Organic Search,,,");
        CommandRun.file(
                ours,
                "lead_events.csv",
                "lead_id,at,event,stage,channel,direction,automated,connected",
                "501,2024-02-05T08:00:00Z,STAGE_ENTERED,INQUIRY,,,,",
                "501,2024-02-06T08:00:00Z,STAGE_ENTERED,MQL,,,,",
                "501,2024-02-06T08:00:00Z,HANDED_OFF,,,,,",
                "501,2024-02-07T08:30:00Z,STAGE_ENTERED,SQL,,,,",
                "501,2024-02-07T08:30:00Z,ACCEPTED,,,,,",
                "502,2024-06-07T08:00:00Z,STAGE_ENTERED,MQL,,,,",
                "502,2024-06-07T08:00:00Z,HANDED_OFF,,,,,",
                "501,2024-02-06T09:15:00Z,ACTIVITY,,call,OUT,false,true",
                "502,2024-06-08T09:15:00Z,ACTIVITY,,call,OUT,false,false",
                "503,2024-06-08T09:15:00Z,ACTIVITY,,call,OUT,false,false",
                "501,2024-02-08T09:15:00Z,ACTIVITY,,email,IN,false,",
                "502,2024-06-09T09:15:00Z,ACTIVITY,,email,OUT,false,",
                "501,2024-02-12T13:00:00Z,ACTIVITY,,meeting,OUT,false,true");
        CommandRun.file(ours, "stages.csv", stages());
        CommandRun.file(
                ours,
                "opportunities.csv",
                "opportunity_id,created_at,lead_id,amount,currency,business,expected_close_date,pipeline",
                "701,2024-02-08T10:00:00Z,501,12000.5,EUR,NEW,2024-03-31,Sales Pipeline",
                "702,2024-06-10T10:00:00Z,,,EUR,,2024-07-31,Sales Pipeline");
        CommandRun.file(
                ours,
                "opportunity_events.csv",
                "opportunity_id,at,event,value",
                "701,2024-02-08T10:00:00Z,STAGE_CHANGED,Appointment Scheduled",
                "701,2024-02-20T10:00:00Z,STAGE_CHANGED,Contract Sent",
                "701,2024-03-20T10:00:00Z,STAGE_CHANGED,Closed Won",
                "702,2024-06-10T10:00:00Z,STAGE_CHANGED,Appointment Scheduled",
                "701,2024-02-08T09:15:00Z,ACTIVITY,email",
                "701,2024-02-12T13:00:00Z,ACTIVITY,meeting");
    }

    private static String[] stages() {
        return new String[] {
            "pipeline,stage,position,probability,kind",
            "Sales Pipeline,Appointment Scheduled,1,0.2,OPEN",
            "Sales Pipeline,Contract Sent,2,0.9,OPEN",
            "Sales Pipeline,Closed Won,3,1,WON",
            "Sales Pipeline,Closed Lost,4,0,LOST",
            "leads,SUBSCRIBER,1,,",
            "leads,INQUIRY,2,,",
            "leads,MQL,3,,",
            "leads,SQL,4,,"
        };
    }

    /** As exports of views are: labels, times in the zone of the account, lists with semicolons, a label that is there twice. */
    private void writeExport() {
        CommandRun.file(
                export,
                "hubspot-crm-exports-all-contacts-2024-07-01.csv",
                "\"Record ID\",\"First Name\",\"Email\",\"Create Date\",\"Original Traffic Source\",\"Original Traffic Source Drill-Down 1\",\"Original Traffic Source Drill-Down 2\",\"Primary Associated Company ID\","
                        + "\"Date entered \"\"Lead (Lifecycle Stage Pipeline)\"\"\","
                        + "\"Date entered \"\"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"\"\","
                        + "\"Date entered \"\"Sales Qualified Lead (Lifecycle Stage Pipeline)\"\"\",\"Region\",\"Region\"",
                "501,Kim,kim@example.com,2024-02-05 09:00,Paid Search,spring,pump,901,2024-02-05 09:00,2024-02-06 09:00,2024-02-07 09:30,a,b",
                "502,Poe,poe@example.com,2024-06-06 10:00,Paid Social,LinkedIn,summer,,,2024-06-07 10:00,,a,b",
                "503,Ray,,2024-02-07 09:00,Organic Search,water pump,Google,,,,,,");
        CommandRun.file(
                export,
                "hubspot-crm-exports-all-deals-2024-07-01.csv",
                "Record ID,Deal Name,Create Date,Amount,Currency,Deal Type,Close Date,Pipeline,Deal Stage,Associated Contact IDs,"
                        + "\"Date entered \"\"Appointment Scheduled (Sales Pipeline)\"\"\","
                        + "\"Date entered \"\"Contract Sent (Sales Pipeline)\"\"\","
                        + "\"Date entered \"\"Closed Won (Sales Pipeline)\"\"\"",
                "701,Kim,2024-02-08 11:00,12000.5,EUR,New Business,2024-03-31 12:00,Sales Pipeline,Closed Won,501;503,"
                        + "2024-02-08 11:00,2024-02-20 11:00,2024-03-20 11:00",
                "702,Poe,2024-06-10 12:00,,EUR,,2024-07-31 23:30,Sales Pipeline,Appointment Scheduled,,2024-06-10 12:00,,");
        CommandRun.file(
                export,
                "hubspot-crm-exports-all-calls-2024-07-01.csv",
                "Record ID,Activity date,Call outcome,Call status,Call direction,Associated Contact IDs,Associated Deal IDs",
                "801,2024-02-06 10:15,Connected,Completed,Outbound,501,",
                "802,2024-06-08 11:15,No answer,Completed,Outbound,502; 503,",
                "803,2024-06-09 11:15,,Queued,Outbound,502,");
        CommandRun.file(
                export,
                "hubspot-crm-exports-all-emails-2024-07-01.csv",
                "Record ID,Activity date,Email direction,Associated Contact IDs,Associated Deal IDs",
                "811,2024-02-08 10:15,Incoming email,501,701",
                "812,2024-06-09 11:15,Email,502,");
        CommandRun.file(
                export,
                "hubspot-crm-exports-all-meetings-2024-07-01.csv",
                "Record ID,Meeting start time,Meeting outcome,Associated Contact IDs,Associated Deal IDs",
                "821,2024-02-12 14:00,Completed,501,701",
                "822,2024-02-13 14:00,No show,501,701");
        CommandRun.file(export, "stages.csv", stages());
    }

    @Test
    void exportsWithLabelsGiveTheSameReviewAsOurOwnFiles() {
        writeExport();

        CommandRun theirs = Exports.review(export, "--mapping", "hubspot", "--zone", BERLIN);

        assertEquals("", theirs.err());
        assertEquals(Exports.facts(reviewOfOurs()), Exports.facts(theirs));
    }

    @Test
    void exportsWithInternalNamesGiveTheSameReviewAsOurOwnFiles() {
        writeExport();
        Exports.rewriteHeaders(export, HubSpotReviewTest::internal);
        Exports.rewrite(
                export,
                text -> text.replace("Appointment Scheduled", "appointmentscheduled")
                        .replace("Contract Sent", "contractsent")
                        .replace("Closed Won", "closedwon")
                        .replace("New Business", "newbusiness")
                        .replace("Paid Search", "PAID_SEARCH")
                        .replace("Paid Social", "PAID_SOCIAL")
                        .replace("Incoming email", "INCOMING_EMAIL")
                        .replace("Outbound", "OUTBOUND")
                        .replace("Completed", "COMPLETED"));
        Exports.rename(export, "hubspot-crm-exports-all-contacts-2024-07-01.csv", "contacts.csv");
        Exports.rename(export, "hubspot-crm-exports-all-deals-2024-07-01.csv", "deals.csv");
        Exports.rewrite(
                ours,
                text -> text.replace("Appointment Scheduled", "appointmentscheduled")
                        .replace("Contract Sent", "contractsent")
                        .replace("Closed Won", "closedwon")
                        .replace("Paid Search", "PAID_SEARCH")
                        .replace("Paid Social", "PAID_SOCIAL"));

        assertEquals(
                Exports.facts(reviewOfOurs()),
                Exports.facts(Exports.review(export, "--mapping", "hubspot", "--zone", BERLIN)));
    }

    /** A header row with the internal names of the properties. */
    private static String internal(String header) {
        return header.replace("\"", "")
                .replaceAll("Date entered Lead \\(Lifecycle Stage Pipeline\\)", "hs_v2_date_entered_lead")
                .replaceAll(
                        "Date entered Marketing Qualified Lead \\([^)]*\\)",
                        "hs_v2_date_entered_marketingqualifiedlead")
                .replaceAll("Date entered Sales Qualified Lead \\([^)]*\\)", "hs_v2_date_entered_salesqualifiedlead")
                .replaceAll("Date entered Appointment Scheduled \\([^)]*\\)", "hs_v2_date_entered_appointmentscheduled")
                .replaceAll("Date entered Contract Sent \\([^)]*\\)", "hs_v2_date_entered_contractsent")
                .replaceAll("Date entered Closed Won \\([^)]*\\)", "hs_v2_date_entered_closedwon")
                .replace("Record ID", "hs_object_id")
                .replace("Create Date", "createdate")
                .replace("Close Date", "closedate")
                .replace("Original Traffic Source Drill-Down ", "hs_analytics_source_data_")
                .replace("Original Traffic Source", "hs_analytics_source")
                .replace("Primary Associated Company ID", "associatedcompanyid")
                .replace("Deal Type", "dealtype")
                .replace("Currency", "deal_currency_code")
                .replace("Activity date", "hs_timestamp")
                .replace("Call outcome", "hs_call_outcome")
                .replace("Call status", "hs_call_status")
                .replace("Call direction", "hs_call_direction")
                .replace("Email direction", "hs_email_direction")
                .replace("Meeting start time", "hs_meeting_start_time")
                .replace("Meeting outcome", "hs_meeting_outcome");
    }

    @Test
    void withoutStagesOfOurOwnTheStandardClosingStagesEndADeal() {
        writeExport();
        Exports.rename(export, "stages.csv", "notes.txt");

        CommandRun run = Exports.review(export, "--mapping", "hubspot", "--zone", BERLIN);

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().matches("(?s).*\"id\" : \"funnel.win-rate\",\\s*\"state\" : \"VALUE\".*"), run.out());
    }

    @Test
    void theCampaignOfAContactIsHubSpotsOwnWhereItNamesOne() {
        CommandRun.file(
                export,
                "contacts.csv",
                "Record ID,Create Date,Original Source,Original Source Drill-Down 1,Original Source Drill-Down 2,First Touch Converting Campaign",
                "501,2024-02-05 09:00,Email Marketing,letters,,Spring fair",
                "502,2024-02-05 09:00,Email Marketing,letters,,",
                "503,2024-02-05 09:00,Direct Traffic,example.com,,",
                "504,2024-02-05 09:00,Paid Social,LinkedIn,summer,");

        CommandRun run = Exports.review(export, "--mapping", "hubspot", "--by", "campaign");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\"Spring fair\""), run.out());
        assertTrue(run.out().contains("\"letters\""), run.out());
        assertTrue(run.out().contains("\"summer\""), run.out());
        assertFalse(run.out().contains("\"example.com\""), run.out());
        assertFalse(run.out().contains("\"LinkedIn\""), run.out());
    }

    @Test
    void severalExportsOfOneKindAreNamed() {
        writeExport();
        CommandRun.file(export, "hubspot-crm-exports-all-contacts-2024-06-01.csv", "Record ID,Create Date");

        CommandRun run = Exports.review(export, "--mapping", "hubspot");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("several files are named so, wanted one"), run.err());
    }

    @Test
    void aFolderWithAnExportNamesItsMapping() {
        writeExport();
        Exports.rename(export, "stages.csv", "notes.txt");

        CommandRun run = Exports.review(export);

        assertEquals(2, run.status());
        assertTrue(run.err().contains("then add --mapping hubspot"), run.err());
    }

    private CommandRun reviewOfOurs() {
        return Exports.review(ours, "--zone", BERLIN);
    }
}
