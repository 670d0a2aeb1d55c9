// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.KeyResultReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where key results stood. */
final class GoalReadingRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("goal_readings.repeated-row", "A reading of a key result is there again; one row counts.");
    private static final Comparator<KeyResultReading> ORDER = Comparator.comparing(KeyResultReading::keyResultId)
            .thenComparing(KeyResultReading::at)
            .thenComparing(KeyResultReading::value);

    private final List<KeyResultReading> readings = new ArrayList<>();

    @Override
    public void use(Row row) {
        readings.add(new KeyResultReading(
                row.required("key_result_id"), row.instant("at"), Decimals.required(row, "value")));
    }

    /** The readings before an instant, in the order of key results and times. */
    ImmutableList<KeyResultReading> facts(Findings findings, Instant asOf) {
        List<KeyResultReading> sorted = readings.stream()
                .filter(reading -> reading.at().isBefore(asOf))
                .sorted(ORDER)
                .toList();
        ImmutableList.Builder<KeyResultReading> distinct = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).equals(sorted.get(i - 1))) {
                findings.add(REPEATED, sorted.get(i).keyResultId());
            } else {
                distinct.add(sorted.get(i));
            }
        }
        return distinct.build();
    }
}
