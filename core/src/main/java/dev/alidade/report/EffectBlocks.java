// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Unit;
import dev.alidade.messaging.MessageEffect;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.Comparator;
import java.util.List;

/** What goes with messages, in words. */
final class EffectBlocks {
    private static final int MOST = 12;
    private static final double SURE = 0.05;

    private EffectBlocks() {}

    static ImmutableList<Block> of(MessagingReport report) {
        if (report.effects().isEmpty()) {
            return ImmutableList.of();
        }
        List<MessageEffect> told = report.effects().stream()
                .filter(effect -> effect.verdict() != Verdict.TOO_FEW)
                .sorted(Comparator.comparing(MessageEffect::verdict))
                .toList();
        if (told.isEmpty()) {
            return ImmutableList.of(
                    new Paragraph(
                            "What goes with a message can't be told yet: too few deals that heard it, or too few that didn't, have come far enough."));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        Table.Builder table = Table.builder(
                Column.left("Deals with the message"),
                Column.left("Seen"),
                Column.right("Times as often"),
                Column.right("95% interval"),
                Column.right("Stages ignored"),
                Column.right("Deals with"),
                Column.right("Without"));
        told.stream()
                .limit(MOST)
                .forEach(effect -> table.row(
                        "%s: %s"
                                .formatted(
                                        MessagingSection.name(effect.message()),
                                        effect.outcome() == Outcome.WON ? "are won" : "move on"),
                        seen(effect.verdict()),
                        Figures.ratio(effect.ratio()),
                        Figures.interval(Unit.RATIO, effect.ratioInterval()),
                        Figures.ratio(effect.crudeRatio()),
                        Long.toString(effect.dealsWith()),
                        Long.toString(effect.dealsWithout())));
        blocks.add(table.build());
        blocks.add(new Paragraph(caveat(report, told)));
        return blocks.build();
    }

    private static String caveat(MessagingReport report, List<MessageEffect> told) {
        int fewer = report.effects().size() - told.size();
        String different = told.stream()
                .filter(effect -> effect.sameRatioPValue().isPresent()
                        && effect.sameRatioPValue().getAsDouble() < SURE)
                .map(effect -> MessagingSection.name(effect.message()))
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(" In different stages these seem to go with different outcomes: %s."::formatted)
                .orElse("");
        return "These are associations, not causes: sellers choose to whom they say what. Where few sellers make most"
                + " of the difference between deals with a message and without, it may be the sellers. Stages are compared"
                + " each by itself, since late conversations mention more; what counts is the first conversation of a"
                + " stage that was written down. Of all effects told here at most one in twenty-five is by chance, on"
                + " average, unless the settings ask for another rate."
                + (told.size() > MOST ? " %s more are not shown.".formatted(told.size() - MOST) : "")
                + (fewer > 0
                        ? " %s too few deals or outcomes."
                                .formatted(Figures.count(fewer, "comparison has", "comparisons have"))
                        : "")
                + different;
    }

    private static String seen(Verdict verdict) {
        return switch (verdict) {
            case HELPS -> "more often";
            case HURTS -> "less often";
            case NO_EFFECT_SEEN -> "no difference";
            case TOO_FEW -> "too few";
        };
    }
}
