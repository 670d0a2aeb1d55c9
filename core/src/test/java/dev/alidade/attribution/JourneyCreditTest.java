// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static dev.alidade.attribution.JourneyFixture.YEAR;
import static dev.alidade.attribution.JourneyFixture.day;
import static dev.alidade.attribution.JourneyFixture.settings;
import static dev.alidade.attribution.JourneyFixture.touched;
import static dev.alidade.attribution.JourneyFixture.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.Journey;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conversions and money of typed journeys, and the audit of one. */
class JourneyCreditTest {
    private static String values(JourneyReport report, String model) {
        StringBuilder values = new StringBuilder();
        for (Credit credit : report.result(model).orElseThrow().credits()) {
            values.append(credit.name())
                    .append(' ')
                    .append(credit.value().orElseThrow())
                    .append(", ");
        }
        return values.toString();
    }

    @Test
    void noDealLosesACentAndTheOddOnesGoToTheEarlierTouches() {
        JourneyReport one = Attribution.journeys(settings(Models.linear()))
                .measure(List.of(won("1", "100.00", "a", "b", "c")), YEAR);
        assertEquals("a 33.34, b 33.33, c 33.33, ", values(one, "linear"));
        JourneyReport two = Attribution.journeys(settings(Models.linear()))
                .measure(List.of(won("1", "100.00", "a", "b", "c"), won("2", "100.00", "a", "b", "c")), YEAR);
        assertEquals("a 66.68, b 66.66, c 66.66, ", values(two, "linear"));
        assertEquals(Optional.of(new BigDecimal("200.00")), two.value());
    }

    @Test
    void amongEqualRemaindersOfWeeksAndPositionsTheOddCentGoesToTheEarlierTouch() {
        JourneyReport weeks = Attribution.journeys(settings(Models.timeDecayByWeek()))
                .measure(
                        List.of(Journey.builder("1")
                                .touchpoint(Touchpoint.of("L", day(83)).withChannel("a"))
                                .touchpoint(Touchpoint.of("L", day(84)).withChannel("b"))
                                .touchpoint(Touchpoint.of("L", day(100)).withChannel("c"))
                                .opportunity(Opportunity.builder("O")
                                        .createdAt(day(60))
                                        .amount(Money.of("1.00", "EUR"))
                                        .won(day(100))
                                        .build())
                                .build()),
                        YEAR);
        assertEquals("c 0.66, a 0.17, b 0.17, ", values(weeks, "time-decay-by-week")); // of 1/6, 1/6 and 2/3
        JourneyReport positions = Attribution.journeys(settings(Models.position(PositionWeights.of(1, 1, 4))))
                .measure(List.of(won("1", "1.00", "a", "b", "c")), YEAR);
        assertEquals("c 0.66, a 0.17, b 0.17, ", values(positions, "position-1-1-4"));
    }

    @Test
    void conversionsWithoutTouchesAreCreditedToNothingAndShown() {
        JourneyReport report = Attribution.journeys(settings(Models.first()))
                .measure(List.of(won("1", "80.00"), won("2", "20.00", "a")), YEAR);
        assertEquals(2, report.conversions());
        assertEquals(1, report.untouched());
        assertEquals(ImmutableList.of("1"), report.untouchedExamples());
        assertEquals(Optional.of(new BigDecimal("100.00")), report.value());
        assertEquals(Optional.of(new BigDecimal("80.00")), report.untouchedValue());
        assertEquals(BigDecimal.ONE, report.results().get(0).conversions());
        assertEquals(
                Optional.of(new BigDecimal("20.00")), report.results().get(0).value());
    }

    @Test
    void withoutACurrencyNoValueIsTold() {
        JourneyReport report = Attribution.journeys(JourneySettings.builder()
                        .by(CreditBy.CHANNEL)
                        .models(Models.first())
                        .build())
                .measure(List.of(won("1", "80.00", "a")), YEAR);
        assertEquals(Optional.empty(), report.value());
        assertEquals(Optional.empty(), report.untouchedValue());
        assertEquals(Optional.empty(), report.currency());
        assertEquals(Optional.empty(), report.results().get(0).value());
        assertEquals(0, report.withoutValue());
    }

    @Test
    void dealsInACurrencyWithoutRateConvertWithoutValue() {
        Journey dollars = touched("2", "b")
                .opportunity(Opportunity.builder("O2")
                        .createdAt(day(60))
                        .amount(Money.of("50.00", "USD"))
                        .won(day(100))
                        .build())
                .build();
        JourneyReport report =
                Attribution.journeys(settings(Models.first())).measure(List.of(won("1", "80.00", "a"), dollars), YEAR);
        assertEquals(2, report.conversions());
        assertEquals(1, report.withoutValue());
        assertEquals("a 80.00, b 0.00, ", values(report, "first"));
        assertEquals(
                List.of(AttributionIssues.UNCONVERTED_AMOUNT),
                report.issues().stream().map(issue -> issue.kind()).toList());
    }

