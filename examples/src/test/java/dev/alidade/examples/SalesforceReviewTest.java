// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as Data Export and Data Loader write them give the review that our own files give. */
final class SalesforceReviewTest {
    @TempDir
    private Path export;

    @TempDir
    private Path ours;

    @BeforeEach
    void writeOurs() {
        CommandRun.file(
                ours,
                "leads.csv",
                "lead_id,created_at,source,person,campaign_id",
                "00Q1,2024-02-05T08:00:00Z,Web,kim@example.com,7011",
                "00Q2,2024-02-06T08:00:00Z,Trade Show,,",
                "00Q3,2024-02-07T08:00:00Z,Web,,");
        CommandRun.file(
                ours,
                "lead_events.csv",
                "lead_id,at,event,stage,channel,direction,automated,opportunity_id,owner_id",
                "00Q1,2024-02-05T09:00:00Z,HANDED_OFF,,,,,,",
                "00Q1,2024-02-05T09:30:00Z,ASSIGNED,,,,,,0051",
                "00Q1,2024-02-05T09:40:00Z,ACTIVITY,,call,OUT,false,,",
                "00Q1,2024-02-05T10:00:00Z,STAGE_ENTERED,Working - Contacted,,,,,",
                "00Q1,2024-02-05T10:00:00Z,ACCEPTED,,,,,,",
                "00Q1,2024-02-10,CONVERTED,,,,,0061,",
                "00Q2,2024-02-06T09:00:00Z,HANDED_OFF,,,,,,",
                "00Q2,2024-02-07,ACTIVITY,,email,OUT,true,,",
                "00Q2,2024-02-08T15:00:00Z,STAGE_ENTERED,Closed - Not Converted,,,,,",
                "00Q2,2024-02-08T15:00:00Z,REJECTED,,,,,,",
                "00Q3,2024-02-08T11:00:00Z,ACTIVITY,,call,IN,false,,",
                "00Q3,2024-02-09T11:00:00Z,ACTIVITY,,meeting,OUT,false,,");
        CommandRun.file(
                ours,
                "stages.csv",
                "pipeline,stage,position,probability,kind,forecast_category",
                "opportunities,Prospecting,1,0.1,OPEN,Pipeline",
                "opportunities,Proposal/Price Quote,2,0.75,OPEN,Pipeline",
                "opportunities,Closed Won,3,1,WON,Closed",
                "opportunities,Closed Lost,4,0,LOST,Omitted",
                "leads,Open - Not Contacted,1,,,",
                "leads,Working - Contacted,2,,,",
                "leads,Closed - Not Converted,3,,,");
        CommandRun.file(
                ours,
                "opportunities.csv",
                "opportunity_id,created_at,account_id,campaign_id,amount,currency,business,expected_close_date,pipeline",
                "0061,2024-02-10T09:00:00Z,0011,7011,15000000,EUR,NEW,2024-04-30,opportunities",
                "0062,2024-02-11T09:00:00Z,0012,,2500.50,EUR,EXISTING,2024-03-31,opportunities");
        CommandRun.file(
                ours,
                "opportunity_events.csv",
                "opportunity_id,at,event,value,currency,old_value",
                "0061,2024-02-10T09:00:00Z,STAGE_CHANGED,Prospecting,,",
                "0061,2024-02-10T09:00:00Z,AMOUNT_CHANGED,12000000,EUR,",
                "0061,2024-02-10T09:00:00Z,CLOSE_DATE_CHANGED,2024-03-31,,",
                "0061,2024-02-10T09:00:00Z,PROBABILITY_CHANGED,0.1,,",
                "0061,2024-02-10T09:00:00Z,FORECAST_CHANGED,Pipeline,,",
                "0061,2024-03-10T09:00:00Z,STAGE_CHANGED,Closed Won,,",
                "0061,2024-03-10T09:00:00Z,AMOUNT_CHANGED,15000000,EUR,",
                "0061,2024-03-10T09:00:00Z,CLOSE_DATE_CHANGED,2024-04-30,,",
                "0061,2024-03-10T09:00:00Z,PROBABILITY_CHANGED,1,,",
                "0061,2024-03-10T09:00:00Z,FORECAST_CHANGED,Closed,,",
                "0061,2024-02-20T10:00:00Z,ACTIVITY,call,,",
                "0061,2024-02-21T10:00:00Z,ACTIVITY,meeting,,",
                "0061,2024-02-15T09:00:00Z,OWNER_CHANGED,0052,,0051",
                "0061,2024-02-16T09:00:00Z,NEXT_STEP_SET,Send the offer,,",
                "0062,2024-02-11T09:00:00Z,STAGE_CHANGED,Prospecting,,",
                "0062,2024-02-11T09:00:00Z,AMOUNT_CHANGED,2500.50,EUR,",
                "0062,2024-02-11T09:00:00Z,CLOSE_DATE_CHANGED,2024-03-31,,",
                "0062,2024-02-11T09:00:00Z,PROBABILITY_CHANGED,0.1,,",
                "0062,2024-02-11T09:00:00Z,FORECAST_CHANGED,Pipeline,,");
        CommandRun.file(
                ours,
                "campaigns.csv",
                "campaign_id,name,channel,start,end,budget,currency",
                "7011,Spring fair,Trade Show,2024-01-15,2024-08-15,9000,EUR",
                "7012,Letters,Direct Mail,2024-01-20,,,");
        CommandRun.file(ours, "spend.csv", "campaign_id,day,amount,currency", "7011,2024-01-15,8000,EUR");
        CommandRun.file(ours, "touchpoints.csv", "buyer_id,at,campaign_id,type", "00Q1,2024-02-01,7011,Responded");
        CommandRun.file(ours, "staff.csv", "person,department", "0051,Sales", "0053,Marketing");
        CommandRun.file(ours, "goals.csv", "goal_id,from,to,owners", "G1,2024-01-01,2025-01-01,BOTH");
    }

