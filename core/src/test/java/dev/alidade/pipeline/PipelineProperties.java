// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.StageChanged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The report is what a plain loop over the deals finds, each judged by the definitions of the faults. */
class PipelineProperties {
    private static final PipelineSettings SETTINGS = SomeOpenDeals.SETTINGS;

    @Provide
    Arbitrary<List<Opportunity>> deals() {
        return SomeOpenDeals.deals().list().ofMaxSize(25);
    }

    @Property(tries = 700)
    void theReportIsWhatAPlainLoopFinds(@ForAll("deals") List<Opportunity> deals, @ForAll Resolution resolution) {
        Window window = SomeOpenDeals.WINDOW.withResolution(resolution);
        PipelineReport report = OpenPipeline.under(SETTINGS).measure(deals, window);
        List<NaiveOpenDeal> known = deals.stream()
                .filter(deal -> deal.createdAt().isBefore(window.asOf()))
                .map(deal -> new NaiveOpenDeal(deal, window, SETTINGS))
                .toList();
        List<NaiveOpenDeal> open =
                known.stream().filter(deal -> deal.state == State.OPEN).toList();
        assertEquals(open.size(), report.open());
        assertEquals(count(open, deal -> deal.cycleStart != null), report.started());
        assertEquals(count(open, deal -> deal.cycleStart != null), report.ages().count());
        for (Fault fault : Fault.values()) {
            FaultShare share = report.fault(fault).orElseThrow();
            assertEquals(recorded(fault, known), share.recorded(), fault.name());
            List<NaiveOpenDeal> judged = open.stream()
                    .filter(deal -> share.recorded() && judged(fault, deal))
                    .toList();
            Predicate<NaiveOpenDeal> has = deal -> deal.faults(SETTINGS).contains(fault);
            assertEquals(Proportion.of(count(judged, has), judged.size()), share.count(), fault.name());
            assertEquals(open.size() - judged.size(), share.notJudged(), fault.name());
            assertEquals(
                    value(judged, deal -> true), share.value().orElseThrow().whole(), fault.name());
            assertEquals(value(judged, has), share.value().orElseThrow().part(), fault.name());
            for (OpenStage stage : report.byStage()) {
                assertEquals(
                        share.recorded() ? count(in(open, stage), has) : 0,
                        stage.faults().getOrDefault(fault, 0L),
                        fault.name());
            }
        }
        Predicate<NaiveOpenDeal> healthy = deal -> deal.faults(SETTINGS).stream()
                .noneMatch(fault -> SETTINGS.healthyWithout().contains(fault) && recorded(fault, known));
        assertEquals(Proportion.of(count(open, healthy), open.size()), report.healthy()); // dead wood is always judged
        assertEquals(value(open, healthy), report.healthyValue().orElseThrow().part());
        requirePushes(open, report.pushes());
        requireStages(open, report);
        assertEquals(won(known, window, State.WON), report.winRate().hits());
        assertEquals(won(known, window, State.LOST), report.winRate().misses());
    }

    private static void requirePushes(List<NaiveOpenDeal> open, Pushes pushes) {
        assertEquals(count(open, deal -> deal.pushes > 0), pushes.deals());
        assertEquals(open.stream().mapToLong(deal -> deal.pushes).sum(), pushes.times());
        assertEquals(open.stream().mapToLong(deal -> deal.pushesPastMonth).sum(), pushes.pastPeriod());
        assertEquals(open.stream().mapToLong(deal -> deal.pushedDays).sum(), pushes.days());
    }

