// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.TimelineKeys;
import dev.alidade.model.AssetUse;
import dev.alidade.model.CleaningRules;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Mention;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The tables whose rows hang on a buyer or an opportunity, and what they come to: for all buyers at once, or for a part. */
final class BuyerTables {
    /** The tables, in the order in which they are read. */
    static final ImmutableList<KnownTable> ALL = ImmutableList.of(
            KnownTable.LEADS,
            KnownTable.ALIASES,
            KnownTable.LEAD_CAMPAIGNS,
            KnownTable.MENTIONS,
            KnownTable.LEAD_EVENTS,
            KnownTable.OPPORTUNITIES,
            KnownTable.OPPORTUNITY_EVENTS,
            KnownTable.TOUCHPOINTS,
            KnownTable.ASSET_USES);

    private final SharedTables shared;
    private final TimelineKeys instants;
    private final ZoneId zone;
    private final Instant asOf;
    private final JourneyScope scope;

    /** What all parts have in common. */
    BuyerTables(SharedTables shared, TimelineKeys instants, ZoneId zone, Instant asOf, JourneyScope scope) {
        this.shared = shared;
        this.instants = instants;
        this.zone = zone;
        this.asOf = asOf;
        this.scope = scope;
    }

    /**
     * What the rows come to.
     *
     * @param rows the rows of all buyers, or of a part of them that joins with no other
     * @param touched whether there are touchpoints or spend in the company; asked when all rows were read
     * @param onCircle learns that leads are aliases of each other in a circle
     * @param overview learns what is odd, and what settings need
     */
    BuyerFacts read(RowSource rows, BooleanSupplier touched, Consumer<Unusable> onCircle, BuyerOverview overview) {
        Findings findings = overview.findings();
        Identities identities = new Identities();
        Contacts contacts = new Contacts(asOf, zone, findings);
        LeadRows leads = new LeadRows(identities, contacts);
        rows.read(KnownTable.LEADS, leads);
        CleaningRules rules = rules(identities, rows, onCircle);
        LeadCampaignRows campaigns =
                new LeadCampaignRows(asOf, instants.campaignWithin(), contacts, rules::mainId, findings);
        rows.read(KnownTable.LEAD_CAMPAIGNS, campaigns);
        MentionRows mentions = new MentionRows();
        rows.read(KnownTable.MENTIONS, mentions);
        EarlierValues earlier = new EarlierValues(asOf);
        Conversations conversations = new Conversations(shared.house(), earlier::saw);
        Timelines timelines = new Timelines(rules);
        leads.leads(campaigns).forEach(timelines::add);
        campaigns.noteUnknown();
        MovedActivities moved = new MovedActivities();
        rows.read(
                KnownTable.LEAD_EVENTS,
                new LeadEventRows(timelines, overview.stages(), contacts, rules::mainId, moved));
        rows.read(KnownTable.OPPORTUNITIES, new OpportunityRows(timelines, earlier));
        rows.read(
                KnownTable.OPPORTUNITY_EVENTS,
                new OpportunityEventRows(timelines, overview.stages(), earlier, conversations, moved));
        earlier.addTo(timelines);
        TouchpointRows touchpoints = new TouchpointRows(contacts);
        rows.read(KnownTable.TOUCHPOINTS, touchpoints);
        AssetUseRows uses = new AssetUseRows();
        rows.read(KnownTable.ASSET_USES, uses);
        ImmutableList<Mention> outside = mentions.facts(conversations, findings, asOf);
        ImmutableList<AssetUse> others = uses.joined(conversations, earlier::saw, asOf, findings);
        conversations.addTo(timelines);
        Timelines.Assembled assembled = timelines.amongOthers().assemble(asOf);
        shared.products().check(assembled.opportunities(), findings);
        mentions.compare(assembled.opportunities(), findings);
        overview.names().add(outside, assembled.opportunities());
        Journeys.Assembled journeys = touched.getAsBoolean()
                ? journeys(rules, assembled, touchpoints)
                : new Journeys.Assembled(ImmutableList.of(), ImmutableList.of());
        BuyerFacts facts =
                new BuyerFacts(assembled.leads(), assembled.opportunities(), journeys.journeys(), others, outside);
        overview.add(facts, touchpoints.touchpoints().size(), assembled.issues(), journeys.issues());
        return facts;
    }

    /** Who is who, and what is known about the instants. */
    private CleaningRules rules(Identities identities, RowSource rows, Consumer<Unusable> onCircle) {
        CleaningRules.Builder rules = CleaningRules.builder().clockSkew(instants.clockSkew());
        instants.dateOnly(zone).forEach(rules::dateOnly);
        shared.pipelines().forEach(rules::pipeline);
        boolean usable = rows.read(KnownTable.ALIASES, new AliasRows(identities));
        mainIds(identities, usable, onCircle).forEach(rules::alias);
        return rules.build();
    }

    private static Map<String, String> mainIds(Identities identities, boolean usable, Consumer<Unusable> onCircle) {
        try {
            if (usable) {
                return identities.mainIds();
            }
        } catch (Unusable circle) {
            onCircle.accept(circle);
        }
        return identities.mainIdsOfPersons();
    }

    /**
     * The journeys of leads and opportunities that are joined already. To be asked for only where there are touchpoints or
     * spend: otherwise nothing could be credited, and nothing paid back.
     */
    private Journeys.Assembled journeys(CleaningRules rules, Timelines.Assembled joined, TouchpointRows touchpoints) {
        Journeys journeys = new Journeys(scope, rules);
        touchpoints.touchpoints().forEach(journeys::add);
        joined.leads().forEach(journeys::add);
        joined.opportunities().forEach(journeys::add);
        return journeys.assemble(asOf);
    }
}
