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
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.StageChanged;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deals were before their first change, which rows belong to a table, and what products cost. */
final class DealHistoryReadingTest {
    private static final String DEALS = "opportunity_id,created_at,expected_close_date\n";
    private static final String EVENTS = "opportunity_id,at,event,old_value,value,currency\n";

    @TempDir
    private Path folder;

    @Test
    void theClosingDayOfTheRowIsTheOneExpectedAtTheCreation() throws IOException {
        file("opportunities.csv", DEALS + "O1,2024-03-04,2024-05-01\nO2,2024-03-04,\n");

        Company company = read();

        assertEquals(List.of(closes(4, 5)), company.opportunities().get(0).timeline());
        assertEquals(List.of(), company.opportunities().get(1).timeline());
    }

    @Test
    void whatAFieldWasBeforeItsFirstChangeHoldsFromTheCreationOn() throws IOException {
        file("opportunities.csv", DEALS + "O1,2024-03-04,2024-07-01\n");
        file("opportunity_events.csv", EVENTS + """
            O1,2024-03-10,CLOSE_DATE_CHANGED,2024-06-01,2024-07-01,
            O1,2024-03-07,CLOSE_DATE_CHANGED,2024-05-01,2024-06-01,
            O1,2024-03-08,AMOUNT_CHANGED,10.00,20.00,EUR
            O1,2024-03-08,STAGE_CHANGED,Talk,Offer,
            """);

        assertEquals(
                List.of(
                        new StageChanged(march(4), "Talk"),
                        new AmountChanged(march(4), Money.of("10", "EUR")),
                        closes(4, 5),
                        closes(7, 6),
                        new StageChanged(march(8), "Offer"),
                        new AmountChanged(march(8), Money.of("20", "EUR")),
                        closes(10, 7)),
                timeline(read()));
    }

    @Test
    void anEarlierEventWithoutAnOldValueSpeaksForItself() throws IOException {
        file("opportunities.csv", DEALS + "O1,2024-03-04,\n");
        file("opportunity_events.csv", EVENTS + """
            O1,2024-03-04,CLOSE_DATE_CHANGED,,2024-05-01,
            O1,2024-03-07,CLOSE_DATE_CHANGED,2024-04-01,2024-06-01,
            O1,2024-03-08,WON,2024-04-01,,
            """);

        assertEquals(List.of(closes(4, 5), closes(7, 6), new OpportunityEvent.Won(march(8))), timeline(read()));
    }

    @Test
    void aChangeThatIsNotKnownYetTellsNothingOfWhatWasBefore() throws IOException {
        file("opportunities.csv", DEALS + "O1,2024-03-04,\n");
        file("opportunity_events.csv", EVENTS + "O1,2024-03-10,CLOSE_DATE_CHANGED,2024-05-01,2024-06-01,\n");

        assertEquals(List.of(), timeline(read(Mapping.none(), march(10))));
        assertEquals(List.of(closes(4, 5), closes(10, 6)), timeline(read(Mapping.none(), march(11))));
    }

    @Test
    void anOldValueThatSaysNothingIsNamed() throws IOException {
        file("opportunities.csv", DEALS + "O1,2024-03-04,\n");
        file("opportunity_events.csv", EVENTS + "O1,2024-03-10,PROBABILITY_CHANGED,20,0.4,\n");

        assertUnusable("opportunity_events.csv, line 2, column old_value: '20', wanted a number from 0 to 1");
    }