    /** As Data Export writes: everything in quotes, times in GMT without an offset, days with a time, truth as 0 and 1. */
    private void writeDataExport() {
        CommandRun.file(
                export,
                "Lead.csv",
                quoted(
                        "Id,IsDeleted,LastName,Company,LeadSource,Email,Status,CreatedDate,IsConverted,ConvertedDate,ConvertedOpportunityId,ConvertedContactId,CustomField__c"),
                quoted(
                        "00Q1,0,Lee,Kim's,Web,kim@example.com,Closed - Converted,2024-02-05 08:00:00,1,2024-02-10 00:00:00,0061,0031,x"),
                quoted("00Q2,0,Poe,Poe's,Trade Show,,Closed - Not Converted,2024-02-06 08:00:00,0,,,,"),
                quoted("00Q3,0,Ray,Ray's,Web,,Open - Not Contacted,2024-02-07 08:00:00,0,,,,"),
                quoted("00Q4,1,Gone,Gone's,Web,,Open - Not Contacted,2024-02-07 08:00:00,0,,,,"));
        CommandRun.file(
                export,
                "LeadHistory.csv",
                quoted("Id,IsDeleted,LeadId,CreatedById,CreatedDate,Field,OldValue,NewValue"),
                quoted("0171,0,00Q1,0053,2024-02-05 08:00:00,created,,"),
                quoted("0172,0,00Q1,0053,2024-02-05 09:00:00,Owner,0053,00G1"),
                quoted("0173,0,00Q1,0053,2024-02-05 09:00:00,Owner,Mo Marketer,Sales queue"),
                quoted("0174,0,00Q1,0051,2024-02-05 09:30:00,Owner,00G1,0051"),
                quoted("0175,0,00Q1,0051,2024-02-05 09:30:00,Owner,Sales queue,Sam Seller"),
                quoted("0176,0,00Q1,0051,2024-02-05 10:00:00,Status,Open - Not Contacted,Working - Contacted"),
                quoted("0177,0,00Q2,0053,2024-02-06 09:00:00,Owner,0053,00G1"),
                quoted("0178,0,00Q2,0051,2024-02-08 15:00:00,Status,Open - Not Contacted,Closed - Not Converted"));
        CommandRun.file(
                export,
                "Task.csv",
                quoted(
                        "Id,WhoId,WhatId,Subject,ActivityDate,Status,IsDeleted,IsClosed,CallType,TaskSubtype,CompletedDateTime"),
                quoted("00T1,00Q1,,Call,2024-02-05 00:00:00,Completed,0,1,Outbound,Call,2024-02-05 09:40:00"),
                quoted("00T2,00Q2,,Newsletter,2024-02-07 00:00:00,Completed,0,1,,ListEmail,"),
                quoted("00T3,00Q3,,Call back,2024-02-08 00:00:00,Completed,0,1,Inbound,Call,2024-02-08 11:00:00"),
                quoted("00T4,00Q3,,Write to,2024-02-09 00:00:00,Not Started,0,0,,Email,"),
                quoted("00T5,00Q3,,To do,2024-02-09 00:00:00,Completed,0,1,,Task,2024-02-09 11:00:00"),
                quoted("00T6,0031,0061,Call,2024-02-20 00:00:00,Completed,0,1,Outbound,Call,2024-02-20 10:00:00"));
        CommandRun.file(
                export,
                "Event.csv",
                quoted("Id,WhoId,WhatId,Subject,ActivityDateTime,IsDeleted"),
                quoted("00U1,00Q3,,Visit,2024-02-09 11:00:00,0"),
                quoted("00U2,0031,0061,Visit,2024-02-21 10:00:00,0"));
        writeDeals("2024-04-30 00:00:00", "2024-03-31 00:00:00", "0", "1");
        CommandRun.file(export, "Account.csv", quoted("Id,Name"), quoted("0011,Kim's"));
    }

