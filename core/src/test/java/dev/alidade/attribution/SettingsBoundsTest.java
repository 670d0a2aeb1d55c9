// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Analysis;
import dev.alidade.model.Campaign;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Settings and models at the ends of their ranges, and which of them are equal. */
final class SettingsBoundsTest {
    private static void assertRefused(String told, Executable making) {
        String message = assertThrows(IllegalArgumentException.class, making).getMessage();
        assertTrue(message.contains(told), message);
    }

    @Test
    void timesAndReplicatesOfJourneysMayBeTheLongestAndTheMost() {
        JourneySettings settings = JourneySettings.builder()
                .lookBack(JourneySettings.LONGEST)
                .duplicateTolerance(JourneySettings.LONGEST)
                .nullAfter(JourneySettings.LONGEST)
                .replicates(10_000)
                .build();
        assertEquals(Duration.ofDays(36_525), settings.lookBackOfAnchor());
        assertEquals(10_000, settings.replicates());
        assertEquals(
                Duration.ZERO,
                JourneySettings.builder().lookBack(Duration.ZERO).build().lookBackOfAnchor());
        Duration longer = JourneySettings.LONGEST.plusNanos(1);
        assertRefused(
                "tolerance for duplicates",
                () -> JourneySettings.builder().duplicateTolerance(longer).build());
        assertRefused(
                "counts as lost",
                () -> JourneySettings.builder().nullAfter(longer).build());
        assertRefused(
                "counts as lost",
                () -> JourneySettings.builder().nullAfter(Duration.ofNanos(-1)).build());
    }

    private static CampaignSettings campaign(LocalDate start, LocalDate end) {
        return CampaignSettings.builder()
                .campaign(Campaign.builder("C1").start(start).end(end).build())
                .build();
    }

    @Test
    void daysOfCampaignsLieInTheYearsOneToNineThousandNineHundredAndNinetyNine() {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertEquals(
                Optional.of(first), campaign(first, last).campaigns().get(0).start());
        assertRefused("outside of the years", () -> campaign(first.minusDays(1), last));
        assertRefused("outside of the years", () -> campaign(first, last.plusDays(1)));
    }

    @Test
    void theLagOfSpendIsUpToAHundredYears() {
        assertEquals(Period.ofYears(100), lag(Period.ofYears(100)).lag());
        assertEquals(Period.ZERO, lag(Period.ZERO).lag());
        assertRefused("P101Y", () -> lag(Period.ofYears(101)));
        assertRefused("P100Y1D", () -> lag(Period.of(100, 0, 1)));
    }

    private static CampaignSettings lag(Period lag) {
        return CampaignSettings.builder().lag(lag).build();
    }

    @Test
    void theModelsOfCampaignsAreTheStandardOnesUnlessOthersAreGiven() {
        JourneySettings own = JourneySettings.builder()
                .currency(Currency.getInstance("EUR"))
                .models(Models.first())
                .build();
        assertEquals(
                List.of(Models.first()),
                CampaignSettings.builder().journeys(own).build().journeys().models());
    }

    @Test
    void weightsMayBeAMillionAndNotMore() {
        assertEquals(1_000_000, PositionWeights.of(0, 1_000_000, 0).middle());
        assertRefused("0 and 1000000", () -> PositionWeights.of(1_000_001, 1, 1));
        assertRefused("0 and 1000000", () -> PositionWeights.of(1, 1, 1_000_001));
        assertRefused("0 and 1000000", () -> PositionWeights.of(1, -1, 1));
        assertRefused("0 and 1000000", () -> PositionWeights.of(1, 1, -1));
        assertRefused("blank", () -> new PositionWeights(" ", 1, 1, 1));
        assertEquals(1_000_000, new MilestoneWeights("x", 0, 0, 0, 0, 1_000_000).others());
        assertRefused("1000001", () -> new MilestoneWeights("x", 0, 0, 0, 0, 1_000_001));
    }

    @Test
    void halfLivesAreAboveZeroAndUpToAHundredYears() {
        Duration longest = Duration.ofDays(36_500);
        assertEquals("time-decay-" + longest, Models.timeDecay(longest).id());
        assertRefused("half-life", () -> Models.timeDecay(longest.plusNanos(1)));
        assertRefused("half-life", () -> Models.timeDecay(Duration.ofNanos(-1)));
    }

    @Test
    void ordersUpToTenAndFoldsFromTwoToTwentyAreAccepted() {
        Analysis<PathRow, OrderChoiceReport> largest = Attribution.orderChoice(10, 20);
        OrderChoiceReport report = largest.measure(List.of(), Vectors.ANY);
        assertEquals(10, report.orders().size());
        assertEquals(20, report.folds());
        assertEquals(List.of(), report.measurements());
        assertEquals(
                2, Attribution.orderChoice(1, 2).measure(List.of(), Vectors.ANY).folds());
        assertEquals(10, Models.markov().withOrder(10).order());
    }

    @Test
    void modelsAreEqualByIdAndSettings() {
        AttributionModel google = Models.position(PositionWeights.GOOGLE);
        AttributionModel same = Models.position(new PositionWeights("google-u", 40, 20, 40));
        assertEquals(google, same);
        assertEquals(google.hashCode(), same.hashCode());
        assertEquals("position-google-u", google.toString());
        assertNotEquals(google, Models.position(PositionWeights.SALESFORCE_U), "the same weights by another name");
        assertNotEquals(Models.lastNonDirect("a"), Models.lastNonDirect("b"), "the same name with other settings");
        assertNotEquals(
                Models.lastNonDirect("a").hashCode(), Models.lastNonDirect("b").hashCode());
        assertNotEquals(google, PositionWeights.GOOGLE);
    }

    @Test
    void transformsAreEqualByWhatTheyDo() {
        PathTransform without = PathTransform.removeUnlessAll("a");
        assertEquals(without, PathTransform.removeUnlessAll("a"));
        assertEquals(without.hashCode(), PathTransform.removeUnlessAll("a").hashCode());
        assertNotEquals(without, PathTransform.removeUnlessAll("b"));
        assertNotEquals(without.hashCode(), PathTransform.removeUnlessAll("b").hashCode());
        assertNotEquals(PathTransform.first(), PathTransform.unique());
        assertNotEquals(PathTransform.first(), Models.first());
        assertEquals("without-a", without.toString());
        assertEquals("without-a", without.id());
    }

    @Test
    void anOwnModelNeedsAnId() {
        assertRefused("blank", () -> Models.custom(new Own(" ")));
        AttributionModel own = Models.custom(new Own("mine"));
        assertEquals("custom-mine", own.id());
    }

    @Test
    void anOwnGameCanBeClippedToo() {
        CoalitionValue game = new CoalitionValue() {
            @Override
            public String id() {
                return "mine";
            }

            /** b takes away what a brings. */
            @Override
            public double value(Coalition coalition) {
                return (coalition.channels().contains("a") ? 2 : 0)
                        - (coalition.channels().contains("b") ? 1 : 0);
            }
        };
        ModelResult clipped = Vectors.credited(Models.shapley(game).clippingNegatives(), PathRow.of("a > b", 3, 0));
        assertEquals("shapley-mine-clipped", clipped.model());
        Vectors.assertConversions("a 3, b 0", clipped); // of values 2 and -1, b's taken as 0
        Vectors.assertConversions("a 6, b -3", Vectors.credited(Models.shapley(game), PathRow.of("a > b", 3, 0)));
    }

    private record Own(String id) implements TouchWeights {
        @Override
        public double[] weights(TouchPath path) {
            return new double[] {1};
        }
    }
}
