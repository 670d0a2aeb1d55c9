// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.DataIssue;
import dev.alidade.model.Campaign;
import dev.alidade.model.CleaningRules;
import dev.alidade.model.Journey;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Spend;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiConsumer;

/** What marketing did and what it cost: campaigns, spend, and touchpoints on their way to journeys. */
final class MarketingTables {
    private final CampaignRows campaigns = new CampaignRows();
    private final SpendRows spend = new SpendRows();
    private final TouchpointRows touchpoints = new TouchpointRows();

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.CAMPAIGNS, campaigns);
        reader.accept(KnownTable.SPEND, spend);
        reader.accept(KnownTable.TOUCHPOINTS, touchpoints);
    }

    ImmutableList<Campaign> campaigns(Findings findings) {
        return campaigns.campaigns(findings);
    }

    /** How many contacts were read. */
    long touchpoints() {
        return touchpoints.touchpoints().size();
    }

    /** What was spent on days that began before an instant. */
    ImmutableList<Spend> spend(Findings findings, Instant asOf, ZoneId zone) {
        return spend.facts(
                findings, paid -> paid.from().atStartOfDay(zone).toInstant().isBefore(asOf));
    }

    /**
     * The journeys of leads and opportunities that are joined already. None without a table of touchpoints or of spend:
     * nothing could be credited, and nothing paid back.
     */
    Journeys.Assembled journeys(
            JourneyScope scope,
            CleaningRules rules,
            Timelines.Assembled joined,
            Instant asOf,
            Set<KnownTable> present) {
        if (!present.contains(KnownTable.TOUCHPOINTS) && !present.contains(KnownTable.SPEND)) {
            return new Journeys.Assembled(ImmutableList.<Journey>of(), ImmutableList.<DataIssue>of());
        }
        Journeys journeys = new Journeys(scope, rules);
        touchpoints.touchpoints().forEach(journeys::add);
        joined.leads().forEach(journeys::add);
        joined.opportunities().forEach(journeys::add);
        return journeys.assemble(asOf);
    }
}
