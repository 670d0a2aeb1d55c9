// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Numbers that a report can't have, beside the last ones that it can. */
final class ReportBoundsTest {
    private static final SourcedDeals NONE = deals(0, 0);
    private static final CampaignSpend NO_SPEND = spend(0, 0);
    private static final MeasuredSpend NOT_MEASURED = measured(0, 0, Optional.empty(), Optional.empty());

    private static void assertRefused(String told, Executable making) {
        String message = assertThrows(IllegalArgumentException.class, making).getMessage();
        assertTrue(message.contains(told), message);
    }

    private static SourcedDeals deals(long count, long value) {
        return new SourcedDeals(count, Optional.of(BigDecimal.valueOf(value)));
    }

    private static InfluencedDeals influenced(long count, long value) {
        return new InfluencedDeals(count, Optional.of(BigDecimal.valueOf(value)));
    }

    private static CampaignSpend spend(long records, long unconverted) {
        return new CampaignSpend(Optional.empty(), records, unconverted, Optional.empty());
    }

    private static MeasuredSpend measured(
            long campaigns, long measured, Optional<BigDecimal> spend, Optional<BigDecimal> measuredSpend) {
        return new MeasuredSpend(campaigns, measured, spend, measuredSpend, ImmutableList.of());
    }

    @Test
    void dealsAndTheirWorthAreNotNegative() {
        assertEquals(Optional.of(BigDecimal.ZERO), deals(0, 0).value());
        assertEquals(0, influenced(0, 0).deals());
        assertEquals(Optional.empty(), new SourcedDeals(1, Optional.empty()).value());
        assertEquals(Optional.empty(), new InfluencedDeals(1, Optional.empty()).value());
        assertRefused("Deals: -1", () -> deals(-1, 0));
        assertRefused("worth Optional[-1]", () -> deals(1, -1));
        assertRefused("Deals: -1", () -> influenced(-1, 0));
        assertRefused("worth Optional[-1]", () -> influenced(1, -1));
    }

    private static DealTotals totals(
            long withoutValue,
            SourcedDeals bySource,
            SourcedDeals byFirstTouch,
            SourcedDeals beforeSales,
            SourcedDeals withoutSales,
            InfluencedDeals influenced) {
        return new DealTotals(
                deals(3, 300), withoutValue, bySource, byFirstTouch, beforeSales, withoutSales, influenced);
    }

    @Test
    void everyPartOfDealsMayBeAllOfThem() {
        SourcedDeals all = deals(3, 300);
        DealTotals whole = totals(3, all, all, all, NONE, influenced(3, 300));
        assertEquals(OptionalDouble.of(1), whole.bySourceShare());
        assertEquals(OptionalDouble.of(1), whole.byFirstTouchShare());
        assertEquals(OptionalDouble.of(1), whole.beforeSalesShare());
        assertEquals(OptionalDouble.of(1), whole.influencedShare());
        DealTotals split = totals(0, NONE, NONE, deals(2, 200), deals(1, 100), influenced(0, 0));
        assertEquals(OptionalDouble.of(1), split.beforeSalesShare());
        assertEquals(OptionalDouble.of(0), split.bySourceShare());
    }

    @Test
    void noPartOfDealsIsLargerThanAllOfThem() {
        SourcedDeals more = deals(4, 300);
        SourcedDeals dearer = deals(3, 301);
        InfluencedDeals none = influenced(0, 0);
        assertRefused("Deals: 4 of 3 without value", () -> totals(4, NONE, NONE, NONE, NONE, none));
        assertRefused("Deals: -1 of 3 without value", () -> totals(-1, NONE, NONE, NONE, NONE, none));
        for (SourcedDeals part : ImmutableList.of(more, dearer)) {
            assertRefused("can't be among 3", () -> totals(0, part, NONE, NONE, NONE, none));
            assertRefused("can't be among 3", () -> totals(0, NONE, part, NONE, NONE, none));
            assertRefused("can't be among 3", () -> totals(0, NONE, NONE, part, NONE, none));
            assertRefused("can't be among 3", () -> totals(0, NONE, NONE, NONE, part, none));
        }
        assertRefused("can't be among 3", () -> totals(0, NONE, NONE, NONE, NONE, influenced(4, 300)));
        assertRefused("can't be among 3", () -> totals(0, NONE, NONE, NONE, NONE, influenced(3, 301)));
        assertRefused(
                "3 touched before sales can't be among 3 less 1",
                () -> totals(0, NONE, NONE, deals(3, 0), deals(1, 0), none));
    }

    @Test
    void noMoreRecordsOfSpendLackARateThanThereAre() {
        assertEquals(2, spend(2, 2).unconverted());
        assertRefused("3 of 2 records", () -> spend(2, 3));
        assertRefused("-1 of 2 records", () -> spend(2, -1));
    }

