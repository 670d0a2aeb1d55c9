// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Unit;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.EntryScore;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import java.util.List;
import java.util.stream.Collectors;

/** Each measurement with its interval and what it rests on. */
final class MeasuredSection {
    private MeasuredSection() {}

    static ChapterBody scored(Scorecard card, CampaignReadings readings) {
        if (card.topics().isEmpty()) {
            return new ChapterBody();
        }
        Table.Builder table = Table.builder(
                Column.left("Measurement"),
                Column.right("Value"),
                Column.right("Interval"),
                Column.left("Evidence"),
                Column.right("Score"));
        for (TopicScore topic : card.topics()) {
            table.group(topic.id());
            for (EntryScore line : topic.entries()) {
                table.row(
                        readings.title(line.entry().metric()),
                        line.measurement().map(readings::value).orElse(Figures.NONE),
                        line.measurement().map(Figures::interval).orElse(Figures.NONE),
                        evidence(line),
                        Figures.points(line.score()));
            }
        }
        return ChapterBody.of(table.build()).say(notes(card)).detail(points(card, readings));
    }

    /** How the entries add up to the total. */
    private static Table points(Scorecard card, CampaignReadings readings) {
        Table.Builder table = Table.builder(
                Column.left("What it adds to the total"),
                Column.right("Worst"),
                Column.right("Target"),
                Column.right("Score"),
                Column.right("Weight"),
                Column.right("Points"));
        for (TopicScore topic : card.topics()) {
            table.group(topic.id());
            for (EntryScore line : topic.entries()) {
                Unit unit = line.entry().metric().unit();
                table.row(
                        readings.title(line.entry().metric()),
                        Figures.value(unit, line.entry().scale().worst()),
                        Figures.value(unit, line.entry().scale().target()),
                        Figures.points(line.score()),
                        Figures.percent(line.weight()),
                        Figures.points(line.points()));
            }
        }
        return table.build();
    }

    private static String notes(Scorecard card) {
        List<String> levels = card.measurements().stream()
                .flatMap(measured -> measured.interval().stream())
                .map(Interval::level)
                .distinct()
                .sorted()
                .map(Figures::round)
                .toList();
        return (levels.isEmpty()
                        ? "No interval is known."
                        : "Intervals are confidence intervals at level %s; where none is known there is a dash."
                                .formatted(String.join(" or ", levels)))
                + " In brackets: how many more could not be judged yet."
                + (card.measurements().stream().anyMatch(EvidenceWords::estimated)
                        ? " \"So far\": the share is estimated (Kaplan-Meier), as more may come of those counted."
                        : "");
    }

    private static String evidence(EntryScore line) {
        String known = line.measurement()
                .map(EvidenceWords::counted)
                .filter(text -> !text.isEmpty())
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
        String rest = measured.evidence().notDue() > 0
                ? " (+%s)".formatted(measured.evidence().notDue())
                : "";
        return switch (measured.state()) {
            case VALUE -> (EvidenceWords.counted(measured) + rest).strip();
            case NO_DATA -> "no data" + rest;
            case NOT_REACHED -> "not reached in the data" + rest;
            case SUPPRESSED -> "withheld, too few persons";
        };
    }

    static ChapterBody unscored(Scorecard card, CampaignReadings readings) {
        if (card.unscored().isEmpty()) {
            return new ChapterBody();
        }
        List<Measurement> told = card.unscored().stream()
                .filter(measured -> measured.state() != State.NO_DATA)
                .toList();
        List<Measurement> silent = card.unscored().stream()
                .filter(measured -> measured.state() == State.NO_DATA)
                .toList();
        if (told.isEmpty()) {
            return noData(
                    ChapterBody.saying("Nothing more was measured beside the score: for %s there is no data."
                            .formatted(Figures.count(silent.size(), "number", "numbers"))),
                    silent,
                    readings);
        }
        ChapterBody body = ChapterBody.saying("%s beside the score; the details list them.%s"
                .formatted(
                        Figures.count(told.size(), "more number was measured", "more numbers were measured"),
                        silent.isEmpty()
                                ? ""
                                : " For %s there is no data."
                                        .formatted(Figures.count(silent.size(), "more number", "more numbers"))));
        body.detail(table(told, readings));
        return silent.isEmpty() ? body : noData(body, silent, readings);
    }

    private static ChapterBody noData(ChapterBody body, List<Measurement> silent, CampaignReadings readings) {
        body.detail(new Paragraph("No data: %s."
                .formatted(silent.stream()
                        .map(measured -> readings.title(measured.metric()))
                        .collect(Collectors.joining("; ")))));
        return body;
    }

    private static Table table(List<Measurement> measurements, CampaignReadings readings) {
        Table.Builder table = Table.builder(
                Column.left("Measurement"), Column.right("Value"), Column.right("Interval"), Column.left("Evidence"));
        String topic = "";
        for (Measurement measured : measurements) {
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
        return table.build();
    }
}
