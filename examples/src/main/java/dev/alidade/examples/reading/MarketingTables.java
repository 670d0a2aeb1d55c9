// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.model.Campaign;
import dev.alidade.model.Spend;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/** What marketing did and what it cost: campaigns and spend. */
final class MarketingTables {
    private final CampaignRows campaigns = new CampaignRows();
    private final SpendRows spend = new SpendRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.CAMPAIGNS, campaigns);
        reader.accept(KnownTable.SPEND, spend);
    }

    ImmutableList<Campaign> campaigns(Findings findings) {
        return campaigns.campaigns(findings);
    }

    /** What was spent on days that began before an instant. */
    ImmutableList<Spend> spend(Findings findings, Instant asOf, ZoneId zone) {
        return spend.facts(
                findings, paid -> paid.from().atStartOfDay(zone).toInstant().isBefore(asOf));
    }
}
