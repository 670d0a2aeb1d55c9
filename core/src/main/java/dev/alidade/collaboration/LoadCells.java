// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalLong;

/** What each of several owners has taken on. */
final class LoadCells {
    private static final int TAKEN = 0;
    private static final int OPEN = 1;
    private static final int OVERDUE = 2;
    private static final int DUE = 3;
    private static final int ON_TIME = 4;
    private static final int COLUMNS = 5;

    private final Keyed<CountTable> owners;

    LoadCells(String name, CellRegister register) {
        owners = register.cell(name, new Keyed<>(() -> new CountTable(1, COLUMNS)));
    }

    void add(String owner, Judged judged) {
        boolean[] counts = {
            judged.begun(), judged.open(), judged.overdueDays().isPresent(), judged.due(), judged.fate() == Fate.ON_TIME
        };
        for (int column = 0; column < COLUMNS; column++) {
            if (counts[column]) {
                owners.at(owner).add(0, column, 1);
            }
        }
    }

    /** What each has taken on, in the order of their names; refuses what no facts can have added. */
    ImmutableSortedMap<String, Load> loads(DueCells all, boolean noted) {
        ImmutableSortedMap.Builder<String, Load> loads = ImmutableSortedMap.naturalOrder();
        long[] sums = new long[COLUMNS];
        owners.forEach((owner, counts) -> {
            loads.put(owner, load(counts, noted));
            for (int column = 0; column < COLUMNS; column++) {
                sums[column] = Math.addExact(sums[column], counts.value(0, column));
            }
        });
        if (sums[OPEN] > all.open() || sums[OVERDUE] > all.overdue() || sums[DUE] > all.due()) {
            throw new IllegalStateException("Owners have %s open tasks, %s overdue, %s due: more than there are."
                    .formatted(sums[OPEN], sums[OVERDUE], sums[DUE]));
        }
        return loads.build();
    }

    private static Load load(CountTable counts, boolean noted) {
        long open = counts.value(0, OPEN);
        long overdue = counts.value(0, OVERDUE);
        if (overdue > open) {
            throw new IllegalStateException(
                    "%s of %s open tasks of an owner are overdue: that is not possible.".formatted(overdue, open));
        }
        Proportion onTime = Proportion.of(counts.value(0, ON_TIME), counts.value(0, DUE));
        return new Load(
                counts.value(0, TAKEN),
                noted ? OptionalLong.of(open) : OptionalLong.empty(),
                noted ? OptionalLong.of(overdue) : OptionalLong.empty(),
                noted ? Optional.of(onTime) : Optional.empty());
    }
}
