// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.AmountTotals;
import dev.alidade.funnel.CycleSpread;
import dev.alidade.funnel.DealIssues;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.PipelineFlow;
import dev.alidade.funnel.ValueRate;
import dev.alidade.funnel.Velocity;
import dev.alidade.funnel.WonToCash;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of opportunities, in words. */
final class DealSection {
    private static final int STAGE = 30;

    private DealSection() {}

    static ChapterBody of(DealReport report) {
        if (report.winRate().total() == 0 && report.winRateCreated().total() == 0 && report.open() == 0) {
            return ChapterBody.saying("There are no opportunities in this time.");
        }
        ChapterBody body = ChapterBody.of(facts(report)).detail(more(report)).detail(velocity(report.velocity()));
        report.flows().forEach(flow -> {
            body.detail(stages(flow));
            Halves.note(flow.stages().stream().map(PipelineFlow.DealStage::stay))
                    .map(Paragraph::new)
                    .ifPresent(body::detail);
        });
        return body;
    }

    private static Facts facts(DealReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Won of closed", Figures.share(report.winRate()) + " closed in this time"));
        facts.add(new Fact(
                "Won of created",
                "%s created in this time and closed; %s open"
                        .formatted(
                                Figures.share(report.winRateCreated()),
                                Figures.count(report.createdOpen(), "more is", "more are"))));
        facts.add(new Fact("Won by value", value(report.byValue())));
        facts.add(new Fact("Time to close", time(report.timeToClose())));
        facts.add(new Fact("Known origin", origin(report)));
        report.recordedSteps()
                .ifPresent(steps -> facts.add(
                        new Fact("Every step recorded", Figures.share(steps) + " won were in every required stage")));
        facts.add(new Fact("To cash", cash(report.cash())));
        return new Facts(facts.build());
    }