    @Test
    void noMoreCampaignsAreMeasuredThanThereAre() {
        Optional<BigDecimal> some = Optional.of(BigDecimal.TEN);
        assertEquals(OptionalDouble.of(1), measured(2, 2, some, some).share());
        assertEquals(OptionalDouble.empty(), NOT_MEASURED.share());
        assertRefused("3 of 2", () -> measured(2, 3, some, some));
        assertRefused("-1 of 2", () -> measured(2, -1, some, some));
        assertRefused("1 of 2", () -> measured(2, 1, some, Optional.empty()));
        assertRefused("1 of 2", () -> measured(2, 1, Optional.empty(), some));
    }

    private static CampaignTotals totals(long leads, long ofCampaigns) {
        DealTotals none = new DealTotals(NONE, 0, NONE, NONE, NONE, NONE, influenced(0, 0));
        return new CampaignTotals(
                NO_SPEND,
                NOT_MEASURED,
                OptionalDouble.empty(),
                leads,
                ofCampaigns,
                OptionalDouble.empty(),
                none,
                none,
                ImmutableList.of());
    }

    @Test
    void noMoreLeadsNameACampaignThanThereAre() {
        assertEquals(2, totals(2, 2).campaignLeads());
        assertEquals(0, totals(0, 0).campaignLeads());
        assertRefused("3 of 2", () -> totals(2, 3));
        assertRefused("-1 of 2", () -> totals(2, -1));
    }

    private static CampaignValue campaign(long touched, long leads, boolean named) {
        CampaignDeals none = new CampaignDeals(NONE, NONE, NONE, influenced(0, 0));
        return new CampaignValue(
                "C1",
                Optional.empty(),
                NO_SPEND,
                OptionalLong.of(touched),
                named,
                leads,
                OptionalDouble.empty(),
                none,
                none,
                ImmutableList.of());
    }

    @Test
    void touchesAndLeadsOfACampaignAreNotNegative() {
        assertEquals(false, campaign(0, 0, false).measured());
        assertEquals(true, campaign(1, 0, false).measured());
        assertEquals(true, campaign(0, 0, true).measured());
        assertRefused("-1 touched", () -> campaign(-1, 0, false));
        assertRefused("-1 leads", () -> campaign(0, -1, false));
    }

    @Test
    void nobodyIsAheadInMoreThanAllOrFewerThanNoReplicates() {
        assertEquals(0, order(0, 1).conversionsAhead());
        assertEquals(1, order(1, 0).conversionsAhead());
        assertRefused("ahead in 1.01", () -> order(1.01, 0));
        assertRefused("ahead in -0.01", () -> order(-.01, 0));
        assertRefused("OptionalDouble[1.01]", () -> order(0, 1.01));
        assertRefused("OptionalDouble[-0.01]", () -> order(0, -.01));
        assertRefused("ahead in NaN", () -> order(Double.NaN, 0));
    }

    private static CreditOrder order(double conversions, double value) {
        return new CreditOrder(
                "a", "b", conversions, new Interval(0, 1, .95), OptionalDouble.of(value), Optional.empty());
    }

    @Test
    void thereIsNoReturnOnNothing() {
        assertEquals(BigDecimal.ONE, returned(1).spend());
        assertRefused("of 0 is undefined", () -> returned(0));
        assertRefused("of -1 is undefined", () -> returned(-1));
    }

    private static SpendReturn returned(long spend) {
        return new SpendReturn("first", BigDecimal.TEN, BigDecimal.valueOf(spend), 10, Optional.empty());
    }

    @Test
    void noMoreConversionsChangedTheirValueThanWereCompared() {
        assertEquals(1, new ValueChange(1, 1, BigDecimal.ONE).changed());
        assertEquals(0, new ValueChange(0, 0, BigDecimal.ZERO).changed());
        assertRefused("-1 of 1", () -> new ValueChange(1, -1, BigDecimal.ZERO));
    }

    @Test
    void positionsGoFromOneToFifty() {
        assertEquals(1, position(1).position());
        assertEquals(50, position(50).position());
        assertRefused("0 is not between 1 and 50", () -> position(0));
        assertRefused("51 is not between 1 and 50", () -> position(51));
    }

    private static PositionCredit position(int position) {
        return new PositionCredit("a", position, BigDecimal.ONE, BigDecimal.ZERO);
    }

    @Test
    void notesOfAModelAreCounts() {
        assertEquals(0, notes(0, 0, 0, 0).negativeCredits());
        assertRefused("-1, 0, 0 and 0", () -> notes(-1, 0, 0, 0));
        assertRefused("0, -1, 0 and 0", () -> notes(0, -1, 0, 0));
        assertRefused("0, 0, -1 and 0", () -> notes(0, 0, -1, 0));
        assertRefused("0, 0, 0 and -1", () -> notes(0, 0, 0, -1));
    }

    private static ModelNotes notes(long missing, long coinciding, long negativeCredits, long negativeValues) {
        return new ModelNotes(
                missing,
                coinciding,
                Optional.empty(),
                negativeCredits,
                negativeValues,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of());
    }
}
