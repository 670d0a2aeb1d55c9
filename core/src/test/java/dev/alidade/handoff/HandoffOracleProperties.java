// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeLeads;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The report against {@link NaiveEpisode}, over random leads with everything that can happen to them. */
class HandoffOracleProperties {
    private static final Window WINDOW = SomeLeads.WINDOW;
    private static final ServiceLevelAgreement CALENDAR = new ServiceLevelAgreement(
                    Duration.ofHours(18), Duration.ofHours(36))
            .withAttempts(2, Duration.ofDays(5))
            .withOwedLeads(OwedLeads.of(31).withValue(Money.of("310", "EUR"))); // one lead and 10 EUR a day of March
    private static final ServiceLevelAgreement BUSINESS =
            CALENDAR.withRespondWithin(Duration.ofHours(6)).withBusinessHours(BusinessHours.standard(ZoneOffset.UTC));

    @Provide
    Arbitrary<List<Lead>> leads() {
        return SomeLeads.leads().list().ofMaxSize(12);
    }

    @Property(tries = 700)
    void theReportIsWhatTheDefinitionsSayInCalendarTime(@ForAll("leads") List<Lead> leads) {
        compare(leads, CALENDAR);
    }

    @Property(tries = 300)
    void theReportIsWhatTheDefinitionsSayInBusinessTime(@ForAll("leads") List<Lead> leads) {
        compare(leads, BUSINESS);
    }

    private static void compare(List<Lead> leads, ServiceLevelAgreement agreement) {
        HandoffReport report = Handoff.under(agreement).measure(leads, WINDOW);
        List<NaiveEpisode> all = leads.stream()
                .flatMap(lead -> NaiveEpisode.of(lead, WINDOW, agreement).stream())
                .filter(NaiveEpisode::inWindow)
                .toList();
        List<NaiveEpisode> due = all.stream().filter(NaiveEpisode::responseDue).toList();
        List<NaiveEpisode> judged =
                all.stream().filter(NaiveEpisode::decisionDue).toList();
        assertEquals(all.size(), report.episodes());
        assertEquals(all.size() - due.size(), report.responseNotDue());
        assertEquals(all.size() - judged.size(), report.decisionNotDue());
        assertEquals(share(due, episode -> episode.outreach().isPresent()), report.followUp());
        assertEquals(share(due, HandoffOracleProperties::inTime), report.withinAgreement());
        assertEquals(share(judged, NaiveEpisode::decidedInTime), report.decisionRate());
        assertEquals(
                share(
                        filter(judged, episode -> episode.decision().isPresent()),
                        episode -> episode.decision().orElseThrow() instanceof Accepted),
                report.acceptance());
        assertEquals(filter(judged, NaiveEpisode::acceptedByRuleOnly).size(), report.automaticAcceptances());
        comparePersistence(due, report);
        assertEquals(share(judged, episode -> !episode.first()), report.repeated());
        compareConversions(due, report.workedLeads());
        compareRejections(judged, report);
        compareClock(due, NaiveEpisode::signal, report.speedToLead(), agreement);
        compareClock(due, NaiveEpisode::assigned, report.responseTime(), agreement);
        compareDelivery(filter(all, NaiveEpisode::first), report.delivery().orElseThrow(), agreement);
        compareSourcing(leads, report.sourcing(), agreement);
    }

    private static void comparePersistence(List<NaiveEpisode> due, HandoffReport report) {
        List<NaiveEpisode> neverReached = filter(due, NaiveEpisode::persistenceJudged);
        boolean recorded = due.stream().anyMatch(NaiveEpisode::outcomeTold);
        long untold = neverReached.stream()
                .filter(episode -> episode.attemptCount() > 0 && !episode.outcomeTold())
                .count();
        assertEquals(
                recorded || untold == 0
                        ? share(neverReached, episode -> episode.attemptCount() >= 2)
                        : Proportion.of(0, 0),
                report.persistence());
        assertEquals(
                recorded ? 0 : untold,
                report.issues().stream()
                        .filter(issue -> issue.kind().equals(HandoffIssues.UNKNOWN_CONNECTION))
                        .mapToLong(DataIssue::count)
                        .sum());
    }

    private static boolean inTime(NaiveEpisode episode) {
        return episode.outreach().filter(at -> !at.isAfter(episode.respondBy())).isPresent();
    }