    private void writeDeals(String won, String open, String no, String yes) {
        CommandRun.file(
                export,
                "OpportunityStage.csv",
                quoted(
                        "Id,MasterLabel,ApiName,IsActive,SortOrder,IsClosed,IsWon,ForecastCategory,ForecastCategoryName,DefaultProbability"),
                quoted("01J1,Prospecting,Prospecting,%2$s,1,%1$s,%1$s,Pipeline,Pipeline,10.0".formatted(no, yes)),
                quoted("01J2,Proposal/Price Quote,Proposal/Price Quote,%2$s,2,%1$s,%1$s,Pipeline,Pipeline,75.0"
                        .formatted(no, yes)),
                quoted("01J3,Closed Won,Closed Won,%2$s,3,%2$s,%2$s,Closed,Closed,100.0".formatted(no, yes)),
                quoted("01J4,Closed Lost,Closed Lost,%2$s,4,%2$s,%1$s,Omitted,Omitted,0.0".formatted(no, yes)),
                quoted("01J5,Old stage,Old stage,%1$s,2,%1$s,%1$s,Pipeline,Pipeline,20.0".formatted(no)));
        CommandRun.file(
                export,
                "LeadStatus.csv",
                quoted("Id,MasterLabel,SortOrder,IsConverted"),
                quoted("01K1,Open - Not Contacted,1," + no),
                quoted("01K2,Working - Contacted,2," + no),
                quoted("01K3,Closed - Not Converted,3," + no));
        CommandRun.file(
                export,
                "Opportunity.csv",
                quoted(
                        "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,Type,CampaignId,IsClosed,IsWon,CreatedDate"),
                quoted("0061,%1$s,0011,Kim,Closed Won,1.5E7,100.0,%3$s,New Customer,7011,%2$s,%2$s,2024-02-10 09:00:00"
                        .formatted(no, yes, won)),
                quoted(
                        "0062,%1$s,0012,Poe,Prospecting,2500.50,10.0,%3$s,Existing Customer - Upgrade,,%1$s,%1$s,2024-02-11 09:00:00"
                                .formatted(no, yes, open)));
        CommandRun.file(
                export,
                "OpportunityHistory.csv",
                quoted(
                        "Id,OpportunityId,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,IsDeleted"),
                quoted("0081,0061,2024-02-10 09:00:00,Prospecting,1.2E7,1.2E6,%s,10.0,Pipeline,%s".formatted(open, no)),
                quoted("0082,0061,2024-03-10 09:00:00,Closed Won,1.5E7,1.5E7,%s,100.0,Closed,%s".formatted(won, no)),
                quoted("0083,0062,2024-02-11 09:00:00,Prospecting,2500.50,250.05,%s,10.0,Pipeline,%s"
                        .formatted(open, no)));
        CommandRun.file(
                export,
                "OpportunityFieldHistory.csv",
                quoted("Id,IsDeleted,OpportunityId,CreatedDate,Field,OldValue,NewValue"),
                quoted("0171,%s,0061,2024-02-15 09:00:00,Owner,0051,0052".formatted(no)),
                quoted("0172,%s,0061,2024-02-15 09:00:00,Owner,Sam Seller,Sue Seller".formatted(no)),
                quoted("0173,%s,0061,2024-02-16 09:00:00,NextStep,,Send the offer".formatted(no)),
                quoted("0174,%s,0061,2024-03-10 09:00:00,StageName,Prospecting,Closed Won".formatted(no)));
        CommandRun.file(
                export,
                "Campaign.csv",
                quoted("Id,IsDeleted,Name,Type,StartDate,EndDate,BudgetedCost,ActualCost"),
                quoted("7011,%s,Spring fair,Trade Show,2024-01-15 00:00:00,2024-08-15 00:00:00,9000.0,8000.0"
                        .formatted(no)),
                quoted("7012,%s,Letters,Direct Mail,2024-01-20 00:00:00,,,".formatted(no)));
        CommandRun.file(
                export,
                "CampaignMember.csv",
                quoted("Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,FirstRespondedDate"),
                quoted("00v1,%1$s,7011,00Q1,0031,Responded,%2$s,2024-01-20 10:00:00,2024-02-01 00:00:00"
                        .formatted(no, yes)),
                quoted("00v2,%1$s,7012,00Q2,,Sent,%1$s,2024-01-20 10:00:00,".formatted(no)));
        CommandRun.file(
                export,
                "User.csv",
                quoted("Id,Username,Department,IsActive"),
                quoted("0051,sam,Sales," + yes),
                quoted("0053,mo,Marketing," + yes),
                quoted("0054,al,Finance," + yes));
        CommandRun.file(export, "goals.csv", "goal_id,from,to,owners", "G1,2024-01-01,2025-01-01,BOTH");
    }