    @Test
    void lostAndOpenJourneysAreToldApartAndNotCredited() {
        Journey lost = touched("1", "a")
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(60))
                        .lost(day(100), "price")
                        .build())
                .build();
        Journey open = touched("2", "a", "b")
                .opportunity(Opportunity.builder("O2").createdAt(day(60)).build())
                .build();
        JourneyReport report = Attribution.journeys(settings(Models.linear())).measure(List.of(lost, open), YEAR);
        assertEquals(0, report.conversions());
        assertEquals(1, report.nulls());
        assertEquals(1, report.open());
        assertEquals(1, report.touches());
        assertEquals(ImmutableList.of(), report.results().get(0).credits());
        assertEquals(Optional.of(new BigDecimal("0.00")), report.value());
    }

    @Test
    void excludedTouchesAreCountedByReason() {
        Journey journey = touched("1", "a", "b")
                .touchpoint(Touchpoint.of("L-1", day(50)).withChannel("a"))
                .touchpoint(Touchpoint.of("L-1", day(55)).withChannel("phone").withType("Sales"))
                .touchpoint(Touchpoint.of("L-1", day(101)).withChannel("c"))
                .touchpoint(Touchpoint.of("L-1", day(-200)).withChannel("d"))
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(60))
                        .amount(Money.of("10.00", "EUR"))
                        .won(day(100))
                        .build())
                .build();
        JourneyReport report = Attribution.journeys(settings(Models.linear())).measure(List.of(journey), YEAR);
        assertEquals(2, report.touches());
        assertEquals(
                "{AFTER_ANCHOR=1, BEFORE_LOOK_BACK=1, DUPLICATE=1, SALES_OUTREACH=1}",
                report.excluded().toString());
        JourneyAudit audit =
                Attribution.audit(settings(Models.linear(), Models.first(), Models.markov()), journey, YEAR);
        assertEquals(
                List.of(
                        "d BEFORE_LOOK_BACK",
                        "a 0.5 5.00 1 10.00",
                        "a DUPLICATE",
                        "b 0.5 5.00 0 0.00",
                        "phone SALES_OUTREACH",
                        "c AFTER_ANCHOR"),
                audit.touches().stream().map(JourneyCreditTest::told).toList());
        assertEquals(Optional.of(Money.of("10.00", "EUR")), audit.value());
        assertEquals(Optional.of(day(100)), audit.anchor());
    }

    private static String told(JourneyAudit.Touch touch) {
        StringBuilder told = new StringBuilder(touch.name());
        touch.exclusion().ifPresent(reason -> told.append(' ').append(reason));
        for (JourneyAudit.Share share : touch.shares()) {
            told.append(' ').append(share.conversions().toPlainString());
            told.append(' ').append(share.value().orElseThrow());
        }
        return told.toString();
    }

    @Test
    void theAuditOfALostJourneySaysWhichTouchesCountedAndCreditsNone() {
        Journey lost = touched("1", "a")
                .opportunity(Opportunity.builder("O1")
                        .createdAt(day(60))
                        .lost(day(100), "price")
                        .build())
                .build();
        JourneyAudit audit = Attribution.audit(settings(Models.linear()), lost, YEAR);
        assertEquals(JourneyOutcome.NULL, audit.outcome());
        assertEquals(1, audit.touches().size());
        assertEquals(ImmutableList.of(), audit.touches().get(0).shares());
        assertEquals(Optional.empty(), audit.value());
    }

    @Test
    void theAuditOfAnOpenJourneyNamesNoTouches() {
        Journey open = touched("2", "a", "b")
                .opportunity(Opportunity.builder("O2").createdAt(day(60)).build())
                .build();
        JourneyAudit audit = Attribution.audit(settings(Models.linear()), open, YEAR);
        assertEquals(JourneyOutcome.OPEN, audit.outcome());
        assertEquals(ImmutableList.of(), audit.touches());
    }

    @Test
    void settingsWithoutModelAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Attribution.journeys(settings()));
    }

    @Test
    void weightsThatDontSumToOneAreRefusedByName() {
        TouchWeights hubSpot = new TouchWeights() {
            @Override
            public String id() {
                return "simple-decay";
            }

            /** HubSpot's simple decay of 2016 on its six touches: .5, .25 and so on to 1.563 %. */
            @Override
            public double[] weights(TouchPath path) {
                return new double[] {.01563, .03125, .0625, .125, .25, .5};
            }
        };
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Attribution.journeys(settings(Models.custom(hubSpot)))
                        .measure(List.of(won("1", "1.00", "a", "b", "c", "d", "e", "f")), YEAR));
        assertTrue(refused.getMessage().contains("simple-decay"), refused.getMessage());
        assertTrue(refused.getMessage().contains("0.98438"), refused.getMessage());
    }
}
