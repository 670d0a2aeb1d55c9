// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Deals of one anchor, and which of them each campaign sourced or influenced: how many, how many with a value, the value. */
final class DealCells {
    static final int BY_SOURCE = 0;
    static final int BY_FIRST_TOUCH = 3;
    static final int BEFORE_SALES = 6;
    static final int INFLUENCED = 9;
    static final int PLANES = 12;

    private final CampaignCells campaigns;
    private final int planes;
    private final int decimals;
    private final Three all;
    private final Three influenced;
    private final Three withoutSales;

    /** Cells whose sums of each campaign begin at a plane; decimals below zero if no value is told. */
    DealCells(String prefix, CampaignCells campaigns, int planes, int decimals, CellRegister register) {
        this.campaigns = campaigns;
        this.planes = planes;
        this.decimals = decimals;
        all = new Three(prefix + "Deals", register);
        influenced = new Three(prefix + "Influenced", register);
        withoutSales = new Three(prefix + "WithoutSales", register);
    }

    void addDeal(JourneyPath path) {
        all.add(path);
    }

    void addInfluenced(JourneyPath path) {
        influenced.add(path);
    }

    void addWithoutSales(JourneyPath path) {
        withoutSales.add(path);
    }

    /** Whether an activity of sales is on record of any of the deals. */
    boolean anyOfSales() {
        return all.count.value() > withoutSales.count.value();
    }

    /** Gives a deal to a campaign under a definition. */
    void add(int campaign, int definition, JourneyPath path) {
        campaigns.add(campaign, planes + definition, 1);
        if (path.valued) {
            campaigns.add(campaign, planes + definition + 1, 1);
            campaigns.add(campaign, planes + definition + 2, path.value);
        }
    }

    CampaignDeals of(int campaign) {
        SourcedDeals touched = sourced(campaign, INFLUENCED);
        return new CampaignDeals(
                sourced(campaign, BY_SOURCE),
                sourced(campaign, BY_FIRST_TOUCH),
                sourced(campaign, BEFORE_SALES),
                new InfluencedDeals(touched.deals(), touched.value()));
    }

    CampaignDeals none() {
        SourcedDeals none = sourced(0, 0, BigInteger.ZERO);
        return new CampaignDeals(none, none, none, new InfluencedDeals(0, none.value()));
    }

    private SourcedDeals sourced(int campaign, int definition) {
        return sourced(
                campaigns.count(campaign, planes + definition),
                campaigns.count(campaign, planes + definition + 1),
                campaigns.whole(campaign, planes + definition + 2));
    }

    private SourcedDeals sourced(long deals, long valued, BigInteger value) {
        if (valued > deals || (valued == 0 && value.signum() != 0) || (valued > 0 && decimals < 0)) {
            throw new IllegalStateException(
                    "%s of %s deals with a value worth %s are not possible.".formatted(valued, deals, value));
        }
        boolean known = decimals >= 0 && (valued > 0 || deals == 0);
        return new SourcedDeals(
                deals, known ? Optional.of(new BigDecimal(value, Math.max(0, decimals))) : Optional.empty());
    }

    /**
     * All deals together, which are as many as the journeys that were credited.
     *
     * @throws IllegalStateException if a part has more than the whole
     */
    DealTotals totals(JourneyReport credited) {
        SourcedDeals touched = influenced.deals();
        long most = touched.deals();
        for (int campaign : campaigns.all()) {
            requireInOrder(
                    campaigns.count(campaign, planes + BEFORE_SALES),
                    campaigns.count(campaign, planes + BY_FIRST_TOUCH),
                    campaigns.count(campaign, planes + INFLUENCED),
                    most);
        }
        requireInOrder(credited.conversions() - credited.untouched(), most, most, credited.conversions());
        requireInOrder(credited.conversions(), all.count.value(), all.count.value(), credited.conversions());
        return new DealTotals(
                all.deals(),
                all.count.value() - all.valued.value(),
                total(BY_SOURCE),
                total(BY_FIRST_TOUCH),
                total(BEFORE_SALES),
                withoutSales.deals(),
                new InfluencedDeals(touched.deals(), touched.value()));
    }

    private static void requireInOrder(long... deals) {
        for (int i = 1; i < deals.length; i++) {
            if (deals[i] < deals[i - 1]) {
                throw new IllegalStateException("%s deals can't be among %s.".formatted(deals[i - 1], deals[i]));
            }
        }
    }

    private SourcedDeals total(int definition) {
        long deals = 0;
        long valued = 0;
        BigInteger value = BigInteger.ZERO;
        for (int campaign : campaigns.all()) {
            deals = Math.addExact(deals, campaigns.count(campaign, planes + definition));
            valued = Math.addExact(valued, campaigns.count(campaign, planes + definition + 1));
            value = value.add(campaigns.whole(campaign, planes + definition + 2));
        }
        return sourced(deals, valued, value);
    }

    /** How many deals, how many with a value, and the value. */
    private final class Three {
        final Count count;
        final Count valued;
        final Sum value;

        Three(String name, CellRegister register) {
            count = register.cell(name, new Count());
            valued = register.cell(name + "Valued", new Count());
            value = register.cell(name + "Value", new Sum());
        }

        void add(JourneyPath path) {
            count.increment();
            if (path.valued) {
                valued.increment();
                value.add(path.value);
            }
        }

        SourcedDeals deals() {
            return sourced(count.value(), valued.value(), value.value());
        }
    }
}
