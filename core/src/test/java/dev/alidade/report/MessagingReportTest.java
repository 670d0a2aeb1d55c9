// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the section on messages says. */
final class MessagingReportTest {
    @RegisterExtension
    static final GoldenReports REPORTS = new GoldenReports();

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window YEAR = Window.of(START, START.plus(Duration.ofDays(366)));

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static String text(List<Fact> facts) {
        MessagingSettings settings = MessagingSettings.builder()
                .house(MessageHouse.of(Message.of("service")))
                .pipeline(Pipeline.of("sales", Stage.of("Talk", 1, Stage.Kind.OPEN)))
                .build();
        return TextReport.detailed(REPORTS.kept(AlignmentReview.under(
                                ReviewPolicy.builder().messaging(settings).build())
                        .measure(facts, YEAR)))
                .replaceAll("\\s+", " ");
    }

    private static Opportunity deal(int number, Optional<ImmutableSortedSet<String>> said, boolean won) {
        var deal = Opportunity.builder("D" + number)
                .createdAt(day(1))
                .event(new Activity(day(2), Optional.of("call"), said, ImmutableSortedSet.of()));
        return (won ? deal.won(day(20)) : deal.lost(day(20), "no")).build();
    }

    @Test
    void withoutRecordsTheReportSaysSo() {
        assertTrue(text(List.of()).contains("Nobody recorded what was said, in this window."));
        assertTrue(text(List.of(deal(1, Optional.empty(), true)))
                .contains("Of 1 activity with buyers nobody wrote down what was talked about."));
    }

    @Test
    void anEffectIsAnAssociationAndTheReportSaysSo() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            boolean said = i % 2 == 0;
            facts.add(deal(
                    i,
                    Optional.of(said ? ImmutableSortedSet.of("service") : ImmutableSortedSet.of()),
                    said ? i % 4 == 0 || i < 40 : i % 8 == 1));
        }
        String text = text(facts);
        assertTrue(text.contains("These are associations, not causes"), text);
        assertTrue(text.contains("it may be the sellers"), text);
        assertTrue(text.contains("one in twenty-five is by chance, on average, unless the settings ask"), text);
        assertTrue(text.contains("more often"), text);
        assertFalse(text.contains("can't be told yet"), text);
    }

    @Test
    void withFewDealsNothingIsSaidOfEffects() {
        String text = text(List.of(deal(1, Optional.of(ImmutableSortedSet.of("service")), true)));
        assertTrue(text.contains("What goes with a message can't be told yet"), text);
    }

    @Test
    void twoStoriesAreNamedWithWhoTellsWhich() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            facts.add(Mention.of(day(i), Department.MARKETING, "service").withProduct("pump"));
            facts.add(Mention.of(day(i), Department.SALES, "price").withProduct("pump"));
        }
        facts.add(new BrandCheck(day(1), Department.SALES, "logo", Optional.empty(), false));
        String text = text(facts);
        assertTrue(
                text.contains(
                        "pump, where marketing says service (10 of 10 of its mentions) and sales price (10 of 10)"),
                text);
        assertTrue(text.contains("Buyers hear two stories about pump"), text);
        assertTrue(text.contains("10 of 20 (50.0%) of the mentions: marketing 10 of 10 (100.0%), sales 0 of 10"), text);
        assertTrue(text.contains("too few to compare"), text);
        assertTrue(text.contains("broken: logo 1 of 1 time"), text);
    }

    @Test
    void mostOfWhatWasNeverAgreedOnIsSaidToBeAskedFor() {
        String text = told(10, 14);
        assertTrue(text.contains("Most of what is said was never agreed on: ask sales why"), text);
        assertTrue(text.contains("; less than half: product pump 4 of 10 (40.0%)"), text);
        assertTrue(text.contains("kept in 3 of 10 (30.0%) of the checks; broken: rule 1 1 of 1 time"), text);
        assertTrue(text.contains("and 2 more"), text);
        assertTrue(text.contains("4 more messages are not shown."), text);
        assertTrue(told(10, 11).contains("1 more message is not shown."));
        String few = told(7, 10);
        assertTrue(few.contains("rule 5 1 of 1 time, rule 6 1 of 1 time Measured"), few);
        assertFalse(few.contains("not shown"), few);
    }

    /** Mentions by sales, four of them as agreed, with a check of a rule each; and so many stories of others. */
    private static String told(int mentions, int stories) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < mentions; i++) {
            facts.add(Mention.of(day(i), Department.SALES, i < 4 ? "service" : "price")
                    .withProduct("pump"));
            facts.add(new BrandCheck(day(i), Department.SALES, "rule " + i, Optional.empty(), i % 4 == 0));
        }
        for (int i = 0; i < stories; i++) {
            facts.add(Mention.of(day(i), Department.OTHER, "story " + i).withProduct("valve"));
        }
        return text(facts);
    }
}