    private static List<NaiveEpisode> filter(List<NaiveEpisode> episodes, Predicate<NaiveEpisode> which) {
        return episodes.stream().filter(which).toList();
    }

    private static Proportion share(List<NaiveEpisode> episodes, Predicate<NaiveEpisode> hit) {
        return Proportion.of(filter(episodes, hit).size(), episodes.size());
    }

    private static void compareConversions(List<NaiveEpisode> due, WorkedLeads worked) {
        Predicate<NaiveEpisode> called = episode -> episode.outreach().isPresent();
        assertEquals(share(filter(due, HandoffOracleProperties::inTime), NaiveEpisode::converted), worked.inTime());
        assertEquals(
                share(filter(due, called.and(Predicate.not(HandoffOracleProperties::inTime))), NaiveEpisode::converted),
                worked.late());
        assertEquals(share(filter(due, called.negate()), NaiveEpisode::converted), worked.unworked());
        assertEquals(
                share(filter(due, called), NaiveEpisode::converted),
                worked.unworkedRisk().reference());
    }

    private static void compareRejections(List<NaiveEpisode> judged, HandoffReport report) {
        List<NaiveEpisode> rejected =
                filter(judged, episode -> episode.rejection().isPresent());
        Rejections rejections = report.rejections();
        assertEquals(share(rejected, episode -> !episode.workedBeforeRejection()), rejections.unworked());
        assertEquals(share(rejected, NaiveEpisode::wonAfterRejection), rejections.wonLater());
        Map<String, Long> reasons = new TreeMap<>();
        long quality = 0;
        long procedural = 0;
        for (NaiveEpisode episode : rejected) {
            Rejected rejection = episode.rejection().orElseThrow();
            reasons.merge(rejection.reason().orElse("(none)"), 1L, Long::sum);
            quality += rejection
                            .kind()
                            .filter(kind -> kind == Rejected.Kind.QUALITY)
                            .isPresent()
                    ? 1
                    : 0;
            procedural += rejection
                            .kind()
                            .filter(kind -> kind == Rejected.Kind.PROCEDURAL)
                            .isPresent()
                    ? 1
                    : 0;
        }
        Map<String, Long> reported = new TreeMap<>(report.byReason());
        if (rejections.withoutReason() > 0) {
            reported.put("(none)", rejections.withoutReason());
        }
        assertEquals(reasons, reported);
        assertEquals(quality, rejections.quality());
        assertEquals(procedural, rejections.procedural());
        assertEquals(rejected.size() - quality - procedural, rejections.unknownKind());
        Function<Disputed.Outcome, Long> disputes = outcome -> (long) filter(
                        judged,
                        episode -> episode.dispute().filter(outcome::equals).isPresent())
                .size();
        assertEquals(
                new Disputes(
                        disputes.apply(Disputed.Outcome.OPEN),
                        disputes.apply(Disputed.Outcome.UPHELD),
                        disputes.apply(Disputed.Outcome.OVERTURNED)),
                report.disputes());
    }

    private static void compareClock(
            List<NaiveEpisode> due,
            Function<NaiveEpisode, Instant> from,
            ResponseClock clock,
            ServiceLevelAgreement agreement) {
        Duration agreed = agreement.respondWithin();
        compareCurve(due, from, clock.calendar(), Duration::between, agreed);
        assertEquals(agreement.businessHours().isPresent(), clock.business().isPresent());
        clock.business()
                .ifPresent(curve ->
                        compareCurve(due, from, curve, agreement.businessHours().orElseThrow()::between, agreed));
    }

    private interface Clock {
        Duration between(Instant from, Instant to);
    }

    private static void compareCurve(
            List<NaiveEpisode> due,
            Function<NaiveEpisode, Instant> from,
            TimeToEvent curve,
            Clock clock,
            Duration agreed) {
        Map<Duration, Long> events = new TreeMap<>();
        Map<Duration, Long> open = new TreeMap<>();
        for (NaiveEpisode episode : due) {
            Instant begin = from.apply(episode);
            Instant to = episode.outreach().orElse(episode.lastSeen());
            Duration wait = to.isBefore(begin) ? Duration.ZERO : clock.between(begin, to);
            (episode.outreach().isPresent() ? events : open).merge(counted(wait, agreed), 1L, Long::sum);
        }
        Map<Duration, Long> reportedEvents = new TreeMap<>();
        Map<Duration, Long> reportedOpen = new TreeMap<>();
        for (TimeToEvent.Step step : curve.steps()) {
            reportedEvents.merge(step.at(), step.events(), Long::sum);
            reportedOpen.merge(step.at(), step.censored(), Long::sum);
        }
        reportedEvents.values().removeIf(count -> count == 0);
        reportedOpen.values().removeIf(count -> count == 0);
        assertEquals(events, reportedEvents);
        assertEquals(open, reportedOpen);
    }

