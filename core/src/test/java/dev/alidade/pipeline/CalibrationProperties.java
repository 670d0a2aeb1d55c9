// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Window;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.PushPeriod;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reports against a slow reading of the definitions. */
class CalibrationProperties {
    private static final Window WINDOW = SomeDatedDeals.WINDOW;

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeDatedDeals.deals("EUR").list().ofMaxSize(60);
    }

    private static Optional<Pipeline> pipeline(Opportunity deal) {
        String name = deal.pipeline().orElse("");
        return name.equals("direct")
                ? Optional.of(SomeDatedDeals.PIPELINE)
                : name.equals("partners") ? Optional.of(SomeDatedDeals.PARTNERS) : Optional.empty();
    }

    /** A probability set for a deal, what came of it, and whether it counts. */
    private record Said(double probability, State outcome) {}

    private static State state(Opportunity deal, Instant asOf) {
        DealStanding standing = new DealStanding();
        standing.follow(deal, pipeline(deal), asOf);
        return standing.state();
    }

    /** Asks anew for each probability how the deal stands before it, at it, and in the end. */
    private static List<Said> said(List<Opportunity> deals) {
        List<Said> all = new ArrayList<>();
        for (Opportunity deal : deals) {
            if (!deal.createdAt().isBefore(WINDOW.asOf())) {
                continue;
            }
            State end = state(deal, WINDOW.asOf());
            List<ProbabilityChanged> changes = deal.timeline().stream()
                    .filter(ProbabilityChanged.class::isInstance)
                    .map(ProbabilityChanged.class::cast)
                    .toList();
            for (int i = 0; i < changes.size(); i++) {
                ProbabilityChanged change = changes.get(i);
                Instant at = change.at();
                long atOnce = changes.stream()
                        .filter(other -> other.at().equals(at))
                        .map(ProbabilityChanged::probability)
                        .distinct()
                        .count();
                boolean first = i == 0 || !changes.get(i - 1).at().equals(at);
                boolean closing = deal.timeline().stream()
                        .anyMatch(event -> event.at().equals(at) && (event instanceof Won || event instanceof Lost));
                if (WINDOW.selects(at)
                        && first
                        && atOnce == 1
                        && !closing
                        && state(deal, at.plusNanos(1)) == State.OPEN
                        && end != State.CONTRADICTED) {
                    all.add(new Said(change.probability(), end));
                }
            }
        }
        return all;
    }

    private static CalibrationReport measured(List<Opportunity> deals, double... edges) {
        return Forecasts.calibration(CalibrationSettings.builder()
                        .pipeline(SomeDatedDeals.PIPELINE)
                        .pipeline(SomeDatedDeals.PARTNERS)
                        .source(ForecastSource.DEAL)
                        .edges(edges)
                        .build())
                .measure(deals, WINDOW);
    }

    @Property(tries = 300)
    void probabilitiesOfDealsAreScoredAsASlowReadingDoes(@ForAll("deals") List<Opportunity> deals) {
        List<Said> said = said(deals);
        CalibrationReport report = measured(deals, 0.3, 0.6);
        assertEquals(said.size(), report.all().statements());
        assertEquals(
                said.stream().filter(one -> one.outcome() == State.OPEN).count(),
                report.all().open());
        double brier = 0;
        double logLoss = 0;
        int decided = 0;
        boolean endless = false;
        for (Said one : said) {
            if (one.outcome() != State.OPEN) {
                double given = one.outcome() == State.WON ? one.probability() : 1 - one.probability();
                brier += (1 - given) * (1 - given);
                logLoss -= given > 0 ? StrictMath.log(given) : 0;
                endless |= given == 0;
                decided++;
            }
        }
        assertEquals(decided, report.decided().won().total());
        assertEquals(decided > 0, report.decided().brier().isPresent());
        if (decided > 0) {
            assertEquals(brier / decided, report.decided().brier().orElseThrow(), 1e-11);
            assertEquals(endless, report.decided().logLoss().isEmpty());
            if (!endless) {
                assertEquals(logLoss / decided, report.decided().logLoss().orElseThrow(), 1e-10);
            }
        }
    }

    @Property(tries = 200)
    void murphysTermsAddUpToTheBrierScoreForAnyBins(@ForAll("deals") List<Opportunity> deals, @ForAll Random random) {
        double[] edges = random.doubles(random.nextInt(12))
                .filter(edge -> edge > 0)
                .sorted()
                .distinct()
                .toArray();
        DecidedScores decided = measured(deals, edges).decided();
        if (decided.brier().isPresent()) {
            assertEquals(
                    decided.brier().orElseThrow(), decided.byBin().orElseThrow().brier(), 1e-12);
            assertEquals(
                    decided.brier().orElseThrow(),
                    decided.byValue().orElseThrow().brier(),
                    1e-12);
        }
    }

    /** Without open deals the incidence is the plain share, whatever the times, in stages and in bins. */
    @Property(tries = 200)
    void withoutOpenDealsAllScoresAreThoseOfDecidedOnes(@ForAll("deals") List<Opportunity> deals) {
        List<Opportunity> closed = deals.stream()
                .filter(deal -> deal.createdAt().isBefore(WINDOW.asOf()) && state(deal, WINDOW.asOf()) != State.OPEN)
                .toList();
        for (ForecastSource source : ForecastSource.values()) {
            CalibrationReport report = Forecasts.calibration(CalibrationSettings.builder()
                            .pipeline(SomeDatedDeals.PIPELINE)
                            .pipeline(SomeDatedDeals.PARTNERS)
                            .source(source)
                            .edges(0.4)
                            .build())
                    .measure(closed, WINDOW);
            assertEquals(0, report.all().open());
            if (report.decided().brier().isPresent()) {
                double brier = report.decided().brier().orElseThrow();
                assertEquals(brier, report.all().brier().orElseThrow(), 1e-11);
                assertEquals(brier, report.all().brierIfWon().orElseThrow(), 1e-11);
                assertEquals(0, report.all().undecided().orElseThrow(), 1e-12);
                assertEquals(
                        report.decided().logLoss().isPresent(),
                        report.all().logLoss().isPresent());
                if (report.decided().logLoss().isPresent()) {
                    assertEquals(
                            report.decided().logLoss().orElseThrow(),
                            report.all().logLoss().orElseThrow(),
                            1e-9);
                }
                for (CalibrationRow row : report.rows()) {
                    assertEquals(row.won().share().isPresent(), row.incidence().isPresent());
                    if (row.incidence().isPresent()) {
                        assertEquals(
                                row.won().share().orElseThrow(), row.incidence().orElseThrow(), 1e-12);
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void theReliabilityIsThatOfTheRowsAndItsIntervalHoldsIt(@ForAll("deals") List<Opportunity> deals) {
        CalibrationReport report = Forecasts.calibration(CalibrationSettings.builder()
                        .pipeline(SomeDatedDeals.PIPELINE)
                        .pipeline(SomeDatedDeals.PARTNERS)
                        .build())
                .measure(deals, WINDOW);
        double expected = 0;
        for (CalibrationRow row : report.rows()) {
            if (row.statements() > 0) {
                double low = row.incidence().orElseThrow();
                double high = low + row.undecided().orElseThrow();
                double nearest = Math.max(0, Math.max(low - row.from(), row.from() - high));
                expected += nearest * nearest * row.statements() / report.all().statements();
            }
        }
        if (report.all().statements() > 0) {
            double raw = report.reliability().raw().orElseThrow();
            assertEquals(expected, raw, 1e-12);
            assertTrue(report.reliability().corrected().orElseThrow() <= raw + 1e-15);
            assertTrue(report.reliability().interval().orElseThrow().low() <= raw + 1e-12);
            assertTrue(report.reliability().interval().orElseThrow().high() >= raw - 1e-12);
        }
    }

    @Property(tries = 200)
    void noIntervalGoesBeyondWhatIsPossible(@ForAll("deals") List<Opportunity> deals, @ForAll ForecastSource source) {
        CalibrationReport report = Forecasts.calibration(CalibrationSettings.builder()
                        .pipeline(SomeDatedDeals.PIPELINE)
                        .pipeline(SomeDatedDeals.PARTNERS)
                        .source(source)
                        .build())
                .measure(deals, WINDOW);
        report.decided().skillInterval().ifPresent(skill -> assertTrue(skill.high() <= 1));
        Stream.of(report.decided().biasInterval(), report.all().bias())
                .flatMap(Optional::stream)
                .forEach(bias -> assertTrue(bias.low() >= -1 && bias.high() <= 1));
        report.reliability().interval().ifPresent(term -> assertTrue(term.low() >= 0 && term.high() <= 1));
    }

    /** Looks at each deal just after each of its events, no two at one instant: where it is then, and since when. */
    @Property(tries = 300)
    void stagesAreForecastWhereDealsComeToThem(@ForAll("deals") List<Opportunity> deals) {
        StageOrders orders = new StageOrders(List.of(SomeDatedDeals.PIPELINE), Set.of());
        DealSnapshot snapshot = new DealSnapshot(orders, PushPeriod.QUARTER);
        List<Opportunity> usual = new ArrayList<>();
        TreeMap<String, Long> expected = new TreeMap<>();
        for (Opportunity any : deals) {
            Set<Instant> taken = new HashSet<>();
            Opportunity deal = any.withTimeline(any.timeline().stream()
                    .filter(event -> event.at().isAfter(any.createdAt()) && taken.add(event.at()))
                    .toList());
            if (!snapshot.take(deal, WINDOW.asOf())) {
                continue;
            }
            State end = snapshot.state();
            usual.add(deal);
            Set<String> entered = new HashSet<>();
            Stream.concat(Stream.of(deal.createdAt()), deal.timeline().stream().map(OpportunityEvent::at))
                    .filter(WINDOW::selects)
                    .forEach(at -> {
                        snapshot.take(deal, at.plusNanos(1));
                        Stage stage = snapshot.stage();
                        if (stage != null
                                && stage.probability().isPresent()
                                && at.equals(snapshot.stageSince())
                                && entered.add(stage.name())) {
                            expected.merge(stage.name() + " " + end, 1L, Long::sum);
                        }
                    });
        }
        TreeMap<String, Long> counted = new TreeMap<>();
        CalibrationReport report = Forecasts.calibration(CalibrationSettings.builder()
                        .pipeline(SomeDatedDeals.PIPELINE)
                        .build())
                .measure(usual, WINDOW);
        for (CalibrationRow row : report.rows()) {
            String stage = row.stage().orElseThrow();
            counted.put(stage + " WON", row.won().hits());
            counted.put(stage + " LOST", row.won().misses());
            counted.put(stage + " OPEN", row.open());
        }
        counted.values().removeIf(count -> count == 0);
        assertEquals(expected, counted);
    }

    /** A deal that says nothing of probabilities changes nothing. */
    @Property(tries = 50)
    void dealsWithoutAStatementChangeNothing(@ForAll("deals") List<Opportunity> deals) {
        List<Opportunity> more = new ArrayList<>(deals);
        for (Opportunity deal : deals) {
            List<OpportunityEvent> rest = deal.timeline().stream()
                    .filter(event -> !(event instanceof ProbabilityChanged))
                    .toList();
            more.add(deal.withTimeline(rest));
        }
        CalibrationReport before = measured(deals, 0.5);
        CalibrationReport after = measured(more, 0.5);
        assertEquals(before.decided(), after.decided());
        assertEquals(before.all(), after.all());
        assertEquals(before.rows(), after.rows());
    }
}
