// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Stage;
import dev.alidade.policy.CurrencyRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opportunities, their events, stages, rates and leads that are one person. */
final class DealReadingTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void anOpportunityIsReadWithItsEvents() throws IOException {
        file("opportunities.csv", """
            opportunity_id,created_at,lead_id,account_id,owner_id,market,product,campaign_id,sourced_by,amount,currency,business,pipeline
            O1,2024-03-04T09:00:00Z,,A1,S1,DACH,seals,C1,sales,-4500.50,EUR,EXISTING,sales
            """);
        file("opportunity_events.csv", """
            opportunity_id,at,event,value,currency,reason
            O1,2024-03-05,STAGE_CHANGED,Proposal,,
            O1,2024-03-06,AMOUNT_CHANGED,5000,JPY,
            O1,2024-03-07,CLOSE_DATE_CHANGED,2024-05-01,,
            O1,2024-03-08,PROBABILITY_CHANGED,0.4,,
            O1,2024-03-09,FORECAST_CHANGED,commit,,
            O1,2024-03-10,OWNER_CHANGED,S2,,
            O1,2024-03-11,NEXT_STEP_SET,,,
            O1,2024-03-12,ACTIVITY,call,,
            O1,2024-03-13,LOST,,,price
            O1,2024-03-14,REOPENED,,,
            O1,2024-03-15,WON,,,
            O1,2024-03-16,INVOICED,10.00,EUR,
            O1,2024-03-17,PAID,,,
            """);

