// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.reading.CompanyOutcomes;
import dev.alidade.examples.reading.FxRate;
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
    private static final FxRate RATE = new FxRate(FIRST, USD, new BigDecimal("0.9"), "fx.csv, line 2");
    private static final CompanyOutcomes TABLES = new CompanyOutcomes(
            ImmutableList.of(Quota.ofCompany(YearMonth.of(2024, 1), 12, Money.of("5", "EUR"))),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(new RatingItem("mood", 0, 10, Optional.empty())),
            ImmutableList.of(),
            ImmutableList.of(new PastTotal(FIRST, FIRST.plusMonths(1), 60)),
            ImmutableList.of(new LaterOutcome(FIRST, FIRST.plusMonths(1), "churn", 2)));

    @TempDir
    private Path folder;

    @Test
    void withoutKeysTheLibrarysDefaultsHold() throws IOException {
        assertEquals(
                OutcomeSettings.standard(),
                policy("").outcome(CompanyOutcomes.none(), ImmutableList.of(), ImmutableList.of(), Optional.empty()));
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
                        """).outcome(TABLES, ImmutableList.of(SALES, LEADS), ImmutableList.of(RATE), Optional.of(USD)));
    }

    @Test
    void theCurrencyIsThatOfDealsUnlessAnotherIsNamed() throws IOException {
        assertEquals(Optional.of(USD), currency("deals.currency = USD"));
        assertEquals(Optional.of(EUR), currency("deals.currency = USD\noutcome.currency = EUR"));
        assertEquals(Optional.of(EUR), currency(""));
    }

    private Optional<Currency> currency(String text) throws IOException {
        return policy(text)
                .outcome(CompanyOutcomes.none(), ImmutableList.of(), ImmutableList.of(), Optional.of(EUR))
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
        Unusable failure = assertThrows(Unusable.class, () -> policy(line));

        assertTrue(failure.getMessage().contains("agreed.properties: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    @Test
    void aMeasureThatNoOutcomeHasIsTold() throws IOException {
        Policy policy = policy("outcome.measure = revenue");
        Unusable failure = assertThrows(
                Unusable.class, () -> policy.outcome(TABLES, ImmutableList.of(), ImmutableList.of(), Optional.empty()));

        assertTrue(
                failure.getMessage().contains("measure revenue has no value; known are [churn]"), failure.getMessage());
    }

    private Policy policy(String text) throws IOException {
        return Policy.read(Files.writeString(folder.resolve("agreed.properties"), text));
    }
}
