// SPDX-License-Identifier: Apache-2.0
package consumer;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Source;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.review.ReviewPart;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A metric of another team's own, under a topic of its own, in a whole review. */
final class OwnTopic {
    private static final Metric VISITED = Metric.builder("visits.visited", "Accounts that somebody visited")
            .formula("leads created in the window whose account is on the list of visits / leads created in the window")
            .sources(new Source("ours", "Both heads of department asked for it"))
            .gaming("A visit to the reception.")
            .counterMetric("handoff.acceptance-rate")
            .advice("visit {n} more {account|accounts}")
            .build();

    private OwnTopic() {}

    /** Which accounts were visited. */
    record Visits(Proportion visited, ImmutableList<String> examples) implements Measured {
        @Override
        public ImmutableList<Measurement> measurements() {
            return ImmutableList.of(Measurement.share(VISITED, visited, 0, examples));
        }
    }

    /** Which accounts were visited, of a list that is a setting. */
    record VisitAnalysis(ImmutableList<String> list) implements Analysis<Lead, Visits> {
        @Override
        public Tally<Lead, Visits> tally(Window window) {
            return new VisitTally(list, window);
        }

        @Override
        public Tally<Lead, Visits> tally(Window window, byte[] saved) {
            return CellTally.restore(new VisitTally(list, window), saved);
        }
    }

    private static final class VisitTally extends CellTally<Lead, Visits> {
        private final Count leads = cell("leads", new Count());
        private final Count visited = cell("visited", new Count());
        private final IdSample unseen = cell("unseen", new IdSample());
        private final ImmutableList<String> list;

        VisitTally(ImmutableList<String> list, Window window) {
            super(Settings.of("visits", 1).with("list", String.join(" ", list)), window);
            this.list = list;
        }

        @Override
        public void add(Lead lead) {
            if (window().selects(lead.createdAt())) {
                leads.increment();
                if (lead.accountId().filter(list::contains).isPresent()) {
                    visited.increment();
                } else {
                    unseen.add(lead.id());
                }
            }
        }

        @Override
        public Visits result() {
            return new Visits(Proportion.of(visited.value(), leads.value()), unseen.ids());
        }
    }

    public static void main(String[] args) {
        Instant monday = Instant.parse("2024-03-04T09:00:00Z");
        List<Fact> facts = IntStream.rangeClosed(1, 10)
                .<Fact>mapToObj(i -> Lead.builder("L" + i)
                        .accountId("A" + i)
                        .createdAt(monday)
                        .handedOff(monday)
                        .reached(monday.plus(Duration.ofHours(3)))
                        .accepted(monday.plus(Duration.ofHours(4)))
                        .build())
                .toList();
        ReviewPolicy policy = ReviewPolicy.builder()
                .handoff(ServiceLevelAgreement.standard())
                .part(new ReviewPart<>("visits", "visits", Lead.class, new VisitAnalysis(ImmutableList.of("A1", "A2", "A3")))
                        .yieldingAllItReports())
                .model(ReviewCatalogue.standardModel()
                        .withName("ours")
                        .plus(ModelEntry.of(VISITED, Heading.COLLABORATION)))
                .build();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        ReviewResult result = AlignmentReview.under(policy).measure(facts, year);
        System.out.println("Visited: " + result.report("visits", Visits.class).orElseThrow().visited());
        System.out.printf(Locale.ROOT, "Total: %.1f%n", result.scorecard().total().orElseThrow());
        System.out.println("Weakest: " + result.scorecard().weakestTopic().orElseThrow().id());
        System.out.println("First: " + result.scorecard().improvements().get(0).advice().orElseThrow());
    }
}
