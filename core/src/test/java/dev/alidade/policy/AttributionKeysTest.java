// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.CampaignSettings;
import dev.alidade.attribution.JourneySettings;
import dev.alidade.attribution.Milestone;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PositionWeights;
import dev.alidade.attribution.ValueBasis;
import dev.alidade.model.Campaign;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AttributionKeysTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Pipeline SALES = new Pipeline("sales", ImmutableList.of(Stage.of("Talk", 1, Stage.Kind.OPEN)));
    private static final Pipeline LEADS = new Pipeline("leads", ImmutableList.of(Stage.of("MQL", 1, Stage.Kind.OPEN)));
    private static final CurrencyRate RATE =
            new CurrencyRate(LocalDate.of(2024, 1, 1), USD, new BigDecimal("0.9"), "fx.csv, line 2");

    @TempDir
    private Path folder;

    @Test
    void withoutKeysTheLibrarysDefaultsHold() throws IOException {
        assertEquals(CampaignSettings.builder().build(), campaigns("", Optional.empty()));
        assertEquals(JourneyScope.BUYER, policy("").journeyScope());
    }

    @Test
    void everyKeyIsHeard() throws IOException {
        JourneySettings journeys = JourneySettings.builder()
                .pipeline(SALES)
                .lookBack(Duration.ofDays(90))
                .lookBack(Milestone.WON, Duration.ofDays(365))
                .duplicateTolerance(Duration.ofMinutes(5))
                .salesOutreachTypes("call", "visit")
                .nullAfter(Duration.ofDays(200))
                .valueBasis(ValueBasis.PAID)
                .replicates(500)
                .models(
                        Models.last(),
                        Models.position(PositionWeights.of(30, 40, 30)),
                        Models.timeDecay(Duration.ofDays(7)),
                        Models.markov().withOrder(2))
                .rates(ExchangeRates.to(EUR).rate(RATE.day(), USD, RATE.rate()).build())
                .build();
        Campaign fair = Campaign.builder("fair").build();

        assertEquals(
                CampaignSettings.builder()
                        .campaign(fair)
                        .journeys(journeys)
                        .lag(Period.ofMonths(3))
                        .build(),
                policy("""
                        attribution.look-back = P90D
                        attribution.look-back.won = P365D
                        attribution.duplicate-tolerance = PT5M
                        attribution.sales-outreach-types = Call, visit
                        attribution.null-after = P200D
                        attribution.value-basis = paid
                        attribution.replicates = 500
                        attribution.models = last, position-30-40-30, time-decay-P7D, markov-2
                        attribution.currency = EUR
                        attribution.lag = P3M
                        """)
                        .settings(CompanyTables.builder()
                                .campaigns(ImmutableList.of(fair))
                                .pipelines(ImmutableList.of(SALES, LEADS))
                                .rates(ImmutableList.of(RATE))
                                .currency(USD)
                                .build())
                        .attribution());
    }

    @Test
    void theMostThatCanBeAskedIsTaken() throws IOException {
        JourneySettings most = campaigns(
                        "attribution.replicates = 10000\nattribution.look-back = P36525D", Optional.empty())
                .journeys();

        assertEquals(10_000, most.replicates());
        assertEquals(JourneySettings.LONGEST, most.lookBack().get(Milestone.WON));
    }

    @Test
    void accountsAreAsked() throws IOException {
        assertEquals(JourneyScope.ACCOUNT, policy("attribution.scope = account").journeyScope());
    }

    @Test
    void theCurrencyIsThatOfDealsUnlessAnotherIsNamed() throws IOException {
        assertEquals(
                Optional.of(USD),
                campaigns("deals.currency = USD", Optional.of(EUR)).journeys().currency());
        assertEquals(
                Optional.of(EUR),
                campaigns("deals.currency = USD\nattribution.currency = EUR", Optional.empty())
                        .journeys()
                        .currency());
        assertEquals(
                Optional.of(EUR), campaigns("", Optional.of(EUR)).journeys().currency());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribution.models = best|attribution.models names 'best', wanted some of first, last, linear,",
                "attribution.models = first, first|attribution.models names the model first twice",
                "attribution.models = position-0-0-0|are all zero",
                "attribution.models = time-decay-soon|names 'time-decay-soon'",
                "attribution.scope = house|attribution.scope is 'house', wanted one of BUYER, ACCOUNT",
                "attribution.look-back = 90|attribution.look-back is '90', wanted a time in days, hours or minutes",
                "attribution.look-back.won = P6M|attribution.look-back.won is 'P6M', wanted a time in days",
                "attribution.look-back = -P1D|attribution.look-back is '-P1D', wanted a time in days",
                "attribution.look-back = P36525DT1S|attribution.look-back is 'P36525DT1S', wanted a time in days",
                "attribution.lag = PT3H|attribution.lag is 'PT3H', wanted a time in days, weeks, months or years",
                "attribution.lag = -P1M|is not from 0 to 100 years",
                "attribution.currency = EURO|attribution.currency is 'EURO', wanted the ISO 4217 code",
                "attribution.replicates = 10001|attribution.replicates is '10001', wanted a whole number from 0 to 10000",
                "attribution.value-basis = hope|wanted one of AT_CLOSING, AS_OF, PAID",
                "attribution.null-after = PT0S|is zero",
                "attribution.applause = loud|key 'attribution.applause' is not known"
            })
    void whatMakesNoSenseIsToldWithTheFilesName(String line, String complaint) {
        PolicyException failure = assertThrows(PolicyException.class, () -> policy(line));

        assertTrue(failure.getMessage().contains("agreed.properties: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(complaint), failure.getMessage());
    }

    @Test
    void theNamesOfTheCommandLineAreUnderstood() throws IOException {
        assertEquals(
                campaigns(
                        "attribution.models = linear-by-name, position-40-20-40, time-decay-by-rank, markov-1,"
                                + " shapley-subset-sum",
                        Optional.empty()),
                campaigns(
                        "attribution.models = linear-distinct, position, time-decay-rank, markov, shapley",
                        Optional.empty()));
    }

    private CampaignSettings campaigns(String text, Optional<Currency> usual) throws IOException {
        CompanyTablesBuilder tables = CompanyTables.builder();
        usual.ifPresent(tables::currency);
        return policy(text).settings(tables.build()).attribution();
    }

    private PolicyFile policy(String text) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("agreed.properties"), text));
    }
}
