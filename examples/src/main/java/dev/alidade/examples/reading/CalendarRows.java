// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Launch;
import dev.alidade.model.SellingSeason;
import java.time.LocalDate;
import java.util.Comparator;

/** Launches and selling seasons, with the material that they need. */
final class CalendarRows {
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private final SingleRows<Launch> launches = new SingleRows<>("launches", "a launch");
    private final SingleRows<SellingSeason> seasons = new SingleRows<>("seasons", "a selling season");

    TableReader.Rows launches() {
        return row -> {
            String id = row.required("launch_id");
            launches.add(
                    id,
                    new Launch(
                            id,
                            row.text("title"),
                            row.text("product"),
                            Quantities.day(row, "day"),
                            Quantities.optionalDay(row, "material_due"),
                            materials(row)));
        };
    }

    TableReader.Rows seasons() {
        return row -> {
            String id = row.required("season_id");
            LocalDate from = Quantities.day(row, "from");
            seasons.add(
                    id,
                    new SellingSeason(
                            id,
                            row.text("title"),
                            row.text("product"),
                            from,
                            OutcomeTables.end(row, from),
                            Quantities.optionalDay(row, "material_due"),
                            materials(row)));
        };
    }

    private static ImmutableSortedSet<String> materials(Row row) {
        return LIST.splitToStream(row.verbatim("materials"))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    ImmutableList<Launch> launches(Findings findings) {
        return launches.facts(findings);
    }

    ImmutableList<SellingSeason> seasons(Findings findings) {
        return seasons.facts(findings);
    }
}
