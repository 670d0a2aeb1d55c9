// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A made-up analysis that uses a cell of every kind, so that the laws try them all. */
record WonShareAnalysis(int version) implements Analysis<Lead, WonShareAnalysis.Report> {
    static final IssueKind EARLY = new IssueKind("test.early", "Something happened before the lead was created.");

    record Report(
            Proportion won,
            BigInteger seconds,
            ImmutableList<String> examples,
            ImmutableMap<String, Long> byMarket,
            ImmutableSortedMap<Duration, Long> reached,
            ImmutableSortedMap<Duration, Long> waiting,
            Optional<String> lastSource,
            long sources,
            ImmutableList<DataIssue> issues) {}

    @Override
    public Tally<Lead, Report> tally(Window window) {
        return new WonTally(Settings.of("test.won", version), window);
    }

    @Override
    public Tally<Lead, Report> tally(Window window, byte[] saved) {
        return CellTally.restore(new WonTally(Settings.of("test.won", version), window), saved);
    }

    private static final class WonTally extends CellTally<Lead, Report> {
        private final Count all = cell("all", new Count());
        private final Count won = cell("won", new Count());
        private final Sum seconds = cell("seconds", new Sum());
        private final IdSample examples = cell("examples", new IdSample(3));
        private final Keyed<Count> byMarket = cell("byMarket", new Keyed<>(Count::new));
        private final DurationCounts reached = cell("reached", new DurationCounts(window()));
        private final DurationCounts waiting = cell("waiting", new DurationCounts(window()));
        private final Latest lastSource = cell("lastSource", new Latest());
        private final Issues issues = cell("issues", new Issues(EARLY));

        WonTally(Settings settings, Window window) {
            super(settings, window);
        }

        @Override
        public void add(Lead lead) {
            if (!window().selects(lead.createdAt())) {
                return;
            }
            all.increment();
            byMarket.at(lead.market().orElse("")).increment();
            lastSource.add(lead.createdAt(), lead.source().orElse(""));
            Instant first = null;
            for (LeadEvent event : lead.timeline()) {
                if (first == null && event instanceof LeadEvent.Won && window().knows(event.at())) {
                    first = event.at();
                }
            }
            if (first == null) {
                waiting.addOpen(lead.createdAt());
            } else if (first.isBefore(lead.createdAt())) {
                issues.add(EARLY, lead.id());
            } else {
                won.increment();
                examples.add(lead.id());
                seconds.add(lead.createdAt().getEpochSecond() - first.getEpochSecond());
                reached.add(lead.createdAt(), first);
            }
        }

        @Override
        public Report result() {
            ImmutableMap.Builder<String, Long> markets = ImmutableMap.builder();
            byMarket.forEach((market, count) -> markets.put(market, count.value()));
            return new Report(
                    Proportion.of(won.value(), all.value()),
                    seconds.value(),
                    examples.ids(),
                    markets.buildOrThrow(),
                    reached.counts(),
                    waiting.counts(),
                    lastSource.value(),
                    lastSource.statements(),
                    issues.found());
        }
    }
}
