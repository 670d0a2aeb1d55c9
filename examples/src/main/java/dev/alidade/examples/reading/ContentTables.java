// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.AssetUse;
import java.util.function.BiConsumer;

/** Sales material: the library, requests, what sellers made themselves, and both calendars. */
public final class ContentTables {
    /** The tables that bring the topic into scope. */
    public static final ImmutableSet<KnownTable> ALL = ImmutableSet.of(
            KnownTable.ASSETS,
            KnownTable.ASSET_USES,
            KnownTable.LAUNCHES,
            KnownTable.REQUESTS,
            KnownTable.SEASONS,
            KnownTable.SELF_MADE);

    private final AssetRows assets = new AssetRows();
    private final CalendarRows calendars = new CalendarRows();
    private final ContentRequestRows requests = new ContentRequestRows();
    private final SelfMadeRows made = new SelfMadeRows();

    ContentTables() {}

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.ASSETS, assets);
        reader.accept(KnownTable.ASSET_VERSIONS, assets.versions());
        reader.accept(KnownTable.LAUNCHES, calendars.launches());
        reader.accept(KnownTable.REQUESTS, requests);
        reader.accept(KnownTable.SEASONS, calendars.seasons());
        reader.accept(KnownTable.SELF_MADE, made);
    }

    /** What they tell, once all rows were read, with the uses of material but those in opportunities. */
    CompanyContent content(ImmutableList<AssetUse> uses, Findings findings) {
        return new CompanyContent(
                assets.assets(findings),
                calendars.launches(findings),
                calendars.seasons(findings),
                requests.requests(findings),
                uses,
                made.made());
    }
}
