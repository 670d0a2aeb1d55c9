// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Unit;
import dev.alidade.model.Department;
import dev.alidade.relationship.FrictionView;
import dev.alidade.relationship.InstrumentScore;
import dev.alidade.relationship.ItemGap;
import dev.alidade.relationship.ItemShare;
import dev.alidade.relationship.PerceptionGap;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.relationship.WaveChange;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.review.FrictionEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said about how the departments see each other, beside the lists of frictions. */
final class RelationshipBlocks {
    private static final int MOST = 5;
    private static final double MANY = 0.5;

    private RelationshipBlocks() {}

    static Facts facts(RelationshipReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Sales feels close", close(report)));
        facts.add(new Fact("Marketing feels close", told(report.closenessOfMarketing())));
        facts.add(new Fact("Sales is content with the service", told(report.internalSatisfaction())));
        friction(report.frictions().sales()).ifPresent(text -> facts.add(new Fact("Against marketing", text)));
        friction(report.frictionsOnSales().marketing()).ifPresent(text -> facts.add(new Fact("Against sales", text)));
        gap(report.perceptionGap()).ifPresent(text -> facts.add(new Fact("Seen differently", text)));
        return new Facts(ImmutableList.copyOf(facts));
    }

    private static String close(RelationshipReport report) {
        return told(report.closenessOfSales())
                + report.belowReference()
                        .map(below -> below
                                ? "; below the %s%% that Leopard's \"Crossing the divide\" reports"
                                        .formatted(report.referencePercent())
                                : "")
                        .orElse("");
    }

    private static String told(ItemShare share) {
        return switch (share.state()) {
            case VALUE ->
                "%s, interval %s"
                        .formatted(
                                Figures.share(share.top().proportion().orElseThrow()),
                                Figures.interval(Unit.SHARE, share.interval()));
            case SUPPRESSED -> "withheld, too few persons";
            case NO_DATA, NOT_REACHED -> "nobody was asked, or nobody answered";
        };
    }

    private static Optional<String> friction(FrictionView view) {
        return switch (view.state()) {
            case VALUE ->
                Optional.of("%s agree on average over %s, interval %s"
                        .formatted(
                                Figures.percent(view.share()),
                                Figures.count(view.shown(), "complaint", "complaints"),
                                Figures.interval(Unit.SHARE, view.interval())));
            case SUPPRESSED -> Optional.of("withheld, too few persons");
            case NO_DATA, NOT_REACHED -> Optional.empty();
        };
    }

    /** How far apart they are, and most in what. */
    private static Optional<String> gap(PerceptionGap gap) {
        if (gap.state() != State.VALUE) {
            return Optional.of("withheld, too few persons").filter(text -> gap.state() == State.SUPPRESSED);
        }
        String chance = gap.byChance().isPresent()
                ? "; chance alone would show %s if they felt the same".formatted(Figures.percent(gap.byChance()))
                : "";
        String most = gap.items().stream()
                .filter(RelationshipBlocks::clear)
                .limit(2)
                .map(RelationshipBlocks::apart)
                .collect(Collectors.joining("; "));
        return Optional.of("%s of the scale on average over %s%s%s"
                .formatted(
                        Figures.percent(gap.gap()),
                        Figures.count(gap.shown(), "question", "questions"),
                        chance,
                        most.isEmpty() ? "" : "; furthest apart on " + most));
    }

    private static boolean clear(ItemGap gap) {
        return gap.difference().isPresent()
                && gap.interval()
                        .map(limits -> limits.low() > 0 || limits.high() < 0)
                        .orElse(gap.difference().getAsDouble() != 0);
    }

    private static String apart(ItemGap gap) {
        return "\"%s\" (sales %s, marketing %s of the scale)"
                .formatted(
                        RelationshipSection.text(gap.text().orElse(gap.items().toString())),
                        Figures.percent(gap.sales()),
                        Figures.percent(gap.marketing()));
    }

