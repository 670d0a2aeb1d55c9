// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.EntryScore;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each measurement with its interval and what it rests on. */
final class MeasuredSection {
    private static final int ID = 40;

    private MeasuredSection() {}

    static ImmutableList<Block> scored(Scorecard card, CampaignReadings readings) {
        if (card.topics().isEmpty()) {
            return ImmutableList.of();
        }
        Table.Builder table = Table.builder(
                Column.left("Measurement"),
                Column.right("Value"),
                Column.right("Interval"),
                Column.left("Evidence"),
                Column.right("Score"),
                Column.right("Points"));
        for (TopicScore topic : card.topics()) {
            table.group(topic.id());
            for (EntryScore line : topic.entries()) {
                table.row(
                        readings.title(line.entry().metric()),
                        line.measurement().map(readings::value).orElse(Figures.NONE),
                        line.measurement().map(Figures::interval).orElse(Figures.NONE),
                        evidence(line),
                        Figures.points(line.score()),
                        Figures.points(line.points()));
            }
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(table.build());
        levels(card.measurements()).ifPresent(blocks::add);
        return blocks.build();
    }

    private static Optional<Block> levels(Collection<Measurement> measurements) {
        List<String> levels = measurements.stream()
                .flatMap(measured -> measured.interval().stream())
                .map(Interval::level)
                .distinct()
                .sorted()
                .map(Figures::round)
                .toList();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Paragraph("Intervals are confidence intervals at level %s; where none is known there is"
                                        .formatted(String.join(" or ", levels))
                                + " a dash."));
    }

    private static String evidence(EntryScore line) {
        String known = line.measurement()
                .map(Measurement::evidence)
                .map(Figures::evidence)
                .filter(text -> !text.equals(Figures.NONE))
                .map(text -> ", " + text)
                .orElse("");
        return switch (line.standing()) {
            case COUNTS -> line.measurement().map(MeasuredSection::evidence).orElse(Figures.NONE);
            case NOT_MEASURED -> "not measured";
            case NO_DATA, NOT_REACHED, SUPPRESSED ->
                line.measurement().map(MeasuredSection::evidence).orElse(Figures.NONE);
            case BELOW_MINIMUM_SAMPLE -> "not scored below " + line.entry().minimumSample() + " cases" + known;
        };
    }

    private static String evidence(Measurement measured) {
        Evidence evidence = measured.evidence();
        String rest = evidence.notDue() > 0 ? ", " + evidence.notDue() + " not due" : "";
        return switch (measured.state()) {
            case VALUE -> Figures.evidence(evidence);
            case NO_DATA -> "no data" + rest;
            case NOT_REACHED -> "not reached in the data" + rest;
            case SUPPRESSED -> "withheld, too few persons";
        };
    }

    static ImmutableList<Block> unscored(Scorecard card, CampaignReadings readings) {
        if (card.unscored().isEmpty()) {
            return ImmutableList.of();
        }
        Table.Builder table = Table.builder(
                Column.left("Measurement"), Column.right("Value"), Column.right("Interval"), Column.left("Evidence"));
        String topic = "";
        for (Measurement measured : card.unscored()) {
            if (!measured.metric().topic().equals(topic)) {
                topic = measured.metric().topic();
                table.group(topic);
            }
            table.row(
                    readings.title(measured.metric()),
                    readings.value(measured),
                    Figures.interval(measured),
                    evidence(measured));
        }
        return ImmutableList.of(table.build());
    }

    static ImmutableList<Block> examples(List<Measurement> measurements) {
        Table.Builder table = Table.builder(Column.left("Measurement"), Column.left("Ids"));
        for (Measurement measured : measurements) {
            if (!measured.evidence().examples().isEmpty()) {
                table.row(measured.metric().title(), ids(measured.evidence().examples()));
            }
        }
        return table.isEmpty() ? ImmutableList.of() : ImmutableList.of(table.build());
    }

    static String ids(List<String> ids) {
        return ids.stream().map(id -> Glyphs.shortened(Glyphs.inert(id), ID)).collect(Collectors.joining(", "));
    }
}
