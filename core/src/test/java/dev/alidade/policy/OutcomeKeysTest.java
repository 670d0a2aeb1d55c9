// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Quota;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Stage;
import dev.alidade.outcome.LaterOutcome;
import dev.alidade.outcome.OutcomeSettings;
import dev.alidade.outcome.PastTotal;
import dev.alidade.outcome.RevenueBasis;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutcomeKeysTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Pipeline SALES = new Pipeline("sales", ImmutableList.of(Stage.of("Talk", 1, Stage.Kind.OPEN)));
    private static final Pipeline LEADS = new Pipeline("leads", ImmutableList.of(Stage.of("MQL", 1, Stage.Kind.OPEN)));
    private static final CurrencyRate RATE = new CurrencyRate(FIRST, USD, new BigDecimal("0.9"), "fx.csv, line 2");
    private static final CompanyTables TABLES = CompanyTables.builder()
            .quotas(ImmutableList.of(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("5", "EUR"))))
            .items(ImmutableList.of(new RatingItem("mood", 0, 10, Optional.empty())))
            .totals(ImmutableList.of(new PastTotal(FIRST, FIRST.plusMonths(1), 60)))
            .outcomes(ImmutableList.of(new LaterOutcome(FIRST, FIRST.plusMonths(1), "churn", 2)))
            .pipelines(ImmutableList.of(SALES, LEADS))
            .rates(ImmutableList.of(RATE))
            .currency(USD)
            .build();

    @TempDir
    private Path folder;

    @Test
    void withoutKeysTheLibrarysDefaultsHold() throws IOException {
        assertEquals(
                OutcomeSettings.standard(),
                policy("").settings(CompanyTables.none()).outcome());
    }

    @Test
    void everyKeyIsHeard() throws IOException {
        assertEquals(
                OutcomeSettings.builder()
                        .quotas(TABLES.quotas())
                        .totals(TABLES.totals())
                        .outcomes(TABLES.outcomes())
                        .pipeline(SALES)
                        .rates(ExchangeRates.to(EUR)
                                .rate(FIRST, USD, RATE.rate())
                                .build())
                        .basis(RevenueBasis.PAID)
                        .morale(TABLES.items().get(0))
                        .wave("autumn")
                        .minimumGroup(7)
                        .lag(2)
                        .measure("churn")
                        .build(),
                policy("""
                        outcome.currency = EUR
                        outcome.revenue-basis = paid
                        outcome.morale-item = mood
                        outcome.wave = autumn
                        outcome.minimum-group = 7
                        outcome.lag = 2
                        outcome.measure = churn
                        """).settings(TABLES).outcome());
    }

    @Test
    void theCurrencyIsThatOfDealsUnlessAnotherIsNamed() throws IOException {
        assertEquals(Optional.of(USD), currency("deals.currency = USD"));
        assertEquals(Optional.of(EUR), currency("deals.currency = USD\noutcome.currency = EUR"));
        assertEquals(Optional.of(EUR), currency(""));
    }

    private Optional<Currency> currency(String text) throws IOException {
        return policy(text)
                .settings(CompanyTables.builder().currency(EUR).build())
                .outcome()
                .currency();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome.currency = EURO|outcome.currency is 'EURO', wanted the ISO 4217 code",
                "outcome.revenue-basis = hope|wanted one of WON, INVOICED, PAID",
                "outcome.minimum-group = few|outcome.minimum-group is 'few', wanted a whole number",
                "outcome.minimum-group = 2|Minimum group 2 is less than 3",
                "outcome.lag = 1001|a lag of 1001 periods is not from 0 to 1000",
                "outcome.applause = loud|key 'outcome.applause' is not known"
            })
    void whatMakesNoSenseIsToldWithTheFilesName(String line, String complaint) {
        PolicyException failure = assertThrows(PolicyException.class, () -> policy(line));

        assertTrue(failure.getMessage().contains("agreed.properties: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    @Test
    void aMeasureThatNoOutcomeHasIsTold() throws IOException {
        PolicyFile policy = policy("outcome.measure = revenue");
        TopicSettings settings = policy.settings(TABLES);
        PolicyException failure = assertThrows(PolicyException.class, settings::outcome);

        assertTrue(
                failure.getMessage().contains("measure revenue has no value; known are [churn]"), failure.getMessage());
    }

    private PolicyFile policy(String text) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("agreed.properties"), text));
    }
}
