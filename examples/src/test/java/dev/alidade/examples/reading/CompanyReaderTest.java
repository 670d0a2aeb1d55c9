// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Activity.Automation;
import dev.alidade.model.LeadEvent.Activity.Connection;
import dev.alidade.model.LeadEvent.Activity.Direction;
import dev.alidade.model.Onboarding;
import dev.alidade.model.SurveyAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompanyReaderTest {
    private static final Instant UNDATED = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aLeadIsReadWithItsEvents() throws IOException {
        file("leads.csv", """
            lead_id,created_at,source,campaign_id,market,owner_id,sourced_by
            L1,2024-03-04T09:00:00Z,web,C1,DACH,S7,marketing
            """);
        file("lead_events.csv", """
            lead_id,at,event,reason,reason_kind,channel,direction,automated,connected,owner_id
            L1,2024-03-06T09:00:00Z,REJECTED,student,PROCEDURAL,,,,,
            L1,2024-03-04T09:00:00Z,HANDED_OFF,,,,,,,
            L1,2024-03-05T09:00:00Z,ACTIVITY,,,call,OUT,false,true,
            L1,2024-03-04T09:00:00Z,ASSIGNED,,,,,,,S8
            L1,2024-03-05T10:00:00Z,ACTIVITY,,,,IN,,,
            """);

        Lead expected = Lead.builder("L1")
                .createdAt(MONDAY)
                .source("web")
                .campaignId("C1")
                .market("DACH")
                .ownerId("S7")
                .sourcedBy(Department.MARKETING)
                .handedOff(MONDAY)
                .assigned(MONDAY, "S8")
                .event(new Activity(
                        Instant.parse("2024-03-05T09:00:00Z"),
                        Direction.OUT,
                        Automation.HUMAN,
                        true,
                        Optional.of("call")))
                .event(new Activity(
                        Instant.parse("2024-03-05T10:00:00Z"),
                        Direction.IN,
                        Automation.UNKNOWN,
                        Connection.UNKNOWN,
                        Optional.empty()))
                .rejected(Instant.parse("2024-03-06T09:00:00Z"), "student", LeadEvent.Rejected.Kind.PROCEDURAL)
                .build();
        assertEquals(List.of(expected), read().leads());
    }

    @Test
    void repeatedAndOrphanEventsAreCounted() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-04\n");
        file("lead_events.csv", """
            lead_id,at,event
            L1,2024-03-05,HANDED_OFF
            L1,2024-03-05,HANDED_OFF
            L9,2024-03-05,HANDED_OFF
            """);

        Company company = read();

        assertEquals(1, company.leads().get(0).timeline().size());
        assertEquals(Set.of("timelines.repeated-event", "timelines.orphan-event"), kinds(company));
    }

    @Test
    void anActivityWithoutDirectionIsABadRow() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-04\n");
        file("lead_events.csv", "lead_id,at,event,direction\nL1,2024-03-05,ACTIVITY,\n");

        Unusable failure = assertThrows(Unusable.class, this::read);

        assertTrue(
                failure.getMessage()
                        .startsWith("lead_events.csv, line 2, column direction: empty, wanted one of IN, OUT"),
                failure.getMessage());
    }

    @Test
    void rowsOfOnePersonWaveAndTimeFormOneAnswerInTheOrderOfTheSlots() throws IOException {
        file("answers.csv", """
            respondent,department,slot,answer,answered_at,wave
            R1,Sales,2,brand,2024-03-04T09:00:00Z,spring
            R1,sales,1,price,2024-03-04T09:00:00Z,spring
            R1,SALES,1,service,2024-03-04T09:00:00Z,autumn
            R2,Marketing,1,,,
            """);

        assertEquals(
                List.of(
                        answer("R1", Department.SALES, MONDAY, Optional.of("autumn"), "service"),
                        answer("R1", Department.SALES, MONDAY, Optional.of("spring"), "price", "brand"),
                        answer("R2", Department.MARKETING, UNDATED, Optional.empty(), "")),
                read().answers());
    }

    @Test
    void theSameAnswerTwiceCountsOnceAndDifferentOnesNotAtAll() throws IOException {
        file("answers.csv", """
            respondent,department,slot,answer
            R1,SALES,1,price
            R1,SALES,1,price
            R1,SALES,2,brand
            R1,SALES,2,service
            R1,SALES,3,range
            """);

        Company company = read();

        assertEquals(
                List.of(answer("R1", Department.SALES, UNDATED, Optional.empty(), "price", "range")),
                company.answers());
        assertEquals(Set.of("answers.repeated-row", "answers.conflicting-rows"), kinds(company));
        assertEquals(2, company.issues().get(0).count());
        assertTrue(company.issues().stream().allMatch(issue -> issue.examples().isEmpty()), "no issue names a person");
        assertEquals(
                List.of(
                        "answers.csv, line 3: respondent and slot are there again with the same answer; one row"
                                + " counts.",
                        "answers.csv, line 4: respondent and slot are there again with another answer; the row is left"
                                + " out.",
                        "answers.csv, line 5: respondent and slot are there again with another answer; the row is left"
                                + " out."),
                findings.remarks());
    }

    @Test
    void aPersonOfTwoDepartmentsAtOneTimeIsLeftOut() throws IOException {
        file("answers.csv", "respondent,department,slot,answer\nR1,SALES,1,price\nR1,MARKETING,2,brand\n");

        Company company = read();

        assertEquals(List.of(), company.answers());
        assertEquals(Set.of("answers.conflicting-departments"), kinds(company));
    }

    @Test
    void anUnknownDepartmentIsNamed() throws IOException {
        file("answers.csv", "respondent,department,slot,answer\nR1,Vertrieb,1,price\n");

        Unusable failure = assertThrows(Unusable.class, this::read);

        assertTrue(
                failure.getMessage()
                        .startsWith(
                                "answers.csv, line 2, column department: 'Vertrieb', wanted one of SALES, MARKETING,"
                                        + " BOTH, OTHER, in any case"),
                failure.getMessage());
    }

    @Test
    void aSlotIsAWholeNumberFromOneOn() throws IOException {
        for (String slot : List.of("0", "-1", "1.0", "first", "99999999999")) {
            file("answers.csv", "respondent,department,slot,answer\nR1,SALES," + slot + ",price\n");

            Unusable failure = assertThrows(Unusable.class, this::read);

            assertTrue(
                    failure.getMessage()
                            .startsWith("answers.csv, line 2, column slot: '" + slot
                                    + "', wanted a whole number from 1 on"),
                    failure.getMessage());
        }
    }

    @Test
    void aCodebookIsTheSameWhateverTheOrderOfItsRows() throws IOException {
        file("answers.csv", "respondent,department,slot\nR1,SALES,1\n");
        file("codebook.csv", "theme,phrases,language\nprice,low price|cheap,en\nbrand,brand,\nprice,günstig,de\n");
        Codebook first = read().codebook().orElseThrow();
        file("codebook.csv", "theme,phrases,language\nprice,günstig,de\nbrand,brand,\nprice,low price|cheap,en\n");

        assertEquals(first, read().codebook().orElseThrow());
        assertEquals(
                List.of("günstig", "low price", "cheap"),
                first.code("price").orElseThrow().phrases());
    }

    @Test
    void aBriefingThatIsDueOnADateIsDueAtItsEnd() throws IOException {
        file(
                "onboarding.csv",
                "person,department,joined_at,briefing_due,briefed_at\nP1,SALES,2024-03-04,2024-03-10,\n");

        assertEquals(
                List.of(new Onboarding(
                        "P1",
                        Department.SALES,
                        Instant.parse("2024-03-04T00:00:00Z"),
                        Optional.of(Instant.parse("2024-03-10T23:59:59.999999999Z")),
                        Optional.empty())),
                read().newcomers());
    }

    @Test
    void aSessionWithTwoTimesIsLeftOut() throws IOException {
        file("review_sessions.csv", """
            session_id,held_at,person
            S1,2024-03-04,P1
            S1,2024-03-05,P2
            S2,2024-03-06,P1
            S2,2024-03-06,P1
            S2,2024-03-06,P2
            """);

        Company company = read();

        assertEquals(1, company.sessions().size());
        assertEquals(Set.of("P1", "P2"), company.sessions().get(0).attendees());
        assertEquals(Set.of("review-sessions.conflicting-rows", "review-sessions.repeated-row"), kinds(company));
    }

    @Test
    void leadsOfAnotherSystemAreReadThroughAMapping() throws IOException {
        file("people.csv", """
            Id,Born,Origin,First Call
            7,2024-03-04,Trade show,2024-03-05T09:00:00Z
            8,2024-03-04,Web,
            """);
        file("history.csv", """
            Id,Status,When
            7,Taken,2024-03-06
            7,Looked at,2024-03-07
            """);
        file("mapping.properties", """
            leads.file = people.csv
            leads.lead_id = Id
            leads.created_at = Born
            leads.source = Origin
            leads.source.value.Trade\\ show = event
            leads.sourced_by.constant = MARKETING
            lead_events.file = history.csv
            lead_events.lead_id = Id
            lead_events.at = When
            lead_events.event = Status
            lead_events.event.value.Taken = ACCEPTED
            lead_events.event.value.* = STAGE_ENTERED
            lead_events.stage = Status
            lead_events[call].file = people.csv
            lead_events[call].lead_id = Id
            lead_events[call].at = First Call
            lead_events[call].only-with = First Call
            lead_events[call].event.constant = ACTIVITY
            lead_events[call].direction.constant = OUT
            lead_events[call].automated.constant = false
            """);

        Company company = read(Mapping.read(folder.resolve("mapping.properties")));

        assertEquals(
                List.of(
                        Lead.builder("7")
                                .createdAt(Instant.parse("2024-03-04T00:00:00Z"))
                                .source("event")
                                .sourcedBy(Department.MARKETING)
                                .event(new Activity(
                                        Instant.parse("2024-03-05T09:00:00Z"),
                                        Direction.OUT,
                                        Automation.HUMAN,
                                        Connection.UNKNOWN,
                                        Optional.empty()))
                                .accepted(Instant.parse("2024-03-06T00:00:00Z"))
                                .event(new LeadEvent.StageEntered(Instant.parse("2024-03-07T00:00:00Z"), "Looked at"))
                                .build(),
                        Lead.builder("8")
                                .createdAt(Instant.parse("2024-03-04T00:00:00Z"))
                                .source("Web")
                                .sourcedBy(Department.MARKETING)
                                .build()),
                company.leads());
    }

    @Test
    void aFileThatTheMappingNamesMustBeThere() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-03-04\n");
        file("mapping.properties", "lead_events.file = history.csv\n");

        Unusable failure = assertThrows(Unusable.class, () -> read(Mapping.read(folder.resolve("mapping.properties"))));

        assertTrue(
                failure.getMessage().endsWith("the mapping names it for the table lead_events."), failure.getMessage());
    }

    private static SurveyAnswer answer(
            String respondent, Department department, Instant at, Optional<String> wave, String... texts) {
        return new SurveyAnswer(
                respondent, department, at, wave, com.google.common.collect.ImmutableList.copyOf(texts));
    }

    private static Set<String> kinds(Company company) {
        return company.issues().stream().map(issue -> issue.kind().id()).collect(java.util.stream.Collectors.toSet());
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Company read() {
        return read(Mapping.none());
    }

    private Company read(Mapping mapping) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        return new CompanyReader(tables, mapping, UNDATED, (table, failure) -> {
                    throw failure;
                })
                .read(folder);
    }
}
