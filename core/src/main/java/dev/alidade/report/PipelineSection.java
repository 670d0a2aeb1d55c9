// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Unit;
import dev.alidade.pipeline.Fault;
import dev.alidade.pipeline.FaultShare;
import dev.alidade.pipeline.OpenStage;
import dev.alidade.pipeline.OpenValue;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.pipeline.Pushes;
import dev.alidade.pipeline.ValueShare;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The state of open deals, in words. */
final class PipelineSection {
    private static final int STAGE = 30;
    private static final int WORST = 3; // faults named in the first paragraph

    private PipelineSection() {}

    static ChapterBody of(PipelineReport report) {
        if (report.open() == 0) {
            return ChapterBody.saying("No deal is open.");
        }
        ChapterBody body = ChapterBody.saying(verdict(report))
                .add(faults(report))
                .add(unrecorded(report))
                .add(withoutStages(report))
                .add(tooYoung(report))
                .detail(without(report))
                .detail(facts(report));
        return report.byStage().isEmpty() ? body : body.detail(stages(report));
    }

    private static String verdict(PipelineReport report) {
        if (report.judged().isEmpty()) {
            return "Nothing is recorded by which the %s could be judged."
                    .formatted(Figures.count(report.open(), "open deal", "open deals"));
        }
        String healthy = "%s open deals show what is true%s."
                .formatted(
                        Figures.share(report.healthy()),
                        report.healthyValue().map(PipelineSection::ofValue).orElse(""));
        List<FaultShare> worst = report.judged().stream()
                .flatMap(fault -> report.fault(fault).stream())
                .filter(fault -> fault.count().hits() > 0)
                .sorted(Comparator.comparing((FaultShare fault) -> fault.count().hits())
                        .reversed())
                .limit(WORST)
                .toList();
        return worst.isEmpty()
                ? healthy
                : healthy
                        + " What would help most: "
                        + worst.stream().map(PipelineSection::remedy).collect(Collectors.joining("; "))
                        + ".";
    }

    private static String ofValue(ValueShare value) {
        return value.share().isPresent() ? ", with " + Figures.percent(value.share()) + " of the open value" : "";
    }

    private static String remedy(FaultShare fault) {
        long deals = fault.count().hits();
        return switch (fault.fault()) {
            case OVERDUE -> "look at the %s past the close date".formatted(Figures.count(deals, "deal", "deals"));
            case STALE -> "talk to the buyers of the %s left alone".formatted(Figures.count(deals, "deal", "deals"));
            case STALLED -> "move or close the %s stuck in a stage".formatted(Figures.count(deals, "deal", "deals"));
            case PUSHED ->
                "state close dates that hold for the %s pushed".formatted(Figures.count(deals, "deal", "deals"));
            case REGRESSED -> "ask why %s went back a stage".formatted(Figures.count(deals, "deal", "deals"));
            case REOPENED -> "ask why %s opened again".formatted(Figures.count(deals, "deal was", "deals were"));
            case NO_NEXT_STEP -> "agree on a next step for %s".formatted(Figures.count(deals, "deal", "deals"));
            case NO_AMOUNT -> "state an amount for %s".formatted(Figures.count(deals, "deal", "deals"));
            case NO_CLOSE_DATE -> "state a close date for %s".formatted(Figures.count(deals, "deal", "deals"));
            case NO_ACCOUNT -> "name the buyer of %s".formatted(Figures.count(deals, "deal", "deals"));
            case DEAD_WOOD ->
                "close the %s older than any that was ever closed".formatted(Figures.count(deals, "deal", "deals"));
        };
    }

    private static Facts facts(PipelineReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Open", report.open() + ", " + report.started() + " of them in a cycle that has begun"));
        report.ages()
                .median()
                .ifPresent(half -> facts.add(new Fact(
                        "Age",
                        "half are older than %s, one in ten older than %s"
                                .formatted(
                                        Figures.duration(half),
                                        report.ages()
                                                .ninthDecile()
                                                .map(Figures::duration)
                                                .orElse(Figures.NONE)))));
        report.value().ifPresent(value -> facts.add(new Fact("Worth", worth(value, unit(report)))));
        if (report.pushes().deals() > 0) {
            facts.add(new Fact("Pushed", pushes(report.pushes())));
        }
        return new Facts(ImmutableList.copyOf(facts));
    }

    private static String unit(PipelineReport report) {
        return report.currency()
                .map(Currency::getCurrencyCode)
                .map(code -> " " + code)
                .orElse("");
    }

    private static String worth(OpenValue value, String unit) {
        List<String> parts = new ArrayList<>();
        parts.add(plain(value.value()) + unit);
        if (value.listPriced() > 0) {
            parts.add("%s of it the list price of %s without an amount"
                    .formatted(plain(value.listValue()) + unit, Figures.count(value.listPriced(), "deal", "deals")));
        }
        if (value.withoutValue() > 0) {
            parts.add(Figures.count(value.withoutValue(), "deal has", "deals have") + " no value");
        }
        if (value.weightedByWinRate().isPresent()) {
            parts.add("%s%s at the win rate of this time".formatted(Figures.ratio(value.weightedByWinRate()), unit));
        }
        return String.join("; ", parts);
    }

