// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Decimals;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.InstrumentScoring;
import dev.alidade.relationship.ScoreBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Instruments: the items that make them, and what scores mean. */
final class InstrumentTables {
    private static final IssueKind CONFLICTING_SCORING = new IssueKind(
            "instruments.conflicting-scoring",
            "The rows of an instrument name different ways to score it; the instrument is left out.");
    private static final IssueKind CONFLICTING_BANDS = new IssueKind(
            "instrument-bands.conflicting-limits",
            "Two bands of an instrument begin at one score; the instrument is told without bands.");
    private static final IssueKind UNKNOWN = new IssueKind(
            "instrument-bands.unknown-instrument",
            "A band names an instrument that has no usable row of instruments; it is left out.");

    private final SingleRows<Item> items = new SingleRows<>("instruments", "an instrument's item");
    private final SingleRows<Band> bands = new SingleRows<>("instrument_bands", "an instrument's band");

    private record Item(String instrument, String item, boolean reversed, Optional<InstrumentScoring> scoring) {
        static Item of(Row row) {
            return new Item(
                    row.required("instrument"),
                    row.required("item"),
                    row.truth("reversed").orElse(false),
                    row.word("scoring", InstrumentScoring.class));
        }
    }

    private record Band(String instrument, String name, BigDecimal from) {
        static Band of(Row row) {
            return new Band(row.required("instrument"), row.required("band"), Decimals.required(row, "from"));
        }
    }

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.INSTRUMENTS, row -> {
            Item item = Item.of(row);
            items.add(item.instrument() + ", " + item.item(), item);
        });
        reader.accept(KnownTable.INSTRUMENT_BANDS, row -> {
            Band band = Band.of(row);
            bands.add(band.instrument() + ", " + band.name(), band);
        });
    }

    /** The instruments that nothing contradicts, in the order of their names. */
    ImmutableList<Instrument> instruments(Findings findings) {
        Map<String, List<Item>> byInstrument = new TreeMap<>();
        for (Item item : items.facts(findings)) {
            byInstrument
                    .computeIfAbsent(item.instrument(), first -> new ArrayList<>())
                    .add(item);
        }
        Map<String, List<ScoreBand>> limits = new TreeMap<>();
        for (Band band : bands.facts(findings)) {
            if (byInstrument.containsKey(band.instrument())) {
                limits.computeIfAbsent(band.instrument(), first -> new ArrayList<>())
                        .add(new ScoreBand(band.name(), band.from()));
            } else {
                findings.add(UNKNOWN, band.instrument());
            }
        }
        ImmutableList.Builder<Instrument> instruments = ImmutableList.builder();
        byInstrument.forEach((id, parts) -> {
            List<InstrumentScoring> scorings = parts.stream()
                    .flatMap(part -> part.scoring().stream())
                    .distinct()
                    .toList();
            if (scorings.size() > 1) {
                findings.add(CONFLICTING_SCORING, id);
            } else {
                instruments.add(instrument(
                        id,
                        parts,
                        scorings.isEmpty() ? InstrumentScoring.MEAN : scorings.get(0),
                        apart(id, limits.getOrDefault(id, List.of()), findings)));
            }
        });
        return instruments.build();
    }

    private static ImmutableList<ScoreBand> apart(String id, List<ScoreBand> bands, Findings findings) {
        long limits = bands.stream()
                .map(band -> band.from().stripTrailingZeros())
                .distinct()
                .count();
        if (limits < bands.size()) {
            findings.add(CONFLICTING_BANDS, id);
            return ImmutableList.of();
        }
        return ImmutableList.copyOf(bands);
    }

    private static Instrument instrument(
            String id, List<Item> parts, InstrumentScoring scoring, ImmutableList<ScoreBand> bands) {
        return new Instrument(
                id,
                parts.stream().map(Item::item).collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                parts.stream()
                        .filter(Item::reversed)
                        .map(Item::item)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                scoring,
                bands);
    }
}
