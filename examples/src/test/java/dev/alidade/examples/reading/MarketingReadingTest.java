// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Campaigns, spend and touchpoints from files. */
final class MarketingReadingTest {
    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aCampaignIsReadWithAllThatIsKnownOfIt() throws IOException {
        file("campaigns.csv", """
            campaign_id,name,channel,market,start,end,budget,currency,goal_id
            C1,Spring,email,DACH,2024-03-01,2024-05-31,1000.50,EUR,G1
            C2,,,,,,,,
            """);

        assertEquals(
                List.of(
                        Campaign.builder("C1")
                                .name("Spring")
                                .channel("email")
                                .market("DACH")
                                .start(LocalDate.of(2024, 3, 1))
                                .end(LocalDate.of(2024, 5, 31))
                                .budget(Money.of("1000.50", "EUR"))
                                .goalId("G1")
                                .build(),
                        Campaign.builder("C2").build()),
                read().campaigns());
    }

    @Test
    void aCampaignAgainCountsOnceAndWithOtherContentsNotAtAll() throws IOException {
        file("campaigns.csv", "campaign_id,channel\nC1,email\nC1,email\nC2,web\nC2,fair\n");

        Company company = read();

        assertEquals(List.of(Campaign.builder("C1").channel("email").build()), company.campaigns());
        assertEquals("{campaigns.conflicting-rows=2, campaigns.repeated-row=1}", issues(company));
    }

    @Test
    void spendIsOfADayOrOfAMonth() throws IOException {
        file("spend.csv", """
            campaign_id,month,day,amount,currency
            C2,2024-02,,290.00,EUR
            C1,,2024-02-29,-10.00,USD
            """);

        assertEquals(
                List.of(
                        Spend.ofDay("C1", LocalDate.of(2024, 2, 29), Money.of("-10.00", "USD")),
                        Spend.ofMonth("C2", YearMonth.of(2024, 2), Money.of("290.00", "EUR"))),
                read().spend());
    }

