// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Window;
import dev.alidade.model.ExchangeRates;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Pipeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The flow of random deals against two naive snapshots of each. */
class FlowProperties {
    private static final List<Pipeline> PIPELINES = List.of(SomeDatedDeals.PIPELINE, SomeDatedDeals.PARTNERS);
    private static final FlowSettings SETTINGS = FlowSettings.builder()
            .pipeline(SomeDatedDeals.PIPELINE)
            .pipeline(SomeDatedDeals.PARTNERS)
            .build();

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeDatedDeals.deals("EUR", "USD", "JPY").list().ofMaxSize(25);
    }

    /** As of the end, before it and after it. */
    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.of(
                        "2024-03-01T00:00:00Z", "2024-04-20T06:00:00Z", "2024-04-30T22:00:00Z", "2024-06-01T00:00:00Z")
                .map(asOf -> SomeDatedDeals.WINDOW.withAsOf(Instant.parse(asOf)));
    }

    private static Instant to(Window window) {
        return window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
    }

    @Property(tries = 500)
    void eachLineOfAllOpenDealsIsThatOfTwoSnapshots(
            @ForAll("deals") List<Opportunity> deals, @ForAll("windows") Window window) {
        FlowOracle told = new FlowOracle(deals, window.start(), to(window), window.zone(), day -> true, PIPELINES);
        assertEquals(
                told.lines(),
                FlowOracle.lines(
                        OpenPipeline.flow(SETTINGS).measure(deals, window).all()));
    }

    @Property(tries = 500)
    void eachLineOfDealsClosingInThePeriodIsThatOfTwoSnapshots(
            @ForAll("deals") List<Opportunity> deals, @ForAll("windows") Window window) {
        FlowOracle told = new FlowOracle(
                deals,
                window.start(),
                to(window),
                window.zone(),
                day -> day.isPresent()
                        && !day.get().isBefore(LocalDate.of(2024, 1, 1))
                        && day.get().isBefore(LocalDate.of(2024, 5, 1)),
                PIPELINES);
        Optional<Flow> flow = OpenPipeline.flow(SETTINGS).measure(deals, window).closingInPeriod();
        flow.ifPresent(closing -> assertEquals(told.lines(), FlowOracle.lines(closing)));
    }

    @Property(tries = 500)
    void aPeriodOtherThanTheWindowIsHeldAgainstTheDayOfTheClosing(
            @ForAll("deals") List<Opportunity> deals, @ForAll("windows") Window window) {
        LocalDate from = LocalDate.of(2024, 2, 1);
        LocalDate to = LocalDate.of(2024, 3, 1);
        FlowSettings february = FlowSettings.builder()
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS)
                .closing(from, to)
                .build();
        FlowOracle told = new FlowOracle(
                deals,
                window.start(),
                to(window),
                window.zone(),
                day -> day.isPresent() && !day.get().isBefore(from) && day.get().isBefore(to),
                PIPELINES);
        Optional<Flow> flow = OpenPipeline.flow(february).measure(deals, window).closingInPeriod();
        flow.ifPresent(closing -> assertEquals(told.lines(), FlowOracle.lines(closing)));
    }

    @Property(tries = 500)
    void everyFlowAddsUpToTheCentInEveryCurrency(
            @ForAll("deals") List<Opportunity> deals, @ForAll("windows") Window window) {
        FlowReport report = OpenPipeline.flow(SETTINGS).measure(deals, window);
        for (FlowPopulation population : FlowPopulation.values()) {
            report.flow(population).ifPresent(FlowProperties::requireAddsUp);
        }
    }

    private static void requireAddsUp(Flow flow) {
        assertEquals(
                flow.closing().deals(),
                flow.opening().deals()
                        + flow.created().deals()
                        + flow.reopened().deals()
                        + flow.movedIn().deals()
                        - flow.movedOut().deals()
                        - flow.won().deals()
                        - flow.lost().deals()
                        - flow.contradicted().deals());
        for (String currency : List.of("EUR", "USD", "JPY")) {
            BigDecimal expected = flow.opening()
                    .value(currency)
                    .add(flow.created().value(currency))
                    .add(flow.reopened().value(currency))
                    .add(flow.movedIn().value(currency))
                    .add(flow.increased().value(currency))
                    .subtract(flow.decreased().value(currency))
                    .subtract(flow.movedOut().value(currency))
                    .subtract(flow.won().value(currency))
                    .subtract(flow.lost().value(currency))
                    .subtract(flow.contradicted().value(currency));
            assertEquals(0, expected.compareTo(flow.closing().value(currency)), currency);
        }
    }

    @Property(tries = 200)
    void whatIsThereAtTheEndIsThereWhenTheNextFlowBegins(@ForAll("deals") List<Opportunity> deals) {
        Window january = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), SomeDatedDeals.ZONE);
        Window february = Window.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), SomeDatedDeals.ZONE);
        assertEquals(
                OpenPipeline.flow(SETTINGS).measure(deals, january).all().closing(),
                OpenPipeline.flow(SETTINGS).measure(deals, february).all().opening());
    }

    @Property(tries = 300)
    void atOneDaysRatesThereIsOneCurrencyAndItAddsUpToo(
            @ForAll("deals") List<Opportunity> deals, @ForAll("windows") Window window) {
        FlowSettings converted = FlowSettings.builder()
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS)
                .rates(ExchangeRates.to(Currency.getInstance("EUR"))
                        .rate(LocalDate.of(2024, 1, 1), Currency.getInstance("USD"), new BigDecimal("0.9137"))
                        .rate(LocalDate.of(2024, 4, 1), Currency.getInstance("USD"), new BigDecimal("0.9311"))
                        .build())
                .build();
        Flow flow = OpenPipeline.flow(converted).measure(deals, window).all();
        requireAddsUp(flow);
        TreeSet<String> currencies = new TreeSet<>();
        flow.paths().forEach(path -> currencies.addAll(path.before().values().keySet()));
        assertTrue(List.of("EUR").containsAll(currencies), currencies::toString);
        Flow apart = OpenPipeline.flow(SETTINGS).measure(deals, window).all();
        assertEquals(apart.closing().deals(), flow.closing().deals());
    }
}
