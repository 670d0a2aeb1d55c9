// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Journey;
import dev.alidade.model.SomeJourneys;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What journeys are credited in all is what is credited to each, touch by touch. */
class JourneyCreditProperties {
    private static final JourneySettings SETTINGS = JourneySettings.builder()
            .lookBack(Duration.ofDays(60))
            .currency(Currency.getInstance("EUR"))
            .models(
                    Models.first(),
                    Models.last(),
                    Models.lastNonDirect("C1"),
                    Models.linear(),
                    Models.linearByCampaign(),
                    Models.position(PositionWeights.GOOGLE),
                    Models.milestones(MilestoneWeights.ADOBE_MARKETO_MEASURE_FULL_PATH),
                    Models.timeDecay(Duration.ofDays(7)),
                    Models.timeDecayByWeek(),
                    Models.timeDecayByRank())
            .build();

    @Property(tries = 150)
    void creditsAreTheSumOfTheAuditsToTheCent(@ForAll("journeys") List<Journey> journeys) {
        JourneyReport report = Attribution.journeys(SETTINGS).measure(journeys, SomeJourneys.WINDOW);
        Map<String, BigDecimal> conversions = new TreeMap<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Journey journey : journeys) {
            add(Attribution.audit(SETTINGS, journey, SomeJourneys.WINDOW), conversions, values);
        }
        for (ModelResult result : report.results()) {
            for (Credit credit : result.credits()) {
                String key = result.model() + ' ' + credit.name();
                assertEquals(
                        conversions.get(key).doubleValue(), credit.conversions().doubleValue(), 1e-12, key);
                credit.value()
                        .ifPresent(value -> assertEquals(0, values.get(key).compareTo(value), key));
            }
        }
    }

    private static void add(JourneyAudit audit, Map<String, BigDecimal> conversions, Map<String, BigDecimal> values) {
        Map<String, BigDecimal> whole = new TreeMap<>();
        Map<String, BigDecimal> money = new TreeMap<>();
        for (JourneyAudit.Touch touch : audit.touches()) {
            for (JourneyAudit.Share share : touch.shares()) {
                String key = share.model() + ' ' + touch.name();
                BigDecimal cents = share.value().orElse(BigDecimal.ZERO);
                conversions.merge(key, share.conversions(), BigDecimal::add);
                values.merge(key, cents, BigDecimal::add);
                whole.merge(share.model(), share.conversions(), BigDecimal::add);
                money.merge(share.model(), cents, BigDecimal::add);
            }
        }
        whole.forEach((model, sum) -> assertEquals(0, BigDecimal.ONE.compareTo(sum), model));
        audit.value()
                .ifPresent(value -> money.forEach(
                        (model, sum) -> assertEquals(0, value.amount().compareTo(sum), model)));
    }

    @Property(tries = 150)
    void creditsAddUpToAllConversionsWithTouchesAndTheirValue(@ForAll("journeys") List<Journey> journeys) {
        JourneyReport report = Attribution.journeys(SETTINGS).measure(journeys, SomeJourneys.WINDOW);
        BigDecimal credited = BigDecimal.valueOf(report.conversions() - report.untouched());
        for (ModelResult result : report.results()) {
            ImmutableList<Credit> credits = result.credits();
            BigDecimal conversions = credits.stream().map(Credit::conversions).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, credited.compareTo(conversions), result.model());
            Optional<BigDecimal> untouched = report.untouchedValue();
            if (report.value().isPresent()
                    && untouched.isPresent()
                    && result.value().isPresent()) {
                BigDecimal value = credits.stream()
                        .map(credit -> credit.value().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, report.value().get().subtract(untouched.get()).compareTo(value), result.model());
            }
        }
    }

    @Provide
    Arbitrary<List<Journey>> journeys() {
        return SomeJourneys.journeys().list().ofMaxSize(25);
    }
}
