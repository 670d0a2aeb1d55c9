// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.market.DemandBasis;
import dev.alidade.market.MarketSettings;
import dev.alidade.market.PeriodLength;
import dev.alidade.model.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy file says about markets. */
class MarketKeysTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private MarketSettings settings(String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.properties"), policy);
        return PolicyFile.read(file)
                .settings(CompanyTables.builder()
                        .recorded(Recorded.LEADS, Recorded.OPPORTUNITIES, Recorded.DEMAND_ESTIMATES)
                        .campaigns(ImmutableList.of(
                                Campaign.builder("C1").market("north").build()))
                        .currency(EURO)
                        .build())
                .market();
    }

    @Test
    void withoutKeysTheFilesDecide() throws IOException {
        MarketSettings settings = settings("");
        assertEquals(DemandBasis.ESTIMATE, settings.basis());
        assertEquals(Optional.of(EURO), settings.currency());
        assertEquals(Optional.empty(), settings.rates());
        assertEquals(Optional.of("north"), settings.campaigns().get("C1"));
        assertEquals(MarketSettings.USUAL_MINIMUM, settings.minimum());
        assertEquals(ImmutableSortedSet.of(), settings.hot());
    }

    @Test
    void everyKeyIsRead() throws IOException {
        MarketSettings settings = settings("""
            market.basis = opportunity_value
            market.currency = USD
            market.period = quarter
            market.minimum = 12
            market.growth = 0.4
            market.minimum-growing = 6
            market.hot = south, moon
            """);
        assertEquals(DemandBasis.OPPORTUNITY_VALUE, settings.basis());
        assertEquals(Optional.of(Currency.getInstance("USD")), settings.currency());
        assertEquals(PeriodLength.QUARTER, settings.period());
        assertEquals(12, settings.minimum());
        assertEquals(0.4, settings.growth());
        assertEquals(6, settings.minimumGrowing());
        assertEquals(ImmutableSortedSet.of("moon", "south"), settings.hot());
    }

    @Test
    void theCurrencyIsThatOfAttributionUnlessAnotherIsNamed() throws IOException {
        assertEquals(
                Optional.of(Currency.getInstance("CHF")),
                settings("attribution.currency = CHF").currency());
        assertEquals(
                Optional.of(Currency.getInstance("JPY")),
                settings("deals.currency = JPY").currency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "market.basis = orders",
                "market.period = week",
                "market.minimum = 0",
                "market.growth = 25%",
                "market.growth = 0",
                "market.minimum-growing = -1",
                "market.currency = EURO",
                "market.colour = red"
            })
    void whatMakesNoSenseIsRefused(String line) {
        PolicyException refusal = assertThrows(PolicyException.class, () -> settings(line));
        assertTrue(String.valueOf(refusal.getMessage()).contains("policy.properties"), refusal.getMessage());
    }
}
