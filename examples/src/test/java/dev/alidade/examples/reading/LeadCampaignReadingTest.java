// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Lead;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaigns that brought leads whose own rows name none. */
final class LeadCampaignReadingTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstCampaignCountsWhateverTheOrderOfTheRows() throws IOException {
        file("lead_campaigns.csv", """
            lead_id,at,campaign_id
            L1,2024-01-03,C2
            L1,2024-01-02,C1
            L1,2024-01-04,C3
            """);

        assertEquals(List.of("L1 C1", "L2 -"), campaigns(read(Mapping.none())));
    }

    @Test
    void aCampaignInTheRowOfTheLeadItselfComesBeforeAll() throws IOException {
        Files.writeString(folder.resolve("leads.csv"), "lead_id,created_at,campaign_id\nL1,2024-01-10,C9\n");
        file("lead_campaigns.csv", "lead_id,at,campaign_id\nL1,2024-01-03,C2\n");

        assertEquals(List.of("L1 C9"), campaigns(read(Mapping.none())));
    }

    @Test
    void aCampaignThatComesMoreThanAWeekAfterTheLeadBroughtNobody() throws IOException {
        file("lead_campaigns.csv", """
            lead_id,at,campaign_id
            L1,2024-01-17T00:00:00Z,C1
            L2,2024-01-17T00:00:01Z,C1
            """);

        assertEquals(List.of("L1 C1", "L2 -"), campaigns(read(Mapping.none())));
        Path longer = Files.writeString(folder.resolve("m.properties"), "timelines.campaign-within = P8D\n");
        assertEquals(List.of("L1 C1", "L2 C1"), campaigns(read(Mapping.read(longer))));
    }

    @Test
    void whatComesAtOrAfterAsOfIsNotKnown() throws IOException {
        file("lead_campaigns.csv", "lead_id,at,campaign_id\nL1,2024-01-11,C1\nL2,2024-01-12,C1\n");

        Company company =
                reader(Mapping.none()).read(folder, Instant.parse("2024-01-12T00:00:00Z"), JourneyScope.BUYER);

        assertEquals(List.of("L1 C1", "L2 -"), campaigns(company));
    }

    @Test
    void ofSeveralAtOneInstantTheSmallestIdCountsAndTheyAreAnIssueAsAreUnknownLeads() throws IOException {
        file("lead_campaigns.csv", """
            lead_id,at,campaign_id
            L1,2024-01-03,C2
            L1,2024-01-03,C1
            L2,2024-01-03,C1
            L2,2024-01-03,C1
            L3,2024-01-03,C1
            """);

        Company company = read(Mapping.none());

        assertEquals(List.of("L1 C1", "L2 C1"), campaigns(company));
        assertEquals(
                List.of("lead-campaigns.at-once [L1]", "lead-campaigns.unknown-lead [L3]"),
                company.issues().stream()
                        .map(issue -> issue.kind().id() + " " + issue.examples())
                        .toList());
    }

    private List<String> ofContact(String leads, String campaigns) throws IOException {
        Files.writeString(folder.resolve("leads.csv"), "lead_id,created_at,contact_id,contact_since\n" + leads);
        Files.writeString(folder.resolve("lead_campaigns.csv"), "lead_id,at,campaign_id\n" + campaigns);
        return campaigns(read(Mapping.none()));
    }

    private List<String> issues() {
        return read(Mapping.none()).issues().stream()
                .map(issue -> issue.kind().id() + " " + issue.examples())
                .toList();
    }

    @Test
    void aResponseOfTheContactBeforeTheLeadWasCreatedBroughtTheLead() throws IOException {
        String leads = "L1,2024-01-10T09:00:00Z,X1,2024-01-20\nL2,2024-01-10T09:00:00Z,,\n";

        assertEquals(List.of("L1 C1", "L2 C1"), ofContact(leads, "X1,2024-01-09,C1\nL2,2024-01-09,C1\n"));
        assertEquals(List.of(), issues());
    }

    @Test
    void theFirstResponseCountsWhetherItNamesTheLeadOrTheContact() throws IOException {
        String leads = "L1,2024-01-10T09:00:00Z,X1,2024-01-20\n";

        assertEquals(List.of("L1 C1"), ofContact(leads, "X1,2023-11-09,C1\nL1,2024-01-09,C2\n"));
        assertEquals(List.of("L1 C2"), ofContact(leads, "X1,2024-01-09,C1\nL1,2023-11-09,C2\n"));
    }

    @Test
    void aResponseOfTheContactIsTheLeadsUpToTheDayOfTheConversionAndAnIssueAfterIt() throws IOException {
        String leads = "L1,2024-01-10T09:00:00Z,X1,2024-01-12\n";

        assertEquals(List.of("L1 C1"), ofContact(leads, "X1,2024-01-12,C1\n"));
        assertEquals(List.of(), issues());
        assertEquals(List.of("L1 -"), ofContact(leads, "X1,2024-01-13,C1\n"));
        assertEquals(List.of("lead-campaigns.after-conversion [X1]"), issues());
    }

    @Test
    void aResponseOfTheContactThatComesMoreThanAWeekAfterTheLeadBroughtNobodyAndIsNoIssue() throws IOException {
        assertEquals(
                List.of("L1 -"), ofContact("L1,2024-01-10T09:00:00Z,X1,2024-01-12\n", "X1,2024-01-17T09:00:01Z,C1\n"));
        assertEquals(List.of(), issues());
    }

    @Test
    void aResponseBeforeSeveralLeadsOfTheContactBroughtTheFirstOfThem() throws IOException {
        String leads = "L1,2024-01-10,X1,2024-01-30\nL2,2024-01-12,X1,2024-01-14\n";

        assertEquals(List.of("L1 C1", "L2 -"), ofContact(leads, "X1,2024-01-09,C1\n"));
        assertEquals(List.of(), issues());
    }

    @Test
    void aResponseBetweenTwoLeadsOfTheContactBroughtTheSecondUnlessTheFirstWasStillOpen() throws IOException {
        String second = "L2,2024-01-20,X1,2024-01-24\n";

        assertEquals(
                List.of("L1 -", "L2 C1"), ofContact("L1,2024-01-10,X1,2024-01-14\n" + second, "X1,2024-01-15,C1\n"));
        assertEquals(
                List.of("L1 C1", "L2 -"), ofContact("L1,2024-01-10,X1,2024-01-15\n" + second, "X1,2024-01-15,C1\n"));
    }

    private void file(String name, String text) throws IOException {
        if (!Files.exists(folder.resolve("leads.csv"))) {
            Files.writeString(
                    folder.resolve("leads.csv"),
                    "lead_id,created_at\nL1,2024-01-10T00:00:00Z\nL2,2024-01-10T00:00:00Z\n");
        }
        Files.writeString(folder.resolve(name), text);
    }

    private Company read(Mapping mapping) {
        return reader(mapping).read(folder);
    }

    private static CompanyReader reader(Mapping mapping) {
        return new CompanyReader(
                new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings()),
                mapping,
                Instant.EPOCH,
                (table, failure) -> {
                    throw failure;
                });
    }

    private static List<String> campaigns(Company company) {
        return company.leads().stream()
                .map((Lead lead) -> lead.id() + " " + lead.campaignId().orElse("-"))
                .toList();
    }
}
