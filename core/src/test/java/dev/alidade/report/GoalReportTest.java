// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.goals.GoalSettings;
import dev.alidade.measure.Money;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on goals says. */
final class GoalReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);
    private static final Instant JULY = Instant.parse("2024-07-02T00:00:00Z");

    private static GoalBuilder revenue() {
        return Goal.builder("G1", FIRST, END)
                .title("More revenue")
                .owners(Department.SALES, Department.MARKETING)
                .agreedBy(Department.SALES)
                .raise("revenue", "Revenue", "100", "200");
    }

    private static Goal volume() {
        return Goal.builder("G2", FIRST, END)
                .owners(Department.MARKETING)
                .raise("volume", "leads handed over", "0", "10")
                .build();
    }

    private static Goal quality() {
        return Goal.builder("G3", FIRST, END)
                .owners(Department.SALES)
                .lower("quality", "Leads handed over", "10", "5")
                .build();
    }

    private static KeyResultReading reading(String keyResult, String value) {
        return new KeyResultReading(keyResult, JULY, new BigDecimal(value));
    }

    private static String text(GoalSettings settings, Fact... facts) {
        return TextReport.detailed(REPORTS.kept(
                AlignmentReview.under(ReviewPolicy.builder().goals(settings).build())
                        .measure(List.of(facts), SampleReviews.YEAR)));
    }

    private static String text(List<Goal> goals, Fact... facts) {
        return text(GoalSettings.builder().goals(goals).build(), facts);
    }

    private static void assertSays(String words, String text) {
        assertTrue(text.replaceAll("\\s+", " ").contains(words), text);
    }

    @Test
    void theTableShowsWhereEachGoalStands() {
        String text = text(List.of(revenue().build(), volume()), reading("revenue", "130"));
        assertTrue(text.contains("""
                Goal              Owned by          Agreed by  Read  Attained  Pace
                ----------------  ----------------  ---------  ----  --------  ------
                G1: More revenue  sales, marketing  sales         1     30.0%  behind
                G2                marketing         -             0         -  -
                """), text);
        assertSays("Owned by both: 1 of 2 (50.0%)", text);
        assertSays("Measured: 1 of 2 (50.0%); without a reading in this window: G2", text);
        assertSays("Behind: 1 of 1 number: revenue (Revenue) at 30.0% of the way with 50.0% of the time gone", text);
        assertSays("A goal that nobody reads is a wish", text);
    }

    @Test
    void aGoalOfWhichNotEveryNumberIsReadSaysHowManyAre() {
        Goal two = revenue().raise("volume", "leads", "0", "10").build();
        assertSays("30.0% behind; 1 of 2 ", text(List.of(two), reading("revenue", "130")));
        assertFalse(text(List.of(two), reading("revenue", "130"), reading("volume", "9"))
                .contains("behind;"));
    }

    @Test
    void aMeasureIsToldWithoutBlanksAtItsEnds() {
        Goal goal = Goal.builder("G1", FIRST, END)
                .raise("revenue", " Revenue ", "100", "200")
                .build();
        assertSays("revenue (Revenue) at 30.0%", text(List.of(goal), reading("revenue", "130")));
    }

    @Test
    void goalsThatPullAgainstEachOtherAreNamed() {
        String text = text(List.of(volume(), quality()));
        assertSays("G2 is to raise leads handed over, G3 is to lower it, from 2024-01-01 to before 2025-01-01", text);
        assertSays("settle that first", text);
        assertSays("no reading is on record, so nobody can tell how far they are", text);
    }

    @Test
    void anEasierTargetIsToldBesideTheFirstOne() {
        Goal eased = revenue()
                .revision(GoalRevision.ofTarget(JULY, "revenue", new BigDecimal("150")))
                .build();
        assertSays(
                "Re-set: 1 of 1 (100.0%): G1 1 time, 1 of them to an easier target (50.0% of the way to the first)",
                text(List.of(eased), reading("revenue", "150")));
    }

    @Test
    void payAndSpendAreToldWithWhatHangsOnNothing() {
        GoalSettings settings = GoalSettings.builder()
                .goal(revenue().build())
                .campaign(Campaign.builder("fair").goalId("G1").build())
                .currency(Currency.getInstance("EUR"))
                .build();
        String text = text(
                settings,
                CompensationComponent.of("head", Department.MARKETING, new BigDecimal("0.2"), "G1"),
                CompensationComponent.of("web", Department.MARKETING, new BigDecimal("0.2"), "G7"),
                Spend.ofDay("fair", FIRST, Money.of("30", "EUR")),
                Spend.ofDay("gala", FIRST, Money.of("70", "EUR")));
        assertSays(
                "roles in which it hangs on a sales goal: 1 of 2 (50.0%); 10.0% of the pay on average; not in web",
                text);
        assertSays(
                "30.00 EUR of 100.00 EUR (30.0%) on campaigns that serve a business goal; most of the rest on gala",
                text);
    }

    @Test
    void aCampaignThatWasPaidBackIsNamedBesideTheSpend() {
        GoalSettings settings = GoalSettings.builder()
                .goal(revenue().build())
                .campaign(Campaign.builder("fair").goalId("G1").build())
                .currency(Currency.getInstance("EUR"))
                .build();
        Spend refund = Spend.ofDay("gala", FIRST, Money.of("-3", "EUR"));
        assertSays(
                "30.00 EUR of 30.00 EUR (100.0%) on campaigns that serve a business goal; left out, because more was paid"
                        + " back for them than spent: gala",
                text(settings, Spend.ofDay("fair", FIRST, Money.of("30", "EUR")), refund));
        assertSays("Spend left out, because more was paid back for them than spent: gala", text(settings, refund));
    }

    @Test
    void whatNobodyRecordedIsSaidAndNotZero() {
        String text = text(List.of(Goal.builder("G1", FIRST, END).build()));
        assertSays("Owned by both nobody recorded who owns them", text);
        assertSays("Agreed by both nobody recorded who agreed", text);
        assertSays("names no number", text);
        assertFalse(text.contains("Marketing's pay "), text);
    }

    @Test
    void withoutAGoalInForceItSaysSo() {
        assertSays("No goal is in force in this window.", text(List.of()));
    }

    @Test
    void longListsOfGoalsAndOfWhatIsBehindAreCut() {
        List<Goal> goals = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 22; i++) {
            String keyResult = "K" + i;
            var goal = Goal.builder("G%02d".formatted(i), FIRST, END).raise(keyResult, "Revenue", "0", "10");
            if (i <= 7) {
                goal.revision(GoalRevision.ofTarget(JULY, keyResult, new BigDecimal("12")));
                facts.add(reading(keyResult, "1"));
            }
            goals.add(goal.build());
        }
        String text = text(goals, facts.toArray(new Fact[0]));
        assertSays("2 more goals are not shown.", text);
        assertSays(
                "Re-set: 7 of 22 (31.8%): G01 1 time; G02 1 time; G03 1 time; G04 1 time; G05 1 time; and 2 more",
                text);
        assertSays(
                "K5 (Revenue) at 8.3% of the way with 50.0% of the time gone and 2 more",
                text.replace("; and", " and"));
        assertSays("1 more goal is not shown.", text(goals.subList(0, 21)));
        assertFalse(text(goals.subList(0, 20)).contains("not shown"));
        assertSays("G05 1 time Measured", text(goals.subList(0, 5)));
    }

    @Test
    void spendIsToldAlsoWhereNoCampaignNamesAGoal() {
        GoalSettings settings = GoalSettings.builder()
                .goal(revenue().build())
                .currency(Currency.getInstance("EUR"))
                .build();
        assertSays(
                "30.00 EUR, and no campaign names the goal it serves",
                text(settings, Spend.ofDay("fair", FIRST, Money.of("30", "EUR"))));
    }
}
