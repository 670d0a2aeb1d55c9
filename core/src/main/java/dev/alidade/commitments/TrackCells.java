// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Commitment;
import dev.alidade.model.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Promises by team, or by person, of each department. */
final class TrackCells {
    private static final int DUE = 0;
    private static final int KEPT = 1;
    private static final int CHANGED = 2;
    private static final int SILENT = 3;
    private static final char SEPARATOR = '/'; // after the department's name, which has none

    private static final Comparator<TrackRecord> ORDER = Comparator.<TrackRecord>comparingLong(
                    track -> -track.kept().misses())
            .thenComparing(TrackRecord::from)
            .thenComparing(TrackRecord::name);

    private final Keyed<CountTable> tracks;

    TrackCells(String name, CellRegister register) {
        tracks = register.cell(name, new Keyed<>(() -> new CountTable(1, SILENT + 1)));
    }

    void add(Optional<String> name, Commitment promise, PromiseOutcome outcome, boolean told) {
        if (name.isEmpty()) {
            return;
        }
        CountTable track = tracks.at(promise.from().name() + SEPARATOR + name.get());
        track.add(0, DUE, 1);
        track.add(0, KEPT, outcome.kept() ? 1 : 0);
        if (outcome.changed().isPresent()) {
            track.add(0, CHANGED, 1);
            track.add(0, SILENT, told ? 0 : 1);
        }
    }

    ImmutableList<TrackRecord> records(boolean tellings, long repeatedFrom) {
        List<TrackRecord> records = new ArrayList<>();
        tracks.forEach((key, track) -> {
            int at = key.indexOf(SEPARATOR);
            Proportion kept = Proportion.of(track.value(0, KEPT), track.value(0, DUE));
            records.add(new TrackRecord(
                    Department.valueOf(key.substring(0, at)),
                    key.substring(at + 1),
                    kept,
                    tellings ? OptionalLong.of(track.value(0, SILENT)) : OptionalLong.empty(),
                    kept.misses() >= repeatedFrom));
        });
        return ImmutableList.sortedCopyOf(ORDER, records);
    }

    /** Refuses what the promises of a department don't allow. */
    void check(Department from, PromiseCells cells) {
        long[] sums = new long[SILENT + 1];
        tracks.forEach((key, track) -> {
            if (key.startsWith(from.name() + SEPARATOR)) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = Math.addExact(sums[i], track.value(0, i));
                }
                long missed = track.value(0, DUE) - track.value(0, KEPT);
                require(track.value(0, DUE) > 0 && missed >= 0, key);
                require(track.value(0, CHANGED) >= missed && track.value(0, CHANGED) <= track.value(0, DUE), key);
                require(track.value(0, SILENT) <= track.value(0, CHANGED), key);
            } else {
                require(
                        key.startsWith(Department.SALES.name() + SEPARATOR)
                                || key.startsWith(Department.MARKETING.name() + SEPARATOR),
                        key);
            }
        });
        require(
                sums[DUE] <= cells.due.value()
                        && sums[KEPT] <= cells.kept.value()
                        && sums[DUE] - sums[KEPT] <= cells.missed()
                        && sums[CHANGED] <= cells.changed()
                        && sums[SILENT] <= cells.untold.total(),
                from.name());
    }

    private static void require(boolean possible, String key) {
        if (!possible) {
            throw new IllegalStateException("Promises of %s contradict those of their department.".formatted(key));
        }
    }
}
