// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Money;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.SameHash;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.model.Timelines;
import dev.alidade.model.Touchpoint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The review of all topics over what no company has: linear cost, clear limits, clear errors. */
class HostileScaleTest {
    private static final Window WINDOW = WholeCompany.WINDOW;
    private static final Analysis<Fact, ReviewResult> REVIEW = WholeCompany.review();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Currency EUR = Currency.getInstance("EUR");

    private static final ImmutableList<String> ODD_WINDOWS = ImmutableList.of(
            "2024-03-02T00:00:00Z 2024-03-02T00:00:00.000000001Z 2024-03-02T00:00:00.000000001Z UTC",
            "2024-03-02T00:00:00Z 2024-03-02T00:00:00.000000001Z 9999-12-31T00:00:00Z Asia/Kathmandu",
            "9999-12-31T23:59:59.999999999Z +10000-01-01T00:00:00Z +10000-01-01T00:00:00Z UTC",
            "0001-01-01T00:00:00Z 0001-01-01T00:00:00.000000001Z 0001-01-01T00:00:00.000000001Z America/New_York",
            "9999-11-01T00:00:00Z +10000-01-01T00:00:00Z +10000-01-01T00:00:00Z Pacific/Apia",
            "1500-01-01T00:00:00Z 2500-01-01T00:00:00Z 2500-01-01T00:00:00Z America/Sao_Paulo",
            "2011-12-29T10:00:00Z 2012-01-02T10:00:00Z 2012-02-02T10:00:00Z Pacific/Apia",
            "2017-10-15T03:00:00Z 2017-11-04T03:00:00Z 2018-11-04T03:00:00Z America/Sao_Paulo");