    /** What it takes to know the origin of a deal, and what those that were won lack. */
    private static String origin(DealReport report) {
        String lacking = Stream.of(
                        lacking(report, DealIssues.WON_WITHOUT_LEAD, "no lead"),
                        lacking(report, DealIssues.UNKNOWN_LEAD, "a lead that isn't known"),
                        lacking(report, DealIssues.WON_WITHOUT_CAMPAIGN, "a lead, but no campaign"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return "%s won have a lead and a campaign, or were found by sales%s"
                .formatted(Figures.share(report.traceable()), lacking.isEmpty() ? "" : "; " + lacking);
    }

    private static Optional<String> lacking(DealReport report, IssueKind kind, String what) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst()
                .map(issue -> "%s %s".formatted(Figures.count(issue.count(), "has", "have"), what));
    }

    private static Facts more(DealReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(new Fact("Won cycles", cycles(report.wonCycles())));
        facts.add(new Fact(
                "Going back",
                "%s to an earlier stage, %s into a stage again, %s opened again"
                        .formatted(
                                Figures.count(report.wentBack().count(), "move", "moves"),
                                Figures.count(report.cameAgain().count(), "move", "moves"),
                                Figures.count(report.reopened().count(), "deal", "deals"))));
        return new Facts(facts.build());
    }

    private static String value(ValueRate rate) {
        String sums = "%s won, %s lost".formatted(sums(rate.won()), sums(rate.lost()));
        if (rate.rate().isPresent()) {
            return "%s (%s)".formatted(Figures.percent(rate.rate()), sums);
        }
        String why = rate.absent()
                .map(reason -> switch (reason) {
                    case NO_VALUE -> "no closed deal has a value";
                    case UNKNOWN_AMOUNT ->
                        "amounts are not known of %s won and %s lost"
                                .formatted(rate.won().unknown(), rate.lost().unknown());
                    case SEVERAL_CURRENCIES -> "the amounts are in several currencies";
                })
                .orElse("not known");
        return "can't be told: %s; from %s to %s (%s)"
                .formatted(why, Figures.percent(rate.low()), Figures.percent(rate.high()), sums);
    }

    private static String sums(AmountTotals totals) {
        return totals.sums().isEmpty()
                ? "nothing known"
                : totals.sums().entrySet().stream()
                        .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                        .collect(Collectors.joining(" and "));
    }

    private static String time(TimeToEvent time) {
        String open = time.open() > 0
                ? ", counting %s".formatted(Figures.count(time.open(), "that is still open", "that are still open"))
                : "";
        return "half within %s%s%s".formatted(Figures.median(time), open, Halves.told(time));
    }

    private static String cycles(CycleSpread cycles) {
        return cycles.count() == 0
                ? "none"
                : "mean %s, half within %s, nine of ten within %s"
                        .formatted(
                                cycles.mean().map(Figures::duration).orElse(Figures.NONE),
                                cycles.median().map(Figures::duration).orElse(Figures.NONE),
                                cycles.ninthDecile().map(Figures::duration).orElse(Figures.NONE));
    }

    private static String cash(WonToCash cash) {
        if (cash.invoiced().total() == 0) {
            return "no deal was won";
        }
        return "%s won have an invoice, %s a payment; %s"
                .formatted(
                        Figures.share(cash.invoiced()),
                        Figures.share(cash.paid()),
                        cash.toPayment().median().isEmpty()
                                ? "fewer than half have one yet"
                                : "half had the first within %s of winning, unpaid ones among them%s"
                                        .formatted(Figures.median(cash.toPayment()), Halves.told(cash.toPayment())));
    }

    private static Paragraph velocity(Velocity velocity) {
        String currency =
                velocity.currency().map(unit -> " " + unit.getCurrencyCode()).orElse("");
        String parts = "%s x win rate %s x mean won amount %s%s / %s of %s days"
                .formatted(
                        opportunities(velocity),
                        Figures.percent(velocity.winRate()),
                        Figures.ratio(velocity.meanWonAmount()),
                        velocity.meanWonAmount().isPresent() ? currency : "",
                        cycle(velocity),
                        Figures.ratio(velocity.cycleDays()));
        return new Paragraph(
                velocity.perDay().isPresent()
                        ? "Velocity: %s%s a day = %s. A rule of thumb: it takes the four for independent."
                                .formatted(Figures.ratio(velocity.perDay()), currency, parts)
                        : "Velocity: can't be told, a part is missing: %s.".formatted(parts));
    }

    private static String opportunities(Velocity velocity) {
        return velocity.opportunities()
                + switch (velocity.population()) {
                    case OPEN -> " open opportunities";
                    case STARTED -> " open opportunities whose cycle has begun";
                    case CLOSED -> " opportunities closed in this time";
                };
    }

    private static String cycle(Velocity velocity) {
        return switch (velocity.cycle()) {
            case MEAN_WON -> "mean won cycle";
            case MEAN_CLOSED -> "mean closed cycle";
            case MEDIAN_WON -> "median won cycle";
            case MEDIAN_CLOSED -> "median closed cycle";
        };
    }

    private static Table stages(PipelineFlow flow) {
        Table.Builder table = Table.builder(
                Column.left("Stage of " + name(flow.pipeline())),
                Column.right("Were in it"),
                Column.right("Came this far"),
                Column.right("Of the stage before"),
                Column.right("Half leave within"));
        for (PipelineFlow.DealStage stage : flow.stages()) {
            table.row(
                    name(stage.stage()),
                    Long.toString(stage.entered().hits()),
                    Figures.share(stage.reached()),
                    Figures.percent(stage.fromPrevious().share()),
                    Figures.median(stage.stay()));
        }
        table.row(
                "won",
                Long.toString(flow.won().hits()),
                Figures.share(flow.won()),
                Figures.percent(flow.wonFromLast().share()),
                "");
        return table.build();
    }

    private static String name(String text) {
        return Glyphs.shortened(Glyphs.inert(text), STAGE);
    }
}
