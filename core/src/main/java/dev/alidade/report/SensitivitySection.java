// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Block.Section;
import dev.alidade.report.Table.Column;
import dev.alidade.score.Alternative;
import dev.alidade.score.Heading;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.Uncertainty;
import dev.alidade.score.Uncertainty.Contribution;
import java.util.List;
import java.util.stream.Stream;

/** What the total would be under another judgement, and what makes it uncertain. */
final class SensitivitySection {
    private static final int MOST = 10;
    private static final int CONTRIBUTIONS = 5;

    private SensitivitySection() {}

    static ImmutableList<Block> of(Sensitivity sensitivity) {
        if (sensitivity.total().isEmpty()) {
            return ImmutableList.of(new Paragraph("Without a total there is nothing to vary."));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Alternative> all = sensitivity.alternatives();
        blocks.add(new Paragraph(summary(sensitivity)));
        blocks.add(new Section("Judgement: one thing otherwise at a time"));
        Table.Builder table = Table.builder(
                Column.right("Points"), Column.right("Total"), Column.left("Otherwise"), Column.left("Weakest topic"));
        all.stream().limit(MOST).forEach(one -> row(table, one));
        all.stream().skip(MOST).filter(one -> one.subject().isEmpty()).forEach(one -> row(table, one));
        blocks.add(table.build());
        blocks.add(new Paragraph(
                "The largest %s of %s are shown, and those that concern all.".formatted(MOST, all.size())));
        if (!sensitivity.uncertainty().contributions().isEmpty()) {
            blocks.add(new Section("Chance: what makes the total uncertain"));
            blocks.add(contributions(sensitivity.uncertainty()));
        }
        return blocks.build();
    }

    private static String summary(Sensitivity sensitivity) {
        Alternative largest = sensitivity.alternatives().get(0);
        int other = sensitivity.otherWeakest().size();
        int all = sensitivity.alternatives().size();
        return "No single choice moves the total by more than %s points. Of %s, %s. %s"
                .formatted(
                        Figures.points(Math.abs(largest.points())),
                        Figures.count(all, "choice", "choices"),
                        other == 0
                                ? "none makes another topic the weakest"
                                : "%s another topic the weakest".formatted(other + (other == 1 ? " makes" : " make")),
                        chance(sensitivity.uncertainty()));
    }

    private static String chance(Uncertainty uncertainty) {
        String unknown = uncertainty.unknown().isEmpty()
                ? ""
                : "; %s no interval and count as certain"
                        .formatted(Figures.count(uncertainty.unknown().size(), "measurement has", "measurements have"));
        return uncertainty.standardError().isPresent()
                ? "The standard error of the total is %s points, as if the measurements were independent%s."
                        .formatted(Figures.points(uncertainty.standardError()), unknown)
                : "No measurement has an interval, so that nothing is known of chance.";
    }

    private static void row(Table.Builder table, Alternative one) {
        table.row(
                ChangeSection.signed(one.points()),
                Figures.points(one.total()),
                words(one),
                one.topics().isEmpty() ? Figures.NONE : one.topics().get(0));
    }

    private static String words(Alternative one) {
        String subject = one.subject().map(SensitivitySection::name).orElse("");
        return switch (one.variation()) {
            case HALF_WEIGHT -> "half the weight of " + subject;
            case DOUBLE_WEIGHT -> "twice the weight of " + subject;
            case WITHOUT_ENTRY -> "without " + subject;
            case EQUAL_WEIGHTS -> "equal weights of all measurements";
            case NATURAL_SCALES -> "natural scales of all shares";
            case GEOMETRIC_MEAN -> "the geometric mean";
        };
    }

    /** A heading may be called as a topic is. */
    private static String name(String subject) {
        return Stream.of(Heading.values())
                .filter(heading -> heading.name().equals(subject))
                .map(heading -> "the heading " + ScoreSection.name(heading))
                .findFirst()
                .orElse(subject);
    }

    private static Table contributions(Uncertainty uncertainty) {
        Table.Builder table = Table.builder(
                Column.left("Measurement"), Column.right("Standard error"), Column.right("Share of the variance"));
        for (Contribution one :
                uncertainty.contributions().stream().limit(CONTRIBUTIONS).toList()) {
            table.row(one.id(), Figures.points(one.points()), Figures.percent(one.share()));
        }
        return table.build();
    }
}