    @Test
    void dataExportGivesTheSameReviewAsOurOwnFiles() {
        writeDataExport();

        CommandRun theirs = review(export, "--mapping", "salesforce", "--currency", "EUR");

        assertEquals("", theirs.err());
        assertEquals(facts(reviewOfOurs()), facts(theirs));
    }

    @Test
    void dataLoaderWithCapitalsAndOffsetsGivesTheSameReviewAsOurOwnFiles() {
        writeDataExport();
        Exports.rewrite(
                export,
                text -> text.replaceAll("(\\d{4}-\\d\\d-\\d\\d) 00:00:00", "$1")
                        .replaceAll("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)", "$1T$2.000+0000"));
        Exports.rewriteHeaders(export, header -> header.toUpperCase(Locale.ROOT));
        Exports.rename(export, "Lead.csv", "lead.csv");

        CommandRun theirs = review(export, "--mapping", "salesforce", "--currency", "EUR");

        assertEquals("", theirs.err());
        assertEquals(facts(reviewOfOurs()), facts(theirs));
    }

    @Test
    void aTaskIsDoneByItsStatusWhereNoColumnSaysThatItIsClosed() {
        writeDataExport();
        Exports.rewriteHeaders(export, header -> header.replace("IsClosed\",\"CallType", "Other__c\",\"CallType"));

        CommandRun theirs = review(export, "--mapping", "salesforce", "--currency", "EUR");

        assertEquals("", theirs.err());
        assertEquals(facts(reviewOfOurs()), facts(theirs));
    }