    @Test
    void aMappingTakesTheRowsWithoutAValueAndThoseWithOneOfSome() throws IOException {
        file("deals.csv", """
            opportunity_id,Opened,Seen,State
            O1,2024-03-04,2024-03-01,Won
            O2,,2024-03-01,Talk
            O3,2024-03-05,2024-03-01,Lost
            O4,2024-03-05,2024-03-01,Talk
            """);
        Mapping mapping = mapping("""
            opportunities.file = deals.csv
            opportunities.created_at = Opened
            opportunities.only-with = Opened
            opportunities[rest].file = deals.csv
            opportunities[rest].created_at = Seen
            opportunities[rest].only-without = Opened
            opportunity_events.file = deals.csv
            opportunity_events.at = Opened
            opportunity_events.only-where.State = Won | Lost
            opportunity_events.event = State
            opportunity_events.event.value.Won = WON
            opportunity_events.event.value.Lost = LOST
            """);

        Company company = read(mapping, Window.LATEST);

        assertEquals(
                List.of("O1", "O2", "O3", "O4"),
                company.opportunities().stream().map(Opportunity::id).toList());
        assertEquals(march(1), company.opportunities().get(1).createdAt());
        assertEquals(
                List.of(1, 0, 1, 0),
                company.opportunities().stream()
                        .map(deal -> deal.timeline().size())
                        .toList());
        assertEquals(Map.of(), issues(company));
    }

    @Test
    void aColumnThatDecidesAndIsNotThereIsNamed() throws IOException {
        file("opportunities.csv", "opportunity_id,created_at\nO1,2024-03-04\n");

        Unusable failure = assertThrows(
                Unusable.class, () -> read(mapping("opportunities.only-where.State = Won\n"), Window.LATEST));

        assertEquals(
                "opportunities.csv, line 1: column State, which decides by the mapping which rows count, is missing; the"
                        + " columns are 'opportunity_id, created_at'.",
                failure.getMessage());
    }

    @Test
    void productsHaveListPrices() throws IOException {
        file("opportunities.csv", "opportunity_id,created_at\nO1,2024-03-04\n");
        file("products.csv", "product,list_price,currency\npump,1200.50,EUR\nvalve,0,EUR\nadvice,,\npump,1200.5,EUR\n");

        assertEquals(Map.of("pump", Money.of("1200.50", "EUR"), "valve", Money.of("0", "EUR")), read().prices());
    }

    @Test
    void aProductThatIsSpelledInTwoWaysIsCounted() throws IOException {
        file("opportunities.csv", """
            opportunity_id,created_at,product
            O1,2024-03-04,pump
            O2,2024-03-04,Pump
            O3,2024-03-04,Pump
            O4,2024-03-04,
            """);
        assertEquals(Map.of(), issues(read()));

        file("products.csv", "product\npump\n");

        Company company = read();
        assertEquals(Map.of("opportunities.unknown-product", 2L), issues(company));
        assertEquals(List.of("Pump"), company.issues().get(0).examples());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pump,3,EUR|products.csv, line 3, column list_price: product 'pump' has another price at products.csv, line 2",
                "valve,-3,EUR|products.csv, line 3, column list_price: '-3', wanted a price of 0 or more",
                "valve,3,|products.csv, line 3, column currency: empty, wanted the ISO 4217 code"
            })
    void aPriceThatIsNoneIsNamed(String row, String complaint) throws IOException {
        file("products.csv", "product,list_price,currency\npump,4,EUR\n" + row + "\n");

        assertUnusable(complaint);
    }

    private static CloseDateChanged closes(int day, int month) {
        return new CloseDateChanged(march(day), LocalDate.of(2024, month, 1));
    }

    private static Instant march(int day) {
        return LocalDate.of(2024, 3, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<OpportunityEvent> timeline(Company company) {
        return company.opportunities().get(0).timeline();
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

    private Mapping mapping(String lines) throws IOException {
        file("mapping.properties", lines);
        return Mapping.read(folder.resolve("mapping.properties"));
    }

    private Company read() {
        return read(Mapping.none(), Window.LATEST);
    }

    private Company read(Mapping mapping, Instant asOf) {
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        return new CompanyReader(tables, mapping, march(4), (table, failure) -> {
                    throw failure;
                })
                .read(folder, asOf, JourneyScope.BUYER);
    }
}