    /** The same facts of every kind, each time. */
    private static List<Fact> someFacts(int count) {
        Random random = new Random(9);
        var facts = WholeCompany.facts().generator(1_000);
        List<Fact> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(facts.next(random).value());
        }
        return some;
    }

    private static Touchpoint touch(Instant at, String campaign) {
        return Touchpoint.of("B1", at).withCampaign(campaign);
    }

    /** Measures, saves, reads back and merges. */
    private static ReviewResult measured(Iterable<? extends Fact> facts, Window window) {
        Tally<Fact, ReviewResult> tally = REVIEW.tally(window);
        facts.forEach(tally::add);
        ReviewResult result = tally.result();
        assertEquals(result, REVIEW.tally(window, tally.toBytes()).result());
        return result;
    }

    @Example
    void windowsOfANanosecondAndOfAMillenniumAndDaysWithoutMidnight() {
        List<Fact> facts = someFacts(60);
        ODD_WINDOWS.forEach(window -> inTime(facts, window));
    }

    @Example
    @net.jqwik.api.Tag("long")
    void aWindowOfAllTimes() {
        inTime(someFacts(300), "0001-01-01T00:00:00Z +10000-01-01T00:00:00Z +10000-01-01T00:00:00Z Pacific/Apia");
    }

    private static void inTime(List<Fact> facts, String odd) {
        List<String> parts = Splitter.on(' ').splitToList(odd);
        for (Resolution resolution : Resolution.values()) {
            long begin = THREADS.getCurrentThreadCpuTime();
            measured(
                    facts,
                    new Window(
                            Instant.parse(parts.get(0)),
                            Instant.parse(parts.get(1)),
                            Instant.parse(parts.get(2)),
                            ZoneId.of(parts.get(3)),
                            resolution));
            assertTrue(THREADS.getCurrentThreadCpuTime() - begin < 30_000_000_000L, odd);
        }
    }

    @Test
    void amountsAtTheEdgeAreToldExactlyOrNotAtAll() {
        Instant at = WINDOW.start().plusSeconds(60);
        List<Fact> facts = new ArrayList<>();
        for (long units : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0, -1}) {
            for (int i = 0; i < 3; i++) {
                Money amount = new Money(units, EUR);
                Opportunity.Business business = i % 2 == 0 ? Opportunity.Business.NEW : Opportunity.Business.EXISTING;
                var deal = Opportunity.builder("O" + units + i)
                        .createdAt(at)
                        .amount(amount)
                        .business(business)
                        .campaignId("C1")
                        .market("DACH")
                        .closeDate(at, LocalDate.ofInstant(WINDOW.end(), WINDOW.zone()))
                        .amountChanged(at.plusSeconds(60), amount);
                deal = i == 0
                        ? deal.won(at.plusSeconds(90))
                                .event(new OpportunityEvent.Paid(at.plusSeconds(95), Optional.of(amount)))
                        : i == 1 ? deal.lost(at.plusSeconds(90)) : deal;
                facts.add(deal.build());
                facts.add(Journey.builder("J" + units + i)
                        .touchpoint(touch(at.minusSeconds(60), "C1"))
                        .opportunity(deal.build())
                        .build());
                facts.add(Spend.ofDay("C1", LocalDate.ofInstant(at, WINDOW.zone()), amount));
                facts.add(Lead.builder("L" + units + i)
                        .createdAt(at)
                        .value(amount)
                        .handedOff(at)
                        .build());
            }
        }
        measured(facts, WINDOW);
    }

    @Test
    void aLongAnswerCostsNoMoreThanItsBeginning() {
        String endless = "cheap and quick, ".repeat(60_000);
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            answers.add(new SurveyAnswer(
                    "P" + person,
                    person % 2 == 0 ? Department.SALES : Department.MARKETING,
                    WINDOW.start(),
                    Optional.empty(),
                    ImmutableList.of(endless + person, " ".repeat(1_000_000), "\u0301".repeat(1_000_000))));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> measured(answers, WINDOW));
    }

    @Test
    @Tag("long")
    void answersOfTenMegabytes() {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (String piece :
                new String[] {"a", "cheap ", "\u4FA1", "\uFDFA", "e\u0301", "'", "A.", "\uD83D\uDE00", "1. "}) {
            answers.add(new SurveyAnswer(
                    "P" + answers.size(),
                    Department.SALES,
                    WINDOW.start(),
                    Optional.empty(),
                    ImmutableList.of(piece.repeat(10_000_000 / piece.length()))));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> measured(answers, WINDOW));
    }

    @Test
    @Tag("long")
    void idsOfOneHashCodeByTheHundredThousand() {
        List<String> ids = SameHash.texts(1 << 17);
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            Timelines timelines = new Timelines();
            Instant at = WINDOW.start();
            for (String id : ids) {
                timelines.add(Lead.builder(id)
                        .createdAt(at)
                        .source(id)
                        .campaignId(id)
                        .market(id)
                        .ownerId(id)
                        .accountId(id)
                        .handedOff(at)
                        .rejected(at.plusSeconds(60), id, LeadEvent.Rejected.Kind.QUALITY)
                        .build());
                timelines.add(Opportunity.builder(id)
                        .createdAt(at)
                        .leadId(id)
                        .accountId(id)
                        .ownerId(id)
                        .market(id)
                        .product(id)
                        .pipeline(id)
                        .stage(at, id)
                        .lost(at.plusSeconds(60), id)
                        .build());
            }
            Timelines.Assembled assembled = timelines.assemble();
            List<Fact> facts = new ArrayList<>(assembled.leads());
            facts.addAll(assembled.opportunities());
            for (String id : ids) {
                facts.add(Journey.builder(id).touchpoint(touch(at, id)).build());
            }
            measured(facts, WINDOW);
        });
    }

    @Test
    @Tag("long")
    void timelinesOfAMillionEvents() {
        Instant at = WINDOW.start();
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            Random random = new Random(4);
            Timelines timelines = new Timelines();
            timelines.add(Lead.builder("L1").createdAt(at).build());
            timelines.add(Opportunity.builder("O1").createdAt(at).leadId("L1").build());
            List<Touchpoint> touches = new ArrayList<>();
            for (int i = 0; i < 1_000_000; i++) {
                Instant when = at.plusSeconds(random.nextInt(900_000) - 50_000);
                timelines.add(
                        "L1",
                        switch (i % 6) {
                            case 0 -> new LeadEvent.HandedOff(when);
                            case 1 -> new LeadEvent.Accepted(when, false);
                            case 2 -> new LeadEvent.StageEntered(when, "stage " + i % 100);
                            case 3 -> new LeadEvent.Recycled(when);
                            case 4 -> new LeadEvent.Won(when);
                            default ->
                                new LeadEvent.Activity(
                                        when,
                                        LeadEvent.Activity.Direction.OUT,
                                        LeadEvent.Activity.Automation.HUMAN,
                                        true,
                                        Optional.empty());
                        });
                touches.add(touch(when, "C" + i % 3));
            }
            var deal = Opportunity.builder("O2").createdAt(at).amount(new Money(100, EUR));
            for (int i = 0; i < 1_000_000; i++) {
                Instant when = at.plusSeconds(random.nextInt(900_000));
                switch (i % 7) {
                    case 0 -> deal.stage(when, "stage " + i % 100);
                    case 1 -> deal.amountChanged(when, new Money(i, EUR));
                    case 2 -> deal.closeDate(when, LocalDate.ofEpochDay(19_800 + i % 300));
                    case 3 -> deal.probability(when, i % 100 / 100.0);
                    case 4 -> deal.won(when);
                    case 5 -> deal.reopened(when);
                    default -> deal.paid(when);
                }
            }
            timelines.add(deal.build());
            Timelines.Assembled assembled = timelines.assemble();
            List<Fact> facts = new ArrayList<>(assembled.leads());
            facts.addAll(assembled.opportunities());
            facts.add(Journey.builder("J1")
                    .touchpoints(touches)
                    .opportunity(assembled.opportunities().get(1))
                    .build());
            measured(facts, WINDOW);
        });
    }
}