    private static void requireStages(List<NaiveOpenDeal> open, PipelineReport report) {
        assertEquals(
                report.open(),
                report.byStage().stream().mapToLong(OpenStage::deals).sum());
        for (OpenStage stage : report.byStage()) {
            OpenValue value = stage.value().orElseThrow();
            List<NaiveOpenDeal> here = in(open, stage);
            assertEquals(here.size(), stage.deals());
            assertEquals(value(here, deal -> true), value.value());
            assertEquals(value(here, PipelineProperties::listPriced), value.listValue());
            assertEquals(count(here, PipelineProperties::listPriced), value.listPriced());
            assertEquals(count(here, deal -> worth(deal) == null), value.withoutValue());
        }
        assertEquals(value(open, deal -> true), report.value().orElseThrow().value());
    }

    private static List<NaiveOpenDeal> in(List<NaiveOpenDeal> open, OpenStage stage) {
        String place = stage.stage()
                .map(name -> stage.pipeline().orElseThrow() + "/" + name)
                .orElse("");
        return open.stream().filter(deal -> deal.place().equals(place)).toList();
    }

    private static long won(List<NaiveOpenDeal> known, Window window, State state) {
        return count(known, deal -> deal.state == state && window.selects(deal.closedAt));
    }

    private static boolean judged(Fault fault, NaiveOpenDeal deal) {
        return switch (fault) {
            case STALLED -> deal.stalledAfter().isPresent();
            case DEAD_WOOD -> deal.cycleStart != null;
            default -> true;
        };
    }

    private static boolean recorded(Fault fault, List<NaiveOpenDeal> known) {
        return switch (fault) {
            case OVERDUE, PUSHED, NO_CLOSE_DATE -> any(known, CloseDateChanged.class);
            case STALE -> any(known, Activity.class);
            case NO_NEXT_STEP -> any(known, NextStepSet.class);
            case STALLED, REGRESSED ->
                known.stream()
                        .filter(deal -> deal.deal()
                                .pipeline()
                                .filter(name -> !name.equals("other"))
                                .isPresent())
                        .anyMatch(deal -> deal.events.stream().anyMatch(event -> event instanceof StageChanged));
            case REOPENED -> known.stream().anyMatch(deal -> deal.reopened || deal.state != State.OPEN);
            case NO_AMOUNT ->
                any(known, AmountChanged.class)
                        || known.stream().anyMatch(deal -> deal.deal().amount().isPresent());
            case NO_ACCOUNT ->
                known.stream().anyMatch(deal -> deal.deal().accountId().isPresent());
            case DEAD_WOOD -> true;
        };
    }

    private static boolean any(List<NaiveOpenDeal> known, Class<?> type) {
        return known.stream().anyMatch(deal -> deal.events.stream().anyMatch(type::isInstance));
    }

    private static long count(List<NaiveOpenDeal> deals, Predicate<NaiveOpenDeal> which) {
        return deals.stream().filter(which).count();
    }

    private static boolean listPriced(NaiveOpenDeal deal) {
        return deal.amount().filter(money -> money.minorUnits() > 0).isEmpty() && worth(deal) != null;
    }

    /** In cents; null when it isn't known. */
    private static BigDecimal worth(NaiveOpenDeal deal) {
        Money stated = deal.amount().filter(money -> money.minorUnits() > 0).orElse(null);
        if (stated == null) {
            return switch (deal.deal().product().orElse("")) {
                case "boat" -> new BigDecimal("70.00");
                case "oar" -> new BigDecimal("5.40"); // 900 JPY at 0.006
                default -> null;
            };
        }
        BigDecimal amount = switch (stated.currency().getCurrencyCode()) {
            case "EUR" -> stated.amount();
            case "JPY" -> stated.amount().multiply(new BigDecimal("0.006")).setScale(2, RoundingMode.HALF_EVEN);
            default -> null;
        };
        return amount;
    }

    private static BigDecimal value(List<NaiveOpenDeal> deals, Predicate<NaiveOpenDeal> which) {
        BigDecimal sum = new BigDecimal("0.00");
        for (NaiveOpenDeal deal : deals) {
            BigDecimal worth = which.test(deal) ? worth(deal) : null;
            sum = worth == null ? sum : sum.add(worth);
        }
        return sum;
    }
}