    @Test
    void aLeadIsOfTheCampaignThatItRespondedToFirstUnlessThatIsLongAfterItsCreation() {
        CommandRun.file(
                export,
                "Lead.csv",
                "Id,CreatedDate,IsConverted,ConvertedDate,ConvertedOpportunityId",
                "00Q1,2024-02-05T08:00:00.000Z,true,2024-02-10,0061",
                "00Q2,2024-02-05T08:00:00.000Z,true,2024-02-10,0062",
                "00Q3,2024-02-05T08:00:00.000Z,true,2024-02-10,0063");
        CommandRun.file(
                export,
                "Opportunity.csv",
                "Id,Amount,CurrencyIsoCode,CloseDate,CreatedDate,IsClosed,IsWon",
                "0061,1.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z,true,true",
                "0062,1.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z,true,true",
                "0063,1.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z,true,true");
        CommandRun.file(
                export,
                "CampaignMember.csv",
                "Id,CampaignId,LeadId,HasResponded,FirstRespondedDate",
                "00v1,7012,00Q1,true,2024-02-07",
                "00v2,7011,00Q1,true,2024-02-06",
                "00v3,7010,00Q1,false,",
                "00v4,7011,00Q2,true,2024-02-13",
                "00v5,7010,00Q3,false,",
                "00v6,7010,00Q9,true,2024-02-05");

        CommandRun run = review(export, "--mapping", "salesforce");

        assertEquals("1 of 3", Exports.counts(run, "funnel.traceable-share"));
        assertEquals(List.of("0062", "0063"), Exports.examples(run, "funnel.won-without-campaign"));
        assertEquals(List.of("00Q9"), Exports.examples(run, "lead-campaigns.unknown-lead"));
    }

    @Test
    void fieldHistoryAloneTellsStagesAmountsAndWhatTheyWereBefore() {
        CommandRun.file(
                export,
                "Opportunity.csv",
                "Id,Amount,CurrencyIsoCode,CloseDate,CreatedDate",
                "0061,15000.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z");
        CommandRun.file(
                export,
                "OpportunityFieldHistory.csv",
                "OpportunityId,CreatedDate,Field,OldValue,NewValue,CurrencyIsoCode",
                "0061,2024-03-01T09:00:00.000Z,Amount,12000.0,15000.0,EUR",
                "0061,2024-03-02T09:00:00.000Z,CloseDate,2024-03-31,2024-04-30,",
                "0061,2024-03-03T09:00:00.000Z,Probability,10.0,100.0,",
                "0061,2024-03-10T09:00:00.000Z,StageName,Prospecting,Closed Won,");
        Exports.empty(ours);
        CommandRun.file(
                ours,
                "opportunities.csv",
                "opportunity_id,created_at,amount,currency,expected_close_date,pipeline",
                "0061,2024-02-10T09:00:00Z,15000,EUR,2024-04-30,opportunities");
        CommandRun.file(
                ours,
                "opportunity_events.csv",
                "opportunity_id,at,event,value,currency,old_value",
                "0061,2024-03-01T09:00:00Z,AMOUNT_CHANGED,15000,EUR,12000",
                "0061,2024-03-02T09:00:00Z,CLOSE_DATE_CHANGED,2024-04-30,,2024-03-31",
                "0061,2024-03-03T09:00:00Z,PROBABILITY_CHANGED,1,,0.1",
                "0061,2024-03-10T09:00:00Z,STAGE_CHANGED,Closed Won,,Prospecting",
                "0061,2024-03-10T09:00:00Z,WON,,,");

        assertEquals(facts(reviewOfOurs()), facts(review(export, "--mapping", "salesforce")));
    }

    @Test
    void withoutAnyHistoryADealIsWonOnItsClosingDay() {
        CommandRun.file(
                export,
                "Opportunity.csv",
                "Id,Amount,CurrencyIsoCode,CloseDate,CreatedDate,IsClosed,IsWon",
                "0061,15000.0,EUR,2024-04-30,2024-02-10T09:00:00.000Z,true,true",
                "0062,100.0,EUR,2024-03-30,2024-02-10T09:00:00.000Z,true,false",
                "0063,100.0,EUR,2024-03-30,2024-02-10T09:00:00.000Z,false,false");
        Exports.empty(ours);
        CommandRun.file(
                ours,
                "opportunities.csv",
                "opportunity_id,created_at,amount,currency,expected_close_date,pipeline",
                "0061,2024-02-10T09:00:00Z,15000,EUR,2024-04-30,opportunities",
                "0062,2024-02-10T09:00:00Z,100,EUR,2024-03-30,opportunities",
                "0063,2024-02-10T09:00:00Z,100,EUR,2024-03-30,opportunities");
        CommandRun.file(
                ours,
                "opportunity_events.csv",
                "opportunity_id,at,event",
                "0061,2024-04-30,WON",
                "0062,2024-03-30,LOST");

        assertEquals(facts(reviewOfOurs()), facts(review(export, "--mapping", "salesforce")));
    }