    /** The scores on instruments, if there are any. */
    static ImmutableList<Block> instruments(RelationshipReport report) {
        Table.Builder table = Table.builder(
                Column.left("Instrument"),
                Column.left("Department"),
                Column.right("Score"),
                Column.right("Interval"),
                Column.left("Band"),
                Column.right("Alpha"),
                Column.right("Persons"));
        for (InstrumentScore score : report.instruments()) {
            if (score.state() != State.NO_DATA) {
                table.row(
                        RelationshipSection.text(score.instrument()),
                        department(score.department()),
                        score.state() == State.VALUE ? Figures.ratio(score.score()) : "withheld",
                        Figures.interval(Unit.RATIO, score.interval()),
                        score.band().map(RelationshipSection::text).orElse(Figures.NONE),
                        Figures.ratio(score.alpha()),
                        score.persons().isPresent()
                                ? Long.toString(score.persons().getAsLong())
                                : Figures.NONE);
            }
        }
        return table.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(
                        table.build(),
                        new Paragraph(
                                "Alpha tells how far an instrument's questions measure one thing: from .7 on they are"
                                        + " usually taken to, below it the score says little."));
    }

    /** What changed more than chance would show, or that nothing did. */
    static Optional<Block> changes(RelationshipReport report) {
        if (report.changes().stream().allMatch(change -> change.state() != State.VALUE)) {
            return Optional.empty();
        }
        List<String> clear = report.changes().stream()
                .filter(WaveChange::clear)
                .map(RelationshipBlocks::change)
                .toList();
        String since = report.previousWave()
                .map(wave -> "Since the round %s ".formatted(RelationshipSection.text(wave)))
                .orElse("Since the round before ");
        if (clear.isEmpty()) {
            return Optional.of(new Paragraph(since + "nothing changed more than chance would show."));
        }
        String more = clear.size() > MOST ? "; and %s more".formatted(clear.size() - MOST) : "";
        return Optional.of(new Paragraph(since + "more than chance would show: "
                + clear.stream().limit(MOST).collect(Collectors.joining("; ")) + more
                + ". Of several changes that are none, one in twenty looks like one."));
    }

    private static String change(WaveChange change) {
        return "\"%s\" in %s from %s to %s"
                .formatted(
                        RelationshipSection.text(change.text().orElse(change.item())),
                        department(change.department()),
                        Figures.share(change.before().orElseThrow()),
                        Figures.share(change.now().orElseThrow()));
    }

    private static String department(Department department) {
        return department.name().toLowerCase(Locale.ROOT);
    }

    /** What would help most, in one sentence. */
    static Optional<Block> help(RelationshipReport report, List<FrictionEvidence> frictions) {
        Optional<FrictionEvidence> worst = report.frictions().sales().items().stream()
                .filter(ranked -> ranked.share().share().orElse(0) >= MANY)
                .findFirst()
                .flatMap(ranked -> frictions.stream()
                        .filter(one ->
                                one.friction().item().equals(ranked.share().item()))
                        .findFirst());
        if (worst.isPresent()) {
            String words = worst.get().friction().words();
            return Optional.of(new Paragraph(
                    worst.get().measured().isEmpty()
                            ? "Most of sales say that marketing %s: ask for examples in the next joint meeting, and agree on what would be different."
                                    .formatted(words)
                            : "Most of sales say that marketing %s: look at what was measured about it together, before anybody defends anything."
                                    .formatted(words)));
        }
        return report.belowReference()
                .filter(below -> below)
                .map(below -> new Paragraph(
                        "Few of sales feel close to marketing: what brings people together is work they do"
                                + " together, such as sales calls and shared goals."));
    }

    /** Why something is not told, if anything is withheld. */
    static Optional<Block> withheld(RelationshipReport report) {
        boolean any = report.items().stream().anyMatch(item -> item.state() == State.SUPPRESSED)
                || report.instruments().stream().anyMatch(score -> score.state() == State.SUPPRESSED)
                || report.changes().stream().anyMatch(change -> change.state() == State.SUPPRESSED);
        return any
                ? Optional.of(
                        new Paragraph("Withheld is what would tell of too few persons, alone or beside what is shown."))
                : Optional.empty();
    }
}
