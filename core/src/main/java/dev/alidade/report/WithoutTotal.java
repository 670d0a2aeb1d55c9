// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import dev.alidade.score.Scorecard;
import dev.alidade.score.TopicScore;
import dev.alidade.score.WhatIfResult;
import java.util.Optional;
import java.util.OptionalDouble;

/** What would be otherwise where one of the totals is missing: the values that were asked about, and the topics that move. */
final class WithoutTotal {
    private WithoutTotal() {}

    static ImmutableList<Block> of(WhatIfResult result) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        values(result).ifPresent(blocks::add);
        Optional<Table> topics = topics(result);
        blocks.add(new Paragraph(
                topics.isEmpty()
                        ? "There is no total to compare, and no topic's score would be another."
                        : "There is no total to compare. These topics would have another score:"));
        topics.ifPresent(blocks::add);
        return blocks.build();
    }

    private static Optional<Table> values(WhatIfResult result) {
        Table.Builder table =
                Table.builder(Column.left("What would be otherwise"), Column.right("Now"), Column.right("Then"));
        boolean any = false;
        for (Measurement then : result.after().measurements()) {
            Optional<Measurement> now = measured(result.before(), then.metric().id());
            if (!now.equals(Optional.of(then))) {
                table.row(
                        then.metric().title(),
                        value(now.flatMap(was -> was.value().stream().boxed().findFirst()), then),
                        value(then.value().stream().boxed().findFirst(), then));
                any = true;
            }
        }
        return any ? Optional.of(table.build()) : Optional.empty();
    }

    private static String value(Optional<Double> value, Measurement measurement) {
        return value.map(number -> Figures.value(measurement.metric().unit(), number))
                .orElse(Figures.NONE);
    }

    private static Optional<Measurement> measured(Scorecard card, String id) {
        return card.measurements().stream()
                .filter(measurement -> measurement.metric().id().equals(id))
                .findFirst();
    }

    private static Optional<Table> topics(WhatIfResult result) {
        Table.Builder table = Table.builder(Column.left("Topic"), Column.right("Score now"), Column.right("Then"));
        boolean any = false;
        for (TopicScore then : result.after().topics()) {
            OptionalDouble now = result.before().topics().stream()
                    .filter(topic -> topic.id().equals(then.id()))
                    .map(TopicScore::score)
                    .findFirst()
                    .orElse(OptionalDouble.empty());
            if (!now.equals(then.score())) {
                table.row(then.id(), Figures.points(now), Figures.points(then.score()));
                any = true;
            }
        }
        return any ? Optional.of(table.build()) : Optional.empty();
    }
}
