// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static dev.alidade.messaging.MessagingFixture.YEAR;
import static dev.alidade.messaging.MessagingFixture.call;
import static dev.alidade.messaging.MessagingFixture.day;
import static dev.alidade.messaging.MessagingFixture.deal;
import static dev.alidade.messaging.MessagingFixture.measured;
import static dev.alidade.messaging.MessagingFixture.measurement;
import static dev.alidade.messaging.MessagingFixture.mentions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.PullThroughPart.By;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MessagingTest {
    private static Optional<Proportion> part(MessagingReport report, By by, String name) {
        return report.parts().stream()
                .filter(part -> part.by() == by && part.name().equals(name))
                .map(PullThroughPart::approved)
                .findFirst();
    }

    @Test
    void aMessageThatIsNotInTheHouseIsNotApproved() {
        MessagingReport report = measured(
                Mention.of(day(1), Department.MARKETING, "price"),
                Mention.of(day(1), Department.MARKETING, "price"),
                Mention.of(day(1), Department.SALES, "quality"));

        assertEquals(Optional.of(Proportion.of(2, 3)), report.pullThrough());
        assertEquals(Optional.of(Proportion.of(0, 1)), part(report, By.DEPARTMENT, "SALES"));
        assertEquals(
                List.of(new MessageUse("price", true, 0, 2, 0), new MessageUse("quality", false, 1, 0, 0)),
                report.uses());
    }

    @Test
    void whatIsSaidInADealIsSaidBySalesAboutItsProductInItsStage() {
        Opportunity deal = deal("D1")
                .product("pump")
                .market("north")
                .event(call(3, "price", "quality"))
                .stage(day(5), "Trial")
                .event(call(5, "price"))
                .build();

        MessagingReport report = measured(deal);

        assertEquals(Optional.of(Proportion.of(2, 3)), part(report, By.DEPARTMENT, "SALES"));
        assertEquals(Optional.of(Proportion.of(1, 2)), part(report, By.STAGE, "New"));
        assertEquals(Optional.of(Proportion.of(1, 1)), part(report, By.STAGE, "Trial"));
        assertEquals(Optional.of(Proportion.of(2, 3)), part(report, By.PRODUCT, "pump"));
        assertEquals(Optional.of(Proportion.of(2, 3)), part(report, By.SEGMENT, "north"));
        assertEquals(Optional.of(Proportion.of(2, 3)), part(report, By.CHANNEL, "call"));
        assertEquals(
                List.of("D1"),
                measurement(report, MessagingMetrics.PULL_THROUGH).evidence().examples());
    }

    @Test
    void materialThatWasUsedIsNoConversationByItself() {
        Opportunity deal = deal("D1")
                .event(new Activity(day(1), Optional.empty(), Optional.empty(), ImmutableSortedSet.of("A1")))
                .event(new Activity(day(2), Optional.of("call"), Optional.empty(), ImmutableSortedSet.of("A1")))
                .event(new Activity(day(2), Optional.of("mail"), Optional.empty(), ImmutableSortedSet.of("A1")))
                .event(call(3))
                .build();

        assertEquals(Proportion.of(1, 3), measured(deal).documented());
    }

    @Test
    void aConversationThatNobodyWroteDownSaysNothing() {
        Opportunity deal = deal("D1")
                .event(new Activity(day(1), Optional.of("call")))
                .event(call(2))
                .build();

        MessagingReport report = measured(deal);

        assertEquals(Proportion.of(1, 2), report.documented());
        assertEquals(Optional.of(Proportion.of(0, 0)), report.pullThrough());
        assertEquals(
                State.NO_DATA,
                measurement(report, MessagingMetrics.PULL_THROUGH).state());
    }

    @Test
    void withoutAnAgreementNothingIsUnapproved() {
        MessagingReport report = Messaging.under(MessagingSettings.builder().build())
                .measure(List.of(Mention.of(day(1), Department.SALES, "price")), YEAR);

        assertEquals(Optional.empty(), report.pullThrough());
        assertEquals(ImmutableList.of(), report.parts());
        assertEquals(
                State.NO_DATA,
                measurement(report, MessagingMetrics.PULL_THROUGH).state());
    }

    @Test
    void aMessageIsApprovedFromItsFirstDayToItsLast() {
        MessageHouse house = MessageHouse.of(new Message(
                "spring",
                Optional.empty(),
                ImmutableList.of(),
                Optional.of(LocalDate.of(2023, 3, 1)),
                Optional.of(LocalDate.of(2023, 6, 1))));
        assertFalse(house.approves("spring", LocalDate.of(2023, 2, 28)));
        assertTrue(house.approves("spring", LocalDate.of(2023, 3, 1)));
        assertTrue(house.approves("spring", LocalDate.of(2023, 5, 31)));
        assertFalse(house.approves("spring", LocalDate.of(2023, 6, 1)));

        MessagingReport report = Messaging.under(
                        MessagingFixture.settings().house(house).build())
                .measure(
                        List.of(
                                Mention.of(day(58), Department.SALES, "spring"), // 28 February
                                Mention.of(day(59), Department.SALES, "spring"),
                                Mention.of(day(60), Department.SALES, "spring")),
                        YEAR);
        assertEquals(Optional.of(Proportion.of(2, 3)), report.pullThrough());
    }

    @Test
    void aMessageWithoutLastOrFirstDayIsNotApprovedBeforeItsFirstOrAfterItsLast() {
        Optional<LocalDate> march = Optional.of(LocalDate.of(2023, 3, 1)); // day 59
        MessageHouse house = MessageHouse.of(
                new Message("new", Optional.empty(), ImmutableList.of(), march, Optional.empty()),
                new Message("old", Optional.empty(), ImmutableList.of(), Optional.empty(), march));
        List<MessagingFact> facts = new ArrayList<>();
        for (int i = 57; i < 60; i++) {
            facts.add(Mention.of(day(i), Department.SALES, "new"));
            facts.add(Mention.of(day(i), Department.MARKETING, "old"));
        }

        MessagingReport report = Messaging.under(
                        MessagingFixture.settings().house(house).build())
                .measure(facts, YEAR);

        assertEquals(Optional.of(Proportion.of(1, 3)), part(report, By.DEPARTMENT, "SALES"));
        assertEquals(Optional.of(Proportion.of(2, 3)), part(report, By.DEPARTMENT, "MARKETING"));
    }

    @Test
    void aDealInWhichOnlyApprovedMessagesAreMentionedIsNoExampleOfOthers() {
        MessagingReport report = measured(
                deal("D1").event(call(3, "price")).build(),
                deal("D2").event(call(3, "quality")).build());
        assertEquals(
                List.of("D2"),
                measurement(report, MessagingMetrics.PULL_THROUGH).evidence().examples());
    }

    @Test
    void theOverlapIsTheSumOfTheSmallerShares() {
        List<MessagingFact> facts = new ArrayList<>();
        facts.addAll(mentions(30, Department.SALES, "quality"));
        facts.addAll(mentions(10, Department.SALES, "price"));
        facts.addAll(mentions(10, Department.MARKETING, "service"));
        facts.addAll(mentions(30, Department.MARKETING, "price"));

        MessagingReport report = measured(facts);

        assertEquals(0.25, report.overlap().overlap().orElseThrow(), 1e-15);
        assertTrue(report.overlap().chance().orElseThrow() > 0.8);
        assertEquals(
                0.25,
                measurement(report, MessagingMetrics.DEPARTMENT_OVERLAP).value().orElseThrow(),
                1e-15);
        assertEquals(
                OptionalLong.of(80),
                measurement(report, MessagingMetrics.DEPARTMENT_OVERLAP)
                        .evidence()
                        .denominator());
    }

    @Test
    void thirtyMentionsOfEachDepartmentAreEnoughToCompareThem() {
        List<MessagingFact> facts = new ArrayList<>();
        facts.addAll(mentions(30, Department.SALES, "price"));
        facts.addAll(mentions(30, Department.MARKETING, "price"));
        assertEquals(OptionalDouble.of(1), measured(facts).overlap().overlap());
    }

    @Test
    void tooFewMentionsAreNotCompared() {
        List<MessagingFact> facts = new ArrayList<>();
        facts.addAll(mentions(29, Department.SALES, "quality"));
        facts.addAll(mentions(99, Department.MARKETING, "price"));
        facts.addAll(mentions(99, Department.BOTH, "price"));

        MessagingReport report = measured(facts);

        assertTrue(report.overlap().overlap().isEmpty());
        assertEquals(29, report.overlap().sales());
        assertEquals(
                State.NO_DATA,
                measurement(report, MessagingMetrics.DEPARTMENT_OVERLAP).state());
        assertEquals(
                OptionalLong.of(128),
                measurement(report, MessagingMetrics.DEPARTMENT_OVERLAP)
                        .evidence()
                        .denominator());
    }

    private static List<MessagingFact> about(String product, int count, Department department, String message) {
        return mentions(count, department, message).stream()
                .map(mention -> (MessagingFact) mention.withProduct(product))
                .toList();
    }

    @Test
    void departmentsThatSaySomethingElseFirstOfAProductAreInConflict() {
        List<MessagingFact> facts = new ArrayList<>();
        facts.addAll(about("pump", 7, Department.SALES, "quality"));
        facts.addAll(about("pump", 3, Department.SALES, "price"));
        facts.addAll(about("pump", 12, Department.MARKETING, "price"));
        facts.addAll(about("seal", 10, Department.SALES, "price"));
        facts.addAll(about("seal", 10, Department.MARKETING, "price"));
        facts.addAll(about("tank", 9, Department.SALES, "quality")); // too few
        facts.addAll(about("tank", 10, Department.MARKETING, "price"));

        MessagingReport report = measured(facts);

        assertEquals(
                List.of(
                        new TopMessages(
                                "pump",
                                ImmutableList.of("quality"),
                                Proportion.of(7, 10),
                                ImmutableList.of("price"),
                                Proportion.of(12, 12),
                                true),
                        new TopMessages(
                                "seal",
                                ImmutableList.of("price"),
                                Proportion.of(10, 10),
                                ImmutableList.of("price"),
                                Proportion.of(10, 10),
                                false)),
                report.products());
        assertEquals(
                0.5,
                measurement(report, MessagingMetrics.CONFLICT_SHARE).value().orElseThrow());
        assertEquals(
                List.of("pump"),
                measurement(report, MessagingMetrics.CONFLICT_SHARE).evidence().examples());
    }

    @Test
    void segmentsAreComparedLikeProducts() {
        List<MessagingFact> facts = new ArrayList<>();
        mentions(10, Department.SALES, "quality").forEach(mention -> facts.add(mention.withSegment("north")));
        mentions(10, Department.MARKETING, "price").forEach(mention -> facts.add(mention.withSegment("north")));
        facts.addAll(about("seal", 10, Department.SALES, "price"));
        facts.addAll(about("seal", 10, Department.MARKETING, "price"));

        MessagingReport report = measured(facts);

        assertEquals(
                List.of(new TopMessages(
                        "north",
                        ImmutableList.of("quality"),
                        Proportion.of(10, 10),
                        ImmutableList.of("price"),
                        Proportion.of(10, 10),
                        true)),
                report.segments());
        assertEquals(
                List.of("seal"),
                report.products().stream().map(TopMessages::name).toList());
        assertEquals(
                0.5,
                measurement(report, MessagingMetrics.CONFLICT_SHARE).value().orElseThrow());
    }

    @Test
    void aTieIsNamedAndIsNoConflictWhileOneMessageIsShared() {
        List<MessagingFact> facts = new ArrayList<>();
        facts.addAll(about("pump", 5, Department.SALES, "quality"));
        facts.addAll(about("pump", 5, Department.SALES, "price"));
        facts.addAll(about("pump", 12, Department.MARKETING, "price"));

        TopMessages top = measured(facts).products().get(0);

        assertEquals(List.of("price", "quality"), top.sales());
        assertFalse(top.conflict());
    }

    @Test
    void brandChecksAreToldByRule() {
        MessagingReport report = measured(
                new BrandCheck(day(1), Department.SALES, "logo", Optional.of("A1"), true),
                new BrandCheck(day(2), Department.SALES, "logo", Optional.of("A2"), false),
                new BrandCheck(day(2), Department.MARKETING, "claim", Optional.empty(), true),
                new BrandCheck(day(400), Department.MARKETING, "claim", Optional.empty(), false));

        assertEquals(Proportion.of(2, 3), report.brand());
        assertEquals(
                List.of(new BrandRule("claim", Proportion.of(1, 1)), new BrandRule("logo", Proportion.of(1, 2))),
                report.rules());
        assertEquals(
                List.of("A2"),
                measurement(report, MessagingMetrics.BRAND_COMPLIANCE)
                        .evidence()
                        .examples());
    }

    @Test
    void whatIsSaidInOneDealHangsTogetherInTheInterval() {
        List<MessagingFact> alone = new ArrayList<>(mentions(20, Department.SALES, "price"));
        alone.addAll(mentions(20, Department.SALES, "quality"));
        List<MessagingFact> together = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var deal = deal("D" + i);
            for (int day = 1; day <= 10; day++) {
                deal.event(call(day, i % 2 == 0 ? "price" : "quality"));
            }
            together.add(deal.build());
        }
        var narrow = measurement(measured(alone), MessagingMetrics.PULL_THROUGH)
                .interval()
                .orElseThrow();
        var wide = measurement(measured(together), MessagingMetrics.PULL_THROUGH)
                .interval()
                .orElseThrow();
        assertEquals(Optional.of(Proportion.of(20, 40)), measured(together).pullThrough());
        assertTrue(wide.high() - wide.low() > 2 * (narrow.high() - narrow.low()));
    }

    @Test
    void withoutFactsEveryMeasurementIsListedWithoutAValue() {
        MessagingReport report = measured();
        assertEquals(
                MessagingMetrics.all(),
                report.measurements().stream()
                        .map(measurement -> measurement.metric())
                        .toList());
        assertTrue(report.measurements().stream().allMatch(measurement -> measurement.state() == State.NO_DATA));
        assertEquals(List.of(), report.effects());
    }

    @Test
    void messagesAreFoundInNotesAndNegatedOnesAreNot() {
        CallNotes notes = new CallNotes(AnswerMatcher.of(MessagingFixture.HOUSE.codebook()));
        assertEquals(
                Optional.of(ImmutableSortedSet.of("price", "service")),
                notes.messages("Told them we are cheap, and on site by Monday."));
        assertEquals(Optional.of(ImmutableSortedSet.of()), notes.messages("We talked about the weather."));
        assertEquals(Optional.of(ImmutableSortedSet.of()), notes.messages("He said we are not cheap."));
        assertEquals(Optional.empty(), notes.messages("  "));
    }
}
