// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The history is what a plain loop over the closed deals finds. */
class PipelineHistoryProperties {
    private static final PipelineSettings SETTINGS = SomeOpenDeals.SETTINGS;

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeOpenDeals.deals().list().ofMaxSize(25);
    }

    @Property(tries = 500)
    void theHistoryIsWhatAPlainLoopFinds(@ForAll("deals") List<Opportunity> deals, @ForAll Resolution resolution) {
        Window window = SomeOpenDeals.WINDOW.withResolution(resolution);
        PipelineHistory history = OpenPipeline.history(SETTINGS).measure(deals, window);
        List<NaiveOpenDeal> known = deals.stream()
                .filter(deal -> deal.createdAt().isBefore(window.asOf()))
                .map(deal -> new NaiveOpenDeal(deal, window, SETTINGS))
                .toList();
        assertEquals(of(known, State.WON).size(), history.won());
        assertEquals(of(known, State.LOST).size(), history.lost());
        List<Duration> won = cycles(of(known, State.WON), window);
        List<Duration> lost = cycles(of(known, State.LOST), window);
        assertEquals(won.size(), history.wonCycles().count());
        assertEquals(lost.size(), history.lostCycles().count());
        List<Duration> both = new ArrayList<>(won);
        both.addAll(lost);
        assertEquals(both.size(), history.closedCycles().count());
        assertEquals(both.stream().max(Comparator.naturalOrder()), history.longestCycle());
        List<Duration> leftAlone = of(known, State.WON).stream()
                .flatMap(deal -> leftAlone(deal, window).stream())
                .toList();
        assertEquals(leftAlone.size(), history.leftAlone().count());
        if (resolution == Resolution.DAY) {
            assertEquals(
                    leftAlone.stream().max(Comparator.naturalOrder()),
                    history.leftAlone().longest());
        }
    }

    private static List<NaiveOpenDeal> of(List<NaiveOpenDeal> known, State state) {
        return known.stream().filter(deal -> deal.state == state).toList();
    }

    /** Cycles within the seven hours of the settings count as zero, those that end earlier not at all. */
    private static List<Duration> cycles(List<NaiveOpenDeal> closed, Window window) {
        List<Duration> cycles = new ArrayList<>();
        for (NaiveOpenDeal deal : closed) {
            Instant start = deal.cycleStart;
            Instant end = Objects.requireNonNull(deal.closedAt);
            if (start != null && !end.isBefore(start)) {
                cycles.add(between(start, end, window));
            } else if (start != null && !end.isBefore(start.minus(Duration.ofHours(7)))) {
                cycles.add(Duration.ZERO);
            }
        }
        return cycles;
    }

    private static Optional<Duration> leftAlone(NaiveOpenDeal deal, Window window) {
        Instant created = deal.deal().createdAt();
        Instant won = Objects.requireNonNull(deal.closedAt);
        List<Instant> touches = deal.events.stream()
                .filter(event -> event instanceof Activity && !event.at().isAfter(won))
                .map(OpportunityEvent::at)
                .toList();
        if (touches.isEmpty() || won.isBefore(created)) {
            return Optional.empty();
        }
        List<Instant> stops = new ArrayList<>(List.of(created));
        touches.stream().filter(at -> at.isAfter(created)).forEach(stops::add);
        stops.add(won);
        Duration longest = Duration.ZERO;
        Duration told = Duration.ZERO;
        for (int i = 1; i < stops.size(); i++) {
            Duration gap = Duration.between(stops.get(i - 1), stops.get(i));
            if (gap.compareTo(longest) > 0) {
                longest = gap;
                told = between(stops.get(i - 1), stops.get(i), window);
            }
        }
        return Optional.of(told);
    }

    private static Duration between(Instant from, Instant to, Window window) {
        return window.resolution() == Resolution.DAY
                ? Duration.ofDays(window.elapsed(from, to))
                : Duration.between(from, to);
    }
}
