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
import dev.alidade.model.CustomerPeriod;
import dev.alidade.model.Department;
import dev.alidade.model.Quota;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Satisfaction;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.PastTotal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotas, customers, ratings, past totals and outcomes from files. */
final class OutcomeReadingTest {
    private static final Instant UNDATED = Instant.parse("2024-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 4, 1);

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aQuotaWithoutOwnerIsTheCompanys() throws IOException {
        file("quotas.csv", """
            owner_id,from,to,amount,currency
            ,2024-01-01,2024-04-01,1000.00,EUR
            anna,2024-01-01,2024-04-01,250.50,EUR
            """);

        assertEquals(
                List.of(
                        new Quota(Optional.empty(), FIRST, END, Money.of("1000", "EUR")),
                        new Quota(Optional.of("anna"), FIRST, END, Money.of("250.50", "EUR"))),
                read().outcomes().quotas());
    }

    @Test
    void quotasOfOneOwnerThatOverlapSpoilTheFile() throws IOException {
        file("quotas.csv", """
            owner_id,from,to,amount,currency
            anna,2024-01-01,2024-04-01,250.50,EUR
            anna,2024-03-01,2024-04-01,90.00,EUR
            """);

        String refusal = assertThrows(Unusable.class, this::read).getMessage();
        assertTrue(refusal.startsWith("quotas.csv: Quotas of anna overlap"), refusal);
    }

    @Test
    void quotasThatContradictEachOtherAreKeptToJudgeTheirOwnerByNone() throws IOException {
        file("quotas.csv", """
            owner_id,from,to,amount,currency
            anna,2024-01-01,2024-04-01,250.50,EUR
            anna,2024-01-01,2024-04-01,90.00,EUR
            bert,2024-01-01,2024-04-01,90.00,EUR
            """);

        Company company = read();

        assertEquals(3, company.outcomes().quotas().size());
        assertEquals(
                List.of(new Quota(Optional.of("bert"), FIRST, END, Money.of("90", "EUR"))),
                company.policyTables().clearQuotas());
    }

    @Test
    void theSameAgainCountsOnceAndWithOtherContentsNotAtAll() throws IOException {
        file("customer_periods.csv", """
            customer_id,from,to,revenue_at_start,revenue_at_end,currency
            C1,2024-01-01,2024-04-01,10.00,9.00,EUR
            C1,2024-01-01,2024-04-01,10.00,9.00,EUR
            C2,2024-01-01,2024-04-01,10.00,9.00,EUR
            C2,2024-01-01,2024-04-01,10.00,8.00,EUR
            """);

        Company company = read();

        assertEquals(
                List.of(new CustomerPeriod("C1", FIRST, END, Money.of("10", "EUR"), Money.of("9", "EUR"))),
                company.outcomes().periods());
        assertEquals("{customer-periods.conflicting-rows=2, customer-periods.repeated-row=1}", issues(company));
    }

    @Test
    void whatCustomersSayHasItsScale() throws IOException {
        file("satisfaction.csv", """
            customer_id,at,value,lowest,highest
            C1,2024-02-01T10:00:00Z,9,0,10
            C1,2024-02-01T10:00:00Z,9,0,10
            """);

        Company company = read();

        assertEquals(
                List.of(new Satisfaction("C1", Instant.parse("2024-02-01T10:00:00Z"), 9, 0, 10)),
                company.outcomes().answers());
        assertEquals("{satisfaction.repeated-row=1}", issues(company));
        assertEquals(
                List.of(),
                company.issues().stream()
                        .flatMap(issue -> issue.examples().stream())
                        .toList());
    }

    @Test
    void ratingsWithoutATimeAreThoseOfTheWindowsStart() throws IOException {
        file("ratings.csv", """
            respondent,department,item,rating,answered_at,wave
            p1,sales,morale,4,,
            p2,MARKETING,morale,2,2024-02-01,autumn
            """);
        file("rating_items.csv", "item,lowest,highest,text\nmorale,0,10,I like it.\n");

        CompanyOutcomes outcomes = read().outcomes();

        assertEquals(
                List.of(
                        Rating.of("p1", Department.SALES, "morale", 4, UNDATED),
                        new Rating(
                                "p2",
                                Department.MARKETING,
                                "morale",
                                2,
                                Instant.parse("2024-02-01T00:00:00Z"),
                                Optional.of("autumn"))),
                outcomes.ratings());
        assertEquals(List.of(new RatingItem("morale", 0, 10, Optional.of("I like it."))), outcomes.items());
    }

    @Test
    void totalsAndOutcomesAreNumbersOfPeriods() throws IOException {
        file("past_totals.csv", "from,to,total\n2024-01-01,2024-04-01,61.5\n");
        file("outcomes.csv", "from,to,measure,value\n2024-01-01,2024-04-01,churn,-2.5\n");

        CompanyOutcomes outcomes = read().outcomes();

        assertEquals(List.of(new PastTotal(FIRST, END, 61.5)), outcomes.totals());
        assertEquals(List.of(new LaterOutcome(FIRST, END, "churn", -2.5)), outcomes.outcomes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quotas.csv|from,to,amount,currency|2024-01-01,2024-01-01,5.00,EUR|column to: '2024-01-01', wanted the day after the last",
                "quotas.csv|from,to,amount,currency|2024-01-01,2024-02-01,-5.00,EUR|column amount: '-5.00', wanted an amount of 0 or more",
                "satisfaction.csv|customer_id,at,value,lowest,highest|C1,2024-01-01,11,0,10|column value: '11', wanted a whole number from 0 to 10",
                "satisfaction.csv|customer_id,at,value,lowest,highest|C1,2024-01-01,1,5,1|column highest: '1', wanted a whole number above the lowest, 5",
                "ratings.csv|respondent,department,item,rating|p1,SALES,morale,4.5|column rating: '4.5', wanted a whole number such as 4",
                "past_totals.csv|from,to,total|2024-01-01,2024-02-01,61 %|column total: '61 %', wanted a number such as 67.5",
                "past_totals.csv|from,to,total|2024-01-01,2024-02-01,615|column total: '615', wanted a total from 0 to 100"
            })
    void aRowThatCannotBeUsedSaysWhatWasWanted(String name, String header, String row, String complaint)
            throws IOException {
        file(name, header + "\n" + row + "\n");

        String refusal = assertThrows(Unusable.class, this::read).getMessage() + findings.remarks();

        assertTrue(refusal.contains(complaint), refusal);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Company read() {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings);
        return new CompanyReader(tables, Mapping.none(), UNDATED, (table, failure) -> {
                    throw failure;
                })
                .read(folder);
    }

    private static String issues(Company company) {
        Map<String, Long> counts = new TreeMap<>();
        for (DataIssue issue : company.issues()) {
            counts.merge(issue.kind().id(), issue.count(), Long::sum);
        }
        return counts.toString();
    }
}
