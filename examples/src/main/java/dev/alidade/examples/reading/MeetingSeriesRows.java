// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.MeetingSeries;
import java.time.DateTimeException;
import java.time.Period;

/** Meetings that are to come again. */
final class MeetingSeriesRows implements TableReader.Rows {
    private final SingleRows<MeetingSeries> series = new SingleRows<>("meeting_series", "a series of meetings");

    @Override
    public void use(Row row) {
        MeetingSeries usual = cadence(row, row.required("series"));
        MeetingSeries read = usual.quorum(
                quorum(row, "sales_quorum", usual.salesQuorum()),
                quorum(row, "marketing_quorum", usual.marketingQuorum()));
        try {
            read = Quantities.optionalDay(row, "from").map(read::from).orElse(read);
            read = Quantities.optionalDay(row, "to").map(read::until).orElse(read);
        } catch (IllegalArgumentException e) {
            throw row.bad("to", "the day after the last, after the first");
        }
        series.add(read.id(), read);
    }

    private static MeetingSeries cadence(Row row, String id) {
        String text = row.text("cadence").orElse("P1M");
        try {
            return MeetingSeries.every(id, Period.parse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw row.bad("cadence", "some months or some days, such as P1M, P2W or P10D");
        }
    }

    private static int quorum(Row row, String column, int usual) {
        if (row.text(column).isEmpty()) {
            return usual;
        }
        int quorum = Quantities.whole(row, column);
        if (quorum < 0) {
            throw row.bad(column, "a number of persons, 0 or more");
        }
        return quorum;
    }

    /** The series in the order of their ids. */
    ImmutableList<MeetingSeries> series(Findings findings) {
        return series.facts(findings);
    }
}
