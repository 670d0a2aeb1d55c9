// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.pipeline.PipelineSettings;
import dev.alidade.pipeline.PipelineThresholds;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on open deals says. */
final class PipelineReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final Window MARCH = Window.of(START, START.plus(Duration.ofDays(31)));
    private static final PipelineSettings SETTINGS = PipelineSettings.builder()
            .pipeline(Pipeline.of(
                    "sales",
                    Stage.of("Qualified", 1, Stage.Kind.OPEN).withProbability(0.2),
                    Stage.of("Offer *now*", 2, Stage.Kind.OPEN)))
            .currency(Currency.getInstance("EUR"))
            .listPrice("boat", Money.of("70", "EUR"))
            .build();

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(START);
    }

    private static String text(OpportunityBuilder... deals) {
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(
                                ReviewPolicy.builder().pipeline(SETTINGS).build())
                        .measure(
                                Arrays.stream(deals)
                                        .map(OpportunityBuilder::build)
                                        .toList(),
                                MARCH)))
                .replaceAll("\\s+", " ");
    }

    private static void assertSays(String said, String text) {
        assertTrue(text.contains(said), text);
    }

    @Test
    void withoutOpenDealsItSaysSo() {
        assertSays("No deal is open.", text(deal("O1").won(START.plusSeconds(60))));
    }

    @Test
    void whatCantBeJudgedIsSaidToBeRecordedForNobody() {
        String text = text(deal("O1"));
        assertSays("Nothing is recorded by which the 1 open deal could be judged.", text);
        assertSays("Can't be told, because it is recorded for no deal at all: which are past their close date,", text);
    }

    @Test
    void withoutUsualTimesInStagesItSaysThatWhoIsStuckCantBeTold() {
        assertSays(
                "Can't be told, because the stages and the usual times in them are not known: which are stuck in their stage.",
                text(deal("O1").stage(START.plusSeconds(9), "Qualified")));
    }

    @Test
    void itSaysWhatWouldHelpMostFirst() {
        String text = text(
                deal("O1").nextStep(START, "call").closeDate(START, LocalDate.of(2024, 3, 5)),
                deal("O2").closeDate(START, LocalDate.of(2024, 3, 5)).product("boat"),
                deal("O3").closeDate(START, LocalDate.of(2024, 4, 5)).amount(Money.of("30", "EUR")),
                deal("O4")
                        .nextStep(START, "call")
                        .closeDate(START, LocalDate.of(2024, 4, 5))
                        .amount(Money.of("100", "EUR"))
                        .stage(START.plusSeconds(9), "Offer *now*"));
        assertSays("1 of 4 (25.0%) open deals show what is true, with 50.0% of the open value.", text);
        assertSays(
                "What would help most: look at the 2 deals past the close date; agree on a next step for 2 deals; state an"
                        + " amount for 2 deals.",
                text);
        assertSays(
                "Worth: 200.00 EUR; 70.00 EUR of it the list price of 1 deal without an amount; 1 deal has no value",
                text);
        assertSays("past their close date 2 of 4 (50.0%) 35.0% 0", text);
        assertSays("Qualified 3 100.00 1 20.00 -", text);
        assertFalse(text.contains("without activity for more than"), text);
        assertSays("no deal at all: which are without activity for too long, opened again, without an account.", text);
    }

    @Test
    void whatIsWrongWithDealsIsNamedWithWhatToDoAboutIt() {
        String text = text(
                deal("O1")
                        .accountId("A1")
                        .activity(START.plus(Duration.ofDays(1)))
                        .stage(START.plusSeconds(9), "Offer *now*")
                        .stage(START.plus(Duration.ofDays(2)), "Qualified"),
                deal("O2")
                        .stage(START.plusSeconds(9), "Qualified")
                        .lost(START.plus(Duration.ofDays(3)), "price")
                        .stage(START.plus(Duration.ofDays(5)), "Qualified"),
                deal("O3")
                        .accountId("A1")
                        .activity(START.plus(Duration.ofDays(30)))
                        .closeDate(START, LocalDate.of(2024, 3, 20))
                        .closeDate(START.plus(Duration.ofDays(4)), LocalDate.of(2024, 4, 20))
                        .closeDate(START.plus(Duration.ofDays(8)), LocalDate.of(2024, 6, 19)));
        assertSays(
                "0 of 3 (0.0%) open deals show what is true. What would help most: state a close date for 2 deals; talk to"
                        + " the buyers of the 1 deal left alone; state close dates that hold for the 1 deal pushed.",
                text);
        assertSays("without activity for more than 30 d 1 of 3 (33.3%) - 0", text);
        assertSays("pushed 1 of 3 (33.3%) - 0", text);
        assertSays("back in an earlier stage 1 of 3 (33.3%) - 0", text);
        assertSays("opened again 1 of 3 (33.3%) - 0", text);
        assertSays("without a close date 2 of 3 (66.7%) - 0", text);
        assertSays("without an account 1 of 3 (33.3%) - 0", text);
        assertSays("None are: past their close date.", text);
        assertSays("the close dates of 1 deal, 2 times, 1 past the end of a period, by 91 days each on average", text);
    }

    @Test
    void whatIsLearnedFromClosedDealsCantBeToldWithoutThem() {
        Opportunity open = deal("O1").activity(START.plusSeconds(60)).build();
        String text = TextReport.detailed(REPORTS.kept(AlignmentReview.under(ReviewPolicy.builder()
                                .pipeline(PipelineSettings.builder()
                                        .thresholds(new PipelineThresholds(
                                                Duration.ofDays(30), Optional.empty(), ImmutableList.of(), true))
                                        .build())
                                .build())
                        .measure(List.of(open), MARCH)))
                .replaceAll("\\s+", " ");
        assertSays("Can't be told yet, because too few deals are closed to learn from: which are", text);
    }
}