        Opportunity expected = Opportunity.builder("O1")
                .createdAt(MONDAY)
                .accountId("A1")
                .ownerId("S1")
                .market("DACH")
                .product("seals")
                .campaignId("C1")
                .sourcedBy(Department.SALES)
                .amount(Money.of("-4500.50", "EUR"))
                .business(Opportunity.Business.EXISTING)
                .pipeline("sales")
                .stage(march(5), "Proposal")
                .amountChanged(march(6), Money.of("5000", "JPY"))
                .closeDate(march(7), LocalDate.of(2024, 5, 1))
                .probability(march(8), 0.4)
                .forecast(march(9), "commit")
                .owner(march(10), "S2")
                .event(new OpportunityEvent.NextStepSet(march(11), Optional.empty()))
                .event(new OpportunityEvent.Activity(march(12), Optional.of("call")))
                .lost(march(13), "price")
                .reopened(march(14))
                .won(march(15))
                .event(new OpportunityEvent.Invoiced(march(16), Optional.of(Money.of("10", "EUR"))))
                .paid(march(17))
                .build();
        assertEquals(List.of(expected), read().opportunities());
    }

    @Test
    void aConversationTellsWhatWasMentionedAndWhetherAnybodyWroteItDown() throws IOException {
        file("opportunities.csv", "opportunity_id,created_at\nO1,2024-03-04\n");
        file("opportunity_events.csv", """
            opportunity_id,at,event,value,messages,materials
            O1,2024-03-05,ACTIVITY,call,service | price,A9|A3
            O1,2024-03-06,ACTIVITY,call,none,
            O1,2024-03-07,ACTIVITY,call,,
            """);

        assertEquals(
                List.of(
                        new OpportunityEvent.Activity(
                                march(5),
                                Optional.of("call"),
                                Optional.of(ImmutableSortedSet.of("price", "service")),
                                ImmutableSortedSet.of("A3", "A9")),
                        new OpportunityEvent.Activity(
                                march(6),
                                Optional.of("call"),
                                Optional.of(ImmutableSortedSet.of()),
                                ImmutableSortedSet.of()),
                        new OpportunityEvent.Activity(march(7), Optional.of("call"))),
                read().opportunities().get(0).timeline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O1,2024-03-04,12,|currency: empty, wanted the ISO 4217 code",
                "O1,2024-03-04,12,Euro|currency: 'Euro', wanted the ISO 4217 code",
                "O1,2024-03-04,12,XXX|currency: 'XXX', wanted the ISO 4217 code",
                "O1,2024-03-04,\"1,200.50\",EUR|amount: '1,200.50', wanted an amount such as 1234.50",
                "O1,2024-03-04,1e3,EUR|amount: '1e3', wanted an amount such as 1234.50",
                "O1,2024-03-04,10.5,JPY|amount: '10.5', wanted an amount of JPY with at most 0 decimals, up to 9223372036854775807",
                "O1,2024-03-04,92233720368547758.08,EUR|amount: '92233720368547758.08', wanted an amount of EUR with at most 2 decimals, up to 92233720368547758.07"
            })
    void anAmountThatIsNoneIsNamed(String row, String complaint) throws IOException {
        file("opportunities.csv", "opportunity_id,created_at,amount,currency\n" + row + "\n");

        assertUnusable("opportunities.csv, line 2, column " + complaint);
    }

    @Test
    void anAmountMayBeAsLargeAsMoney() throws IOException {
        file("opportunities.csv", """
            opportunity_id,created_at,amount,currency
            O1,2024-03-04,9999999999999999.99,EUR
            O2,2024-03-04,-92233720368547758.07,EUR
            O3,2024-03-04,9223372036854775807,JPY
            """);

        assertEquals(
                List.of(
                        Optional.of(Money.of("9999999999999999.99", "EUR")),
                        Optional.of(Money.of("-92233720368547758.07", "EUR")),
                        Optional.of(Money.of("9223372036854775807", "JPY"))),
                read().opportunities().stream().map(Opportunity::amount).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROBABILITY_CHANGED,40|value: '40', wanted a number from 0 to 1. Maybe it is a percentage",
                "PROBABILITY_CHANGED,|value: empty, wanted a value",
                "CLOSE_DATE_CHANGED,2024-02-30|value: '2024-02-30', wanted a plain date",
                "AMOUNT_CHANGED,12|currency: empty, wanted the ISO 4217 code",
                "CLOSED,|event: 'CLOSED', wanted one of STAGE_CHANGED, AMOUNT_CHANGED"
            })
    void aValueThatSaysNothingIsNamed(String event, String complaint) throws IOException {
        file("opportunities.csv", "opportunity_id,created_at\nO1,2024-03-04\n");
        file("opportunity_events.csv", "opportunity_id,at,event,value\nO1,2024-03-05," + event + "\n");

        assertUnusable("opportunity_events.csv, line 2, column " + complaint);
    }

    @Test
    void stagesFormPipelinesInTheOrderOfTheirPositions() throws IOException {
        file("stages.csv", """
            pipeline,stage,position,probability,kind,forecast_category
            sales,Offer,2,0.5,,commit
            sales,Talk,1,,OPEN,
            sales,Gone,9,0,LOST,
            """);

        assertEquals(
                List.of(
                        Stage.of("Talk", 1, Stage.Kind.OPEN),
                        Stage.of("Offer", 2, Stage.Kind.OPEN)
                                .withProbability(0.5)
                                .withForecastCategory("commit"),
                        Stage.of("Gone", 9, Stage.Kind.LOST).withProbability(0)),
                read().pipelines().get(0).stages());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talk,2,,|stages.csv, line 3: stage 'Talk' of pipeline 'default' is there again, first at stages.csv, line 2",
                "Offer,1,,|stages.csv, line 3: stages 'Talk' and 'Offer' of pipeline 'default' are both at position 1",
                "Offer,2,50,|stages.csv, line 3, column probability: '50', wanted a number from 0 to 1",
                "Offer,2,,CLOSED|stages.csv, line 3, column kind: 'CLOSED', wanted one of OPEN, WON, LOST",
                "Offer,0,,|stages.csv, line 3, column position: '0', wanted a whole number from 1 on"
            })
    void aStageThatHasNoPlaceIsNamed(String row, String complaint) throws IOException {
        file("stages.csv", "stage,position,probability,kind\nTalk,1,,\n" + row + "\n");

        assertUnusable(complaint);
    }

    @Test
    void aLeadGetsTheOutcomeOfItsOpportunity() throws IOException {
        file("leads.csv", "lead_id,created_at,value,currency\nL1,2024-03-01,900,EUR\n");
        file("opportunities.csv", "opportunity_id,created_at,lead_id\nO1,2024-03-04,L1\nO2,2024-03-04,L9\n");
        file("opportunity_events.csv", "opportunity_id,at,event\nO1,2024-03-05,WON\nO7,2024-03-05,WON\n");

        Company company = read();

        Lead lead = company.leads().get(0);
        assertEquals(Optional.of(Money.of("900", "EUR")), lead.value());
        assertTrue(lead.timeline().contains(new LeadEvent.Converted(march(4), Optional.of("O1"))), lead.toString());
        assertTrue(lead.timeline().contains(new LeadEvent.Won(march(5))), lead.toString());
        assertEquals("L1", company.opportunities().get(0).trace().orElseThrow().leadId());
        assertEquals(Optional.empty(), company.opportunities().get(1).trace());
    }

    @Test
    void rowsOfOnePersonAreOneLead() throws IOException {
        file("people.csv", """
            lead_id,created_at,Mail
            L3,2024-03-03," KIM@example.com "
            L2,2024-03-02,kim@example.com
            L1,2024-03-02,Kim@Example.com
            L4,2024-03-01,
            L5,2024-03-01,
            """);
        file("lead_events.csv", "lead_id,at,event\nL3,2024-03-05,HANDED_OFF\n");
        file("mapping.properties", "leads.file = people.csv\nleads.person = Mail\n");

        Company company = read(Mapping.read(folder.resolve("mapping.properties")));

        assertEquals(
                List.of("L1", "L4", "L5"),
                company.leads().stream().map(Lead::id).toList());
        assertEquals(
                List.of(new LeadEvent.HandedOff(march(5))),
                company.leads().get(0).timeline());
        assertEquals(Map.of("timelines.merged-lead", 2L), issues(company));
    }

    @Test
    void aliasesAreOneLead() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-01\nL2,2024-03-02\n");
        file("lead_events.csv", "lead_id,at,event\nL2,2024-03-05,HANDED_OFF\n");
        file("aliases.csv", "lead_id,alias_of\nL2,L1\n");

        Company company = read();

        assertEquals(1, company.leads().size());
        assertEquals(
                List.of(new LeadEvent.HandedOff(march(5))),
                company.leads().get(0).timeline());
    }

    @Test
    void ratesAreReadByDayAndCurrency() throws IOException {
        file("fx.csv", "day,currency,rate\n2024-01-01,USD,0.90\n2024-07-01,USD,0.95\n");
        file("leads.csv", "lead_id,created_at\nL1,2024-03-01\n");

        assertEquals(
                List.of(
                        new CurrencyRate(
                                LocalDate.of(2024, 1, 1),
                                Currency.getInstance("USD"),
                                new BigDecimal("0.90"),
                                "fx.csv, line 2"),
                        new CurrencyRate(
                                LocalDate.of(2024, 7, 1),
                                Currency.getInstance("USD"),
                                new BigDecimal("0.95"),
                                "fx.csv, line 3")),
                read().rates());
    }

    @Test
    void aCurrencyWithTwoRatesOnADayIsNamed() throws IOException {
        file("fx.csv", "day,currency,rate\n2024-01-01,USD,0.9\n2024-01-01,USD,0.90\n2024-01-01,USD,0.95\n");

        assertUnusable("fx.csv, line 4, column rate: USD has another rate on 2024-01-01, 0.9");
    }

    @Test
    void aLeadOfTwoAliasesIsNamed() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-01\n");
        file("aliases.csv", "lead_id,alias_of\nL2,L1\nL2,L1\nL2,L3\n");

        assertUnusable("aliases.csv, line 4, column alias_of: 'L2' is 'L1' already");
    }

    @Test
    void aliasesInACircleAreNamed() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-01\n");
        file("aliases.csv", "lead_id,alias_of\nL2,L1\nL1,L2\n");

        assertUnusable("aliases.csv: 'L1, L2' are aliases of each other in a circle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-01,USD,0|fx.csv, line 2, column rate: '0', wanted a rate above 0",
                "2024-01-01,USD,\"0,9\"|fx.csv, line 2, column rate: '0,9', wanted a rate above 0",
                "2024-01-01T10:00:00Z,USD,1|fx.csv, line 2, column day: '2024-01-01T10:00:00Z', wanted a plain date",
                "2024-01-01,dollar,1|fx.csv, line 2, column currency: 'dollar', wanted the ISO 4217 code"
            })
    void aRateThatIsNoneIsNamed(String row, String complaint) throws IOException {
        file("fx.csv", "day,currency,rate\n" + row + "\n");

        assertUnusable(complaint);
    }

    private static Instant march(int day) {
        return LocalDate.of(2024, 3, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, Long> issues(Company company) {
        Map<String, Long> issues = new TreeMap<>();
        for (DataIssue issue : company.issues()) {
            issues.put(issue.kind().id(), issue.count());
        }
        return issues;
    }

    private void assertUnusable(String complaint) {
        Unusable failure = assertThrows(Unusable.class, this::read);
        assertTrue(failure.getMessage().startsWith(complaint), failure.getMessage());
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Company read() {
        return read(Mapping.none());
    }

    private Company read(Mapping mapping) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        return new CompanyReader(tables, mapping, MONDAY, (table, failure) -> {
                    throw failure;
                })
                .read(folder);
    }
}
