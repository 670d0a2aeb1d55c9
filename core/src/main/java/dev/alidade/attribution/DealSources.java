// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadTrace;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Touchpoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the campaigns that sourced or influenced the deals of one anchor. */
final class DealSources {
    private final Window window;
    private final JourneySettings settings;
    private final JourneyCells journeys;
    private final TouchedNames touched;
    private final CampaignCells campaigns;
    private final DealCells deals;
    private final Outreach outreach;

    DealSources(
            JourneySettings settings,
            Window window,
            JourneyCells journeys,
            TouchedNames touched,
            CampaignCells campaigns,
            DealCells deals,
            Outreach outreach) {
        this.window = window;
        this.settings = settings;
        this.journeys = journeys;
        this.touched = touched;
        this.campaigns = campaigns;
        this.deals = deals;
        this.outreach = outreach;
    }

    /** Counts and credits a journey, and gives its deal, if there is one, to campaigns. */
    void add(Journey journey) {
        if (journeys.add(journey) != JourneyOutcome.CONVERTED) {
            return;
        }
        JourneyPath path = journeys.path();
        deals.addDeal(path);
        addSource(journey, path);
        boolean salesRecorded = salesRecorded(journey);
        if (!salesRecorded) {
            deals.addWithoutSales(path);
        }
        if (path.size > 0) {
            addInfluenced(path);
            addFirstTouch(journey, path, salesRecorded);
        }
    }

    /** Whether sales is known to have done anything: without that nobody can tell what came before it. */
    private boolean salesRecorded(Journey journey) {
        if (journey.firstSalesActivity().filter(window::knows).isPresent()) {
            return true;
        }
        for (int i = 0; i < journey.touchpoints().size(); i++) {
            Touchpoint touch = journey.touchpoints().get(i);
            if (window.knows(touch.at()) && outreach.includes(touch)) {
                return true;
            }
        }
        return false;
    }

    private void addSource(Journey journey, JourneyPath path) {
        Optional<Opportunity> deal = journey.opportunity().filter(known -> window.knows(known.createdAt()));
        Optional<Lead> lead = journey.lead().filter(known -> window.knows(known.createdAt()));
        Optional<LeadTrace> trace = deal.flatMap(Opportunity::trace);
        Optional<String> campaign = deal.flatMap(Opportunity::campaignId)
                .or(() -> trace.flatMap(LeadTrace::campaignId))
                .or(() -> lead.flatMap(Lead::campaignId));
        Optional<Department> department = deal.flatMap(Opportunity::sourcedBy)
                .or(() -> trace.flatMap(LeadTrace::sourcedBy))
                .or(() -> lead.flatMap(Lead::sourcedBy));
        if (department.equals(Optional.of(Department.MARKETING))
                || (campaign.isPresent() && !department.equals(Optional.of(Department.SALES)))) {
            deals.add(campaigns.of(campaign.orElse(CreditBy.CAMPAIGN.absent())), DealCells.BY_SOURCE, path);
        }
    }

    private void addInfluenced(JourneyPath path) {
        deals.addInfluenced(path);
        touched.clear();
        for (int i = 0; i < path.size; i++) {
            if (touched.add(path.touches[i])) {
                deals.add(campaigns.of(path.touches[i]), DealCells.INFLUENCED, path);
            }
        }
    }

    private void addFirstTouch(Journey journey, JourneyPath path, boolean salesRecorded) {
        int campaign = campaigns.of(path.touches[0]);
        JourneySelection selection = journeys.selection();
        int first = selection.touchpoint(0);
        Instant at = journey.touchpoints().get(first).at();
        boolean salesInLookBack = false;
        boolean salesEver = journey.firstSalesActivity().isPresent()
                && journey.firstSalesActivity().get().isBefore(at);
        for (int i = 0; i < first; i++) {
            Instant earlier = journey.touchpoints().get(i).at();
            if (selection.exclusion(i) == Exclusion.SALES_OUTREACH && earlier.isBefore(at)) {
                salesEver = true;
                salesInLookBack |= inLookBack(earlier, selection.anchor());
            }
        }
        if (!salesInLookBack) {
            deals.add(campaign, DealCells.BY_FIRST_TOUCH, path);
        }
        if (salesRecorded && !salesEver) {
            deals.add(campaign, DealCells.BEFORE_SALES, path);
        }
    }

    private boolean inLookBack(Instant touch, @Nullable Instant anchor) {
        return anchor != null && !touch.isBefore(anchor.minus(settings.lookBackOfAnchor()));
    }
}