    /** Floored, but what is too long is never counted as in time. */
    private static Duration counted(Duration exact, Duration agreed) {
        Duration counted = floored(exact);
        while (exact.compareTo(agreed) > 0 && counted.compareTo(agreed) <= 0) {
            counted = counted.plusSeconds(60);
            counted = floored(counted).equals(counted)
                    ? counted
                    : floored(counted).plusSeconds(900);
        }
        return counted;
    }

    /** Minutes up to a day, quarter hours up to 14 days, hours up to 90, days beyond. */
    private static Duration floored(Duration exact) {
        long step = exact.compareTo(Duration.ofDays(1)) <= 0
                ? 60
                : exact.compareTo(Duration.ofDays(14)) < 0
                        ? 900
                        : exact.compareTo(Duration.ofDays(90)) < 0 ? 3_600 : 86_400;
        return Duration.ofSeconds(exact.toSeconds() / step * step);
    }

    private static void compareDelivery(
            List<NaiveEpisode> first, MarketingDelivery delivery, ServiceLevelAgreement agreement) {
        List<NaiveEpisode> judged = filter(first, NaiveEpisode::decisionDue);
        List<NaiveEpisode> qualified = filter(
                judged,
                episode -> episode.rejection().isEmpty()
                        || episode.dispute()
                                .filter(Disputed.Outcome.OVERTURNED::equals)
                                .isPresent());
        assertEquals(qualified.size(), delivery.qualified());
        assertEquals(judged.size() - qualified.size(), delivery.rejected());
        assertEquals(first.size() - judged.size(), delivery.notDue());
        int days = 0;
        for (Instant day = WINDOW.start(); day.isBefore(WINDOW.end()); day = day.plus(Duration.ofDays(1))) {
            Instant last = day.plus(Duration.ofDays(1)).minusNanos(1);
            days += NaiveEpisode.decideBy(agreement, last).isAfter(WINDOW.asOf()) ? 0 : 1;
        }
        assertEquals(days, delivery.owed());
        assertEquals(
                Math.min(1, qualified.size() / (double) days), delivery.share().orElseThrow());
        assertEquals(days < 10 ? 1 : 0, delivery.months().notDue());
        long cents = qualified.stream()
                .flatMap(episode -> episode.lead().value().stream())
                .filter(value -> value.currency().getCurrencyCode().equals("EUR") && value.minorUnits() >= 0)
                .mapToLong(Money::minorUnits)
                .sum();
        assertEquals(
                cents,
                delivery.value().orElseThrow().delivered().movePointRight(2).longValueExact());
    }

    private static void compareSourcing(List<Lead> leads, Sourcing sourcing, ServiceLevelAgreement agreement) {
        List<Lead> counted = leads.stream()
                .filter(lead -> !lead.createdAt().isBefore(WINDOW.start())
                        && lead.createdAt().isBefore(WINDOW.end())
                        && !NaiveEpisode.decideBy(agreement, lead.createdAt()).isAfter(WINDOW.asOf())
                        && NaiveEpisode.of(lead, WINDOW, agreement).stream()
                                .limit(1)
                                .allMatch(NaiveEpisode::decisionDue))
                .toList();
        Function<Department, Long> by = department -> counted.stream()
                .filter(lead -> lead.sourcedBy().filter(department::equals).isPresent())
                .count();
        long sales = by.apply(Department.SALES);
        assertEquals(Proportion.of(sales, sales + by.apply(Department.MARKETING)), sourcing.bySales());
        assertEquals(by.apply(Department.BOTH) + by.apply(Department.OTHER), sourcing.byNeither());
        assertEquals(counted.stream().filter(lead -> lead.sourcedBy().isEmpty()).count(), sourcing.unknown());
    }
}
