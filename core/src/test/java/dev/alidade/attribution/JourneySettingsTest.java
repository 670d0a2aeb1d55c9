// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JourneySettingsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Pipeline DIRECT = Pipeline.of("direct", Stage.of("Signed", 1, Stage.Kind.WON));

    private static JourneySettingsBuilder builder() {
        return JourneySettings.builder();
    }

    private static void assertRefused(JourneySettingsBuilder builder, String named) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, builder::build);
        assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
    }

    @Test
    void theDefaultsAreWonDealsByCampaignWithinHalfAYear() {
        JourneySettings settings = builder().build();
        assertEquals(Milestone.WON, settings.anchor());
        assertEquals(CreditBy.CAMPAIGN, settings.by());
        assertEquals(Duration.ofDays(180), settings.lookBackOfAnchor());
        assertEquals(Duration.ZERO, settings.duplicateTolerance());
        assertEquals(ImmutableSortedSet.of("sales"), settings.salesOutreachTypes());
        assertEquals(ValueBasis.AS_OF, settings.valueBasis());
        assertFalse(settings.valued());
    }

    @Test
    void everyParameterShowsInTheIdentity() {
        ExchangeRates rates = ExchangeRates.to(EUR).build();
        ExchangeRates others = ExchangeRates.to(EUR)
                .rate(LocalDate.of(2024, 1, 1), USD, BigDecimal.TEN)
                .build();
        List<JourneySettings> all = List.of(
                builder().build(),
                builder().anchor(Milestone.LEAD_CREATED).build(),
                builder().by(CreditBy.TYPE).build(),
                builder().lookBack(Duration.ofDays(90)).build(),
                builder().lookBack(Milestone.WON, Duration.ofDays(90)).build(),
                builder().duplicateTolerance(Duration.ofMinutes(1)).build(),
                builder().salesOutreachTypes().build(),
                builder().salesOutreachTypes("sales", "call").build(),
                builder().nullAfter(Duration.ofDays(90)).build(),
                builder().valueBasis(ValueBasis.PAID).build(),
                builder().pipeline(DIRECT).build(),
                builder().currency(EUR).build(),
                builder().currency(USD).build(),
                builder().rates(rates).build(),
                builder().rates(others).build(),
                builder().models(Models.first()).build(),
                builder().models(Models.last()).build(),
                builder().models(Models.first(), Models.last()).build(),
                builder().replicates(1).build());
        Set<String> fingerprints =
                all.stream().map(settings -> settings.settings().fingerprint()).collect(Collectors.toSet());
        assertEquals(all.size(), fingerprints.size());
    }

    @Test
    void equalParametersHaveOneIdentityWhateverTheirOrder() {
        Pipeline partners = Pipeline.of("partners", Stage.of("Signed", 1, Stage.Kind.WON));
        JourneySettings one = builder()
                .pipeline(DIRECT)
                .pipeline(partners)
                .salesOutreachTypes("a", "B")
                .build();
        JourneySettings other = builder()
                .pipeline(partners)
                .pipeline(DIRECT)
                .salesOutreachTypes("b", "A")
                .build();
        assertEquals(one, other);
        assertEquals(one.settings(), other.settings());
    }

    @Test
    void theCurrencyIsThatOfTheRates() {
        JourneySettings settings =
                builder().rates(ExchangeRates.to(EUR).build()).build();
        assertEquals(Optional.of(EUR), settings.currency());
        assertTrue(settings.valued());
        assertRefused(builder().rates(ExchangeRates.to(EUR).build()).currency(USD), "USD");
    }

    @Test
    void onlyOpportunitiesAndDealsHaveAValue() {
        assertTrue(builder()
                .currency(EUR)
                .anchor(Milestone.OPPORTUNITY_CREATED)
                .build()
                .valued());
        assertFalse(
                builder().currency(EUR).anchor(Milestone.LEAD_CREATED).build().valued());
        assertFalse(
                builder().currency(EUR).anchor(Milestone.FIRST_TOUCH).build().valued());
    }

    @Test
    void otherModelsLeaveTheRestAsItIs() {
        JourneySettings settings =
                builder().replicates(7).models(Models.first()).build();
        assertEquals(builder().replicates(7).models(Models.last()).build(), settings.withModels(Models.last()));
        assertNotEquals(settings, settings.withModels());
    }

    @Test
    void timesOutOfRangeAreRefused() {
        assertRefused(builder().lookBack(Duration.ofSeconds(-1)), "look-back");
        assertRefused(builder().lookBack(Duration.ofDays(36_526)), "look-back");
        assertRefused(builder().duplicateTolerance(Duration.ofSeconds(-1)), "duplicates");
        assertRefused(builder().nullAfter(Duration.ZERO), "zero");
        assertRefused(builder().replicates(-1), "-1");
        assertRefused(builder().replicates(10_001), "10001");
    }

    @Test
    void namesThatAreThereTwiceAreRefused() {
        assertRefused(builder().pipeline(DIRECT).pipeline(DIRECT), "direct");
        assertRefused(builder().models(Models.first(), Models.first()), "first");
    }

    @Test
    void aMilestoneWithoutLookBackIsRefused() {
        JourneySettings settings = builder().build();
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new JourneySettings(
                        settings.anchor(),
                        settings.by(),
                        ImmutableSortedMap.of(),
                        settings.duplicateTolerance(),
                        settings.salesOutreachTypes(),
                        settings.nullAfter(),
                        settings.valueBasis(),
                        settings.pipelines(),
                        settings.rates(),
                        settings.currency(),
                        settings.models(),
                        0));
        assertTrue(refusal.getMessage().contains("FIRST_TOUCH"));
    }
}