    @Test
    void spendThatIsThereAgainIsCountedAndKept() throws IOException {
        file("spend.csv", "campaign_id,day,amount,currency\nC1,2024-02-01,5.00,EUR\nC1,2024-02-01,5.00,EUR\n");

        Company company = read();

        assertEquals(2, company.spend().size());
        assertEquals("{spend.repeated-row=1}", issues(company));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1,,,5.00,EUR|spend.csv, line 2: no day and no month, wanted one",
                "C1,2024-02-01,2024-02,5.00,EUR|spend.csv, line 2: a day and a month, wanted one of them",
                "C1,,2024-13,5.00,EUR|line 2, column month: '2024-13', wanted a month such as 2024-04",
                "C1,,2024-02-01,5.00,EUR|line 2, column month: '2024-02-01', wanted a month such as 2024-04",
                "C1,2024-02,,5.00,EUR|line 2, column day: '2024-02', wanted a plain date such as 2024-04-03",
                "C1,2024-02-01,,,EUR|line 2, column amount: empty, wanted a value",
                "C1,2024-02-01,,5.00,|line 2, column currency: empty, wanted the ISO 4217 code",
                "C1,2024-02-01,,5.001,EUR|line 2, column amount: '5.001', wanted an amount of EUR with at most 2",
                ",2024-02-01,,5.00,EUR|line 2, column campaign_id: empty, wanted a value"
            })
    void aBadRowOfSpendIsNamed(String row, String complaint) throws IOException {
        file("spend.csv", "campaign_id,day,month,amount,currency\n" + row + "\n");

        assertComplains(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1,2024-02-02,2024-02-01,,|line 2, column end: '2024-02-01', wanted a day at or after the start",
                "C1,2024-02-30,,,|line 2, column start: '2024-02-30', wanted a plain date",
                "C1,,,5.00,|line 2, column currency: empty, wanted the ISO 4217 code",
                "C1,,,-5.00,EUR|line 2, column budget: '-5.00', wanted an amount that is not negative"
            })
    void aBadRowOfACampaignIsNamed(String row, String complaint) throws IOException {
        file("campaigns.csv", "campaign_id,start,end,budget,currency\n" + row + "\n");

        assertComplains(complaint);
    }

    @Test
    void aTouchpointNeedsABuyerAndATime() throws IOException {
        file("touchpoints.csv", "buyer_id,at\n,2024-02-01\n");
        assertComplains("touchpoints.csv, line 2, column buyer_id: empty, wanted a value");

        file("touchpoints.csv", "buyer_id,at\nL1,yesterday\n");
        assertComplains("touchpoints.csv, line 2, column at: 'yesterday', wanted an ISO 8601 instant");
    }

    @Test
    void touchpointsBecomeJourneysOfTheirLeads() throws IOException {
        file("leads.csv", "lead_id,created_at,account_id\nL1,2024-02-02,A1\nL2,2024-02-03,A1\n");
        file("touchpoints.csv", """
            buyer_id,at,campaign_id,channel,type
            L1,2024-02-01,C1,email,click
            L2,2024-02-01,C2,,
            V1,2024-02-01,,social,
            """);

        assertEquals(
                List.of("buyer:V1", "lead:L1", "lead:L2"),
                read().journeys().stream().map(Journey::id).toList());
        assertEquals(
                List.of(Touchpoint.of("L1", Instant.parse("2024-02-01T00:00:00Z"))
                        .withCampaign("C1")
                        .withChannel("email")
                        .withType("click")),
                read().journeys().get(1).touchpoints());
        assertEquals(
                List.of("account:A1", "buyer:V1"),
                read(Window.LATEST, JourneyScope.ACCOUNT).journeys().stream()
                        .map(Journey::id)
                        .toList());
    }

    @Test
    void touchpointsOfAnAliasGoToTheMainLead() throws IOException {
        file("leads.csv", "lead_id,created_at,person\nL1,2024-02-02,a@b.example\nL2,2024-02-03,A@B.example\n");
        file("touchpoints.csv", "buyer_id,at\nL2,2024-02-01\n");

        Company company = read();

        assertEquals(1, company.journeys().size());
        assertEquals("L1", company.journeys().get(0).touchpoints().get(0).buyerId());
    }

    @Test
    void whatComesLaterIsNotThere() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-02-02\n");
        file("touchpoints.csv", "buyer_id,at\nL1,2024-02-01\nL1,2024-02-10\n");
        file("spend.csv", "campaign_id,day,amount,currency\nC1,2024-02-09,5.00,EUR\nC1,2024-02-10,6.00,USD\n");

        Company company = read(Instant.parse("2024-02-10T00:00:00Z"), JourneyScope.BUYER);

        assertEquals(1, company.journeys().get(0).touchpoints().size());
        assertEquals(1, company.spend().size());
        assertEquals(Optional.of(Currency.getInstance("EUR")), company.onlyCurrency());
        assertEquals(Optional.empty(), read().onlyCurrency());
    }

    @Test
    void theOnlyCurrencyIsThatOfSpendAndDealsAndOnlyWithoutThemThatOfBudgets() throws IOException {
        file("campaigns.csv", "campaign_id,budget,currency\nC1,5.00,USD\n");
        assertEquals(Optional.of(Currency.getInstance("USD")), read().onlyCurrency());

        file("spend.csv", "campaign_id,day,amount,currency\nC1,2024-02-09,5.00,EUR\n");
        assertEquals(Optional.of(Currency.getInstance("EUR")), read().onlyCurrency());
    }

    @Test
    void withoutTouchpointsAndSpendThereAreNoJourneys() throws IOException {
        file("leads.csv", "lead_id,created_at\nL1,2024-02-02\n");

        assertEquals(List.of(), read().journeys());
    }

    @Test
    void spendByChannelIsReadThroughAMapping() throws IOException {
        file("budget.csv", "month,channel,spend\n2024-01,email,10.00\n");
        file("clicks.csv", "lead_id,when,channel\nL1,2024-02-01,email\n");
        file("mapping.properties", """
            spend.file = budget.csv
            spend.campaign_id = channel
            spend.amount = spend
            spend.currency.constant = USD
            touchpoints.file = clicks.csv
            touchpoints.buyer_id = lead_id
            touchpoints.at = when
            touchpoints.campaign_id = channel
            """);

        Company company =
                reader(Mapping.read(folder.resolve("mapping.properties"))).read(folder);

        assertEquals(List.of(Spend.ofMonth("email", YearMonth.of(2024, 1), Money.of("10.00", "USD"))), company.spend());
        assertEquals(
                Optional.of("email"),
                company.journeys().get(0).touchpoints().get(0).campaignId());
    }

    private void assertComplains(String complaint) {
        Unusable failure = assertThrows(Unusable.class, this::read);
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    private static String issues(Company company) {
        Map<String, Long> counts = new TreeMap<>();
        for (DataIssue issue : company.issues()) {
            counts.merge(issue.kind().id(), issue.count(), Long::sum);
        }
        return counts.toString();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Company read() {
        return reader(Mapping.none()).read(folder);
    }

    private Company read(Instant asOf, JourneyScope scope) {
        return reader(Mapping.none()).read(folder, asOf, scope);
    }

    private CompanyReader reader(Mapping mapping) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        return new CompanyReader(tables, mapping, Instant.EPOCH, (table, failure) -> {
            throw failure;
        });
    }
}