    private static String pushes(Pushes pushes) {
        return "the close dates of %s, %s, %s past the end of a period, by %s days each on average"
                .formatted(
                        Figures.count(pushes.deals(), "deal", "deals"),
                        Figures.count(pushes.times(), "time", "times"),
                        pushes.pastPeriod(),
                        pushes.daysEach().isPresent()
                                ? Figures.value(Unit.COUNT, pushes.daysEach().getAsDouble())
                                : Figures.NONE);
    }

    private static Optional<Table> faults(PipelineReport report) {
        Table.Builder table = Table.builder(
                Column.left("Open deals that are ..."),
                Column.right("Deals"),
                Column.right("By value"),
                Column.right("Not judged"));
        for (FaultShare fault : report.faults().values()) {
            if (fault.recorded() && (fault.count().hits() > 0 || fault.notJudged() > 0)) {
                table.row(
                        name(report, fault.fault()),
                        Figures.share(fault.count()),
                        fault.value()
                                .map(value -> Figures.percent(value.share()))
                                .orElse(Figures.NONE),
                        Long.toString(fault.notJudged()));
            }
        }
        return table.isEmpty() ? Optional.empty() : Optional.of(table.build());
    }

    private static String name(PipelineReport report, Fault fault) {
        return switch (fault) {
            case STALE ->
                "without activity for more than "
                        + Figures.duration(report.thresholds().staleAfter());
            case DEAD_WOOD ->
                "older than "
                        + report.thresholds()
                                .deadWoodAfter()
                                .map(Figures::duration)
                                .orElse(Figures.NONE);
            default -> plainName(fault);
        };
    }

    private static String plainName(Fault fault) {
        return switch (fault) {
            case OVERDUE -> "past their close date";
            case STALE -> "without activity for too long";
            case STALLED -> "stuck in their stage";
            case PUSHED -> "pushed";
            case REGRESSED -> "back in an earlier stage";
            case REOPENED -> "opened again";
            case NO_NEXT_STEP -> "without a next step";
            case NO_AMOUNT -> "without an amount";
            case NO_CLOSE_DATE -> "without a close date";
            case NO_ACCOUNT -> "without an account";
            case DEAD_WOOD -> "older than any that was closed";
        };
    }

    /** Which faults were looked for and not found, in one line. */
    private static Optional<Paragraph> without(PipelineReport report) {
        String none = report.faults().values().stream()
                .filter(fault -> fault.recorded() && fault.count().hits() == 0 && fault.notJudged() == 0)
                .map(fault -> name(report, fault.fault()))
                .collect(Collectors.joining(", "));
        return none.isEmpty() ? Optional.empty() : Optional.of(new Paragraph("None are: %s.".formatted(none)));
    }

    private static Optional<Paragraph> unrecorded(PipelineReport report) {
        String missing = report.faults().values().stream()
                .filter(fault -> !fault.recorded() && !awaitsHistory(report, fault.fault()))
                .map(fault -> plainName(fault.fault()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        "Can't be told, because it is recorded for no deal at all: which are %s.".formatted(missing)));
    }

    /** Where neither settings nor won deals tell how long a stage usually takes, the fault is not even among the others. */
    private static Optional<Paragraph> withoutStages(PipelineReport report) {
        return report.faults().containsKey(Fault.STALLED)
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        "Can't be told, because the stages and the usual times in them are not known: which are %s."
                                .formatted(plainName(Fault.STALLED))));
    }

    private static Optional<Paragraph> tooYoung(PipelineReport report) {
        String missing = report.faults().keySet().stream()
                .filter(fault -> awaitsHistory(report, fault))
                .map(PipelineSection::plainName)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Paragraph("Can't be told yet, because too few deals are closed to learn from: which are %s."
                                .formatted(missing)));
    }

    private static boolean awaitsHistory(PipelineReport report, Fault fault) {
        return switch (fault) {
            case DEAD_WOOD -> report.thresholds().deadWoodAfter().isEmpty();
            case STALLED -> report.thresholds().stageTimes().isEmpty();
            default -> false;
        };
    }

    private static Table stages(PipelineReport report) {
        Table.Builder table = Table.builder(
                Column.left("Stage"),
                Column.right("Open deals"),
                Column.right("Worth"),
                Column.right("Without value"),
                Column.right("By stage probability"),
                Column.right("By win rate"));
        for (OpenStage stage : report.byStage()) {
            Optional<OpenValue> value = stage.value();
            table.row(
                    stage.stage().map(PipelineSection::shortened).orElse("(in no known stage)"),
                    Long.toString(stage.deals()),
                    value.map(worth -> plain(worth.value())).orElse(Figures.NONE),
                    value.map(worth -> Long.toString(worth.withoutValue())).orElse(Figures.NONE),
                    value.map(worth -> Figures.ratio(worth.weightedByStage())).orElse(Figures.NONE),
                    value.map(worth -> Figures.ratio(worth.weightedByWinRate())).orElse(Figures.NONE));
        }
        return table.build();
    }

    private static String shortened(String text) {
        return Glyphs.shortened(Glyphs.inert(text), STAGE);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
