// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.handoff.ResponseClock;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.util.stream.Stream;

/** How long buyers wait for sales. */
final class ClockBlocks {
    private ClockBlocks() {}

    static ImmutableList<Block> of(ResponseClock sinceSignal, ResponseClock sinceAssignment) {
        if (sinceSignal.calendar().subjects() == 0) {
            return ImmutableList.of();
        }
        Table.Builder table = Table.builder(
                Column.left("Waiting for a person of sales"),
                Column.right("Contacted"),
                Column.right("Never"),
                Column.right("Half within"),
                Column.right("In business time"));
        row(table, "since the buyer's signal", sinceSignal);
        row(table, "since the assignment", sinceAssignment);
        return ImmutableList.of(
                table.build(),
                new Paragraph("Half within: half of all buyers wait no longer, those never contacted included."
                        + (reached(sinceSignal) && reached(sinceAssignment)
                                ? ""
                                : " \"Not reached\": fewer than half were contacted.")
                        + Halves.note(Stream.of(sinceSignal, sinceAssignment)
                                        .flatMap(clock ->
                                                Stream.concat(Stream.of(clock.calendar()), clock.business().stream())))
                                .map(" "::concat)
                                .orElse("")));
    }

    private static boolean reached(ResponseClock clock) {
        return clock.calendar().median().isPresent()
                && clock.business()
                        .map(business -> business.median().isPresent())
                        .orElse(true);
    }

    private static void row(Table.Builder table, String name, ResponseClock clock) {
        TimeToEvent calendar = clock.calendar();
        table.row(
                name,
                Long.toString(calendar.events()),
                Long.toString(calendar.open()),
                Figures.median(calendar),
                clock.business().map(Figures::medianInHours).orElse(Figures.NONE));
    }
}
