// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A made-up analysis of the cells that {@link WonShareAnalysis} has none of, so that the laws try them too. */
record OtherCellsAnalysis() implements Analysis<Lead, OtherCellsAnalysis.Report> {
    private static final Settings SETTINGS = Settings.of("test.other", 1);

    record Report(
            ImmutableList<Long> wonByEvents,
            ImmutableSortedMap<LocalDate, Long> days,
            Optional<Instant> earliest,
            ImmutableList<ProbabilityCounts.Entry> chances,
            ImmutableSortedMap<Duration, Long> reached,
            WonShareAnalysis.Report nested) {}

    @Override
    public Tally<Lead, Report> tally(Window window) {
        return new OtherTally(window);
    }

    @Override
    public Tally<Lead, Report> tally(Window window, byte[] saved) {
        return CellTally.restore(new OtherTally(window), saved);
    }

    private static final class OtherTally extends CellTally<Lead, Report> {
        private static final int MOST_EVENTS = 2;

        private final CountTable wonByEvents = cell("wonByEvents", new CountTable(2, MOST_EVENTS + 1));
        private final DayCounts days = cell("days", new DayCounts(window()));
        private final Earliest earliest = cell("earliest", new Earliest());
        private final ProbabilityCounts chances = cell("chances", new ProbabilityCounts());
        private final DurationCounts reached = cell("reached", new DurationCounts(window(), Duration.ofHours(36)));
        private final Nested<Lead, WonShareAnalysis.Report> nested =
                cell("nested", new Nested<>(new WonShareAnalysis(1), window()));

        OtherTally(Window window) {
            super(SETTINGS, window);
        }

        @Override
        public void add(Lead lead) {
            if (!window().selects(lead.createdAt())) {
                return;
            }
            nested.add(lead);
            days.add(lead.createdAt());
            earliest.add(lead.createdAt());
            int events = 0;
            boolean won = false;
            for (LeadEvent event : lead.timeline()) {
                if (window().knows(event.at())) {
                    events++;
                    won |= event instanceof LeadEvent.Won;
                    if (!event.at().isBefore(lead.createdAt())) {
                        reached.add(lead.createdAt(), event.at());
                    }
                }
            }
            wonByEvents.add(won ? 1 : 0, Math.min(events, MOST_EVENTS), 1);
            long hours = ChronoUnit.HOURS.between(window().start(), lead.createdAt());
            chances.add(hours / 240.0, won);
        }

        @Override
        public Report result() {
            ImmutableList.Builder<Long> table = ImmutableList.builder();
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column <= MOST_EVENTS; column++) {
                    table.add(wonByEvents.value(row, column));
                }
            }
            return new Report(
                    table.build(), days.counts(), earliest.at(), chances.entries(), reached.counts(), nested.result());
        }
    }
}