    @Test
    void amountsWithoutACurrencyNameTheOptionThatGivesItInOneLineAFile() {
        CommandRun.file(
                export,
                "Opportunity.csv",
                "Id,Amount,CloseDate,CreatedDate",
                "0061,15000.0,2024-04-30,2024-02-10T09:00:00.000Z",
                "0062,,2024-04-30,2024-02-10T09:00:00.000Z",
                "0063,1.0,2024-04-30,2024-02-10T09:00:00.000Z",
                "0064,2.0,2024-04-30,2024-02-10T09:00:00.000Z");

        CommandRun run = review(export, "--mapping", "salesforce");

        assertEquals(2, run.status());
        assertEquals(
                "alidade: Opportunity.csv, line 2, column currency of opportunities (CurrencyIsoCode in the file): empty, wanted the ISO 4217"
                        + " code of a currency, such as EUR. If all amounts without one are in one currency, --currency names it"
                        + " (and in 2 more rows, up to line 5) (3 of 4 rows can't be used, more than 1 %; --max-bad-rows sets how"
                        + " many may be left out).\n",
                run.err());

        CommandRun all = review(export, "--mapping", "salesforce", "--max-bad-rows", "100");

        assertEquals(0, all.status(), all.err());
        assertEquals(1, all.err().lines().count(), all.err());
        assertTrue(all.err().endsWith("up to line 5); they are left out.\n"), all.err());
    }

    @Test
    void ofAFileWithSeveralTablesALineNamesItsTable() {
        CommandRun.file(
                export, "Campaign.csv", "Id,StartDate,BudgetedCost,ActualCost", "7011,2024-01-15,9000.0,8000.0");

        CommandRun run = CommandRun.of("check", "--mapping", "salesforce", export);

        assertTrue(run.err().contains("Campaign.csv, line 2, column currency of campaigns (Curr"), run.err());
        assertTrue(run.err().contains("Campaign.csv, line 2, column currency of spend (Curr"), run.err());
        assertEquals(run.err().lines().count(), run.err().lines().distinct().count(), run.err());
    }

    @Test
    void whatAnExportLacksIsNamedAndNoError() {
        CommandRun.file(export, "Lead.csv", "Id,CreatedDate", "00Q1,2024-02-05 08:00:00");

        CommandRun run = review(export, "--mapping", "salesforce");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\"kind\" : \"mapping.missing-file\""), run.out());
        assertTrue(run.out().contains("IsConverted in Lead.csv"), run.out());
    }

    @Test
    void aCompanyAddsItsOwnWaysToTheMapping() {
        CommandRun.file(
                export,
                "Lead.csv",
                "Id,CreatedDate,Handed_Over__c,Status",
                "00Q1,2024-02-05T08:00:00.000Z,2024-02-05T09:00:00.000Z,New");
        Path mapping = CommandRun.file(
                ours,
                "company.properties",
                "extends = salesforce",
                "lead_events[to-queue].ignore = true",
                "lead_events[field].file = Lead.csv",
                "lead_events[field].only-with = Handed_Over__c",
                "lead_events[field].lead_id = Id",
                "lead_events[field].at = Handed_Over__c",
                "lead_events[field].event.constant = HANDED_OFF",
                "leads.source.constant = all the same");

        CommandRun run = review(export, "--mapping", mapping);

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\"denominator\" : 1"), run.out());
    }

    /** Ours, where a plain date means that only the day is known, as in the mapping. */
    private CommandRun reviewOfOurs() {
        Path mapping = CommandRun.file(ours, "dates.properties", "timelines.date-only-zones = zone");
        return review(ours, "--mapping", mapping);
    }

    private static CommandRun review(Path folder, Object... more) {
        return Exports.review(folder, more);
    }

    private static String facts(CommandRun run) {
        return Exports.facts(run);
    }

    private static String quoted(String line) {
        return "\"" + line.replace(",", "\",\"") + "\"";
    }
}
