// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FunnelProperties {
    private static final Duration HORIZON = Duration.ofHours(54);
    private static final Duration SKEW = Duration.ofHours(12);
    private static final FunnelSettings SETTINGS =
            FunnelSettings.of(SomeFunnelLeads.STEPS).withHorizon(HORIZON).withClockSkew(ClockSkew.of(SKEW));
    /** Seen from May, so that months are over. */
    private static final Window WINDOW = SomeLeads.WINDOW.withAsOf(Instant.parse("2024-05-02T00:00:00Z"));

    @Provide
    Arbitrary<List<Lead>> leads() {
        return SomeFunnelLeads.leads().list().ofMaxSize(25);
    }

    private static long count(List<Lead> leads, Predicate<Lead> which) {
        return leads.stream().filter(which).count();
    }

    private static int position(String name) {
        return SomeFunnelLeads.STEPS.names().indexOf(name);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyConversionIsWhatItsDefinitionSays(@ForAll("leads") List<Lead> leads) {
        for (Window window : List.of(SomeLeads.WINDOW, WINDOW)) {
            BruteForce plain = new BruteForce(leads, window, HORIZON, SKEW);
            FunnelReport report = Funnel.through(SETTINGS).measure(leads, window);
            for (List<Conversion> conversions : List.of(report.stepToStep(), report.overall())) {
                conversions.forEach(conversion -> check(conversion, plain));
            }
            assertSameButForTheNames(report, "Deal", report.leadToOpportunity());
            assertSameButForTheNames(report, "Customer", report.leadToWon());
        }
    }

    /** Reached or passed, and with no time allowed, a step that a milestone reaches is the milestone or a step behind it. */
    private static void assertSameButForTheNames(FunnelReport report, String step, Conversion toMilestone) {
        Conversion toStep = report.conversion("New", step).orElseThrow();
        assertEquals(
                new Conversion(
                        toMilestone.from(),
                        toMilestone.to(),
                        toStep.withinHorizon(),
                        toStep.notDue(),
                        toStep.toDate(),
                        toStep.timeToEvent(),
                        toStep.undated(),
                        toStep.samePeriod()),
                toMilestone);
    }

    private static void check(Conversion conversion, BruteForce plain) {
        int from = position(conversion.from());
        int to = position(conversion.to());
        List<Lead> members = plain.members(from);
        String what = conversion.from() + " to " + conversion.to();
        assertEquals(
                Proportion.of(count(members, lead -> plain.reach(lead, to).isPresent()), members.size()),
                conversion.toDate(),
                what);
        assertEquals(count(members, lead -> plain.undated(lead, to)), conversion.undated(), what);
        List<Lead> dated =
                members.stream().filter(lead -> !plain.undated(lead, to)).toList();
        List<Lead> due = dated.stream().filter(lead -> plain.due(lead, from)).toList();
        Predicate<Lead> inTime = lead -> plain.took(lead, from, to)
                .filter(time -> time.compareTo(HORIZON) <= 0)
                .isPresent();
        assertEquals(Proportion.of(count(due, inTime), due.size()), conversion.withinHorizon(), what);
        assertEquals(dated.size() - due.size(), conversion.notDue(), what);
        long events = count(dated, lead -> plain.at(lead, to).isPresent());
        assertEquals(events, conversion.timeToEvent().events(), what);
        assertEquals(dated.size() - events, conversion.timeToEvent().open(), what);
        assertEquals(
                dated.stream()
                        .map(lead -> plain.took(lead, from, to))
                        .flatMap(Optional::stream)
                        .filter(time -> time.compareTo(Duration.ofDays(14)) < 0)
                        .mapToLong(time -> time.toMinutes() <= 1_440
                                ? time.toMinutes()
                                : Math.max(1_441, time.toMinutes() / 15 * 15))
                        .sum(),
                minutesBelow14Days(conversion.timeToEvent()),
                what);
        assertEquals(new SamePeriodRatio(plain.members(to).size(), members.size()), conversion.samePeriod(), what);
    }

    private static long minutesBelow14Days(TimeToEvent times) {
        return times.steps().stream()
                .filter(step -> step.at().compareTo(Duration.ofDays(14)) < 0)
                .mapToLong(step -> step.at().toMinutes() * step.events())
                .sum();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyStepAndEveryCohortIsWhatItsDefinitionSays(@ForAll("leads") List<Lead> leads) {
        BruteForce plain = new BruteForce(leads, WINDOW, HORIZON, SKEW);
        FunnelReport report = Funnel.through(SETTINGS).measure(leads, WINDOW);
        List<Lead> members = plain.members(0);
        assertEquals(members.size(), report.leads());
        long inCohorts = 0;
        for (StepReport step : report.steps()) {
            int position = position(step.name());
            long reached = count(members, lead -> plain.reach(lead, position).isPresent());
            long entered = count(members, lead -> plain.own(lead, position).isPresent());
            assertEquals(entered, step.entered(), step.name());
            assertEquals(reached - entered, step.passed(), step.name());
            assertEquals(reached, step.reached(), step.name());
            assertEquals(plain.members(position).size(), step.arrivals(), step.name());
        }
        for (CohortMonth cohort : report.cohorts()) {
            List<Lead> created = members.stream()
                    .filter(lead -> month(lead.createdAt()).equals(cohort.month()))
                    .toList();
            assertEquals(created.size(), cohort.members());
            inCohorts += cohort.members();
            for (CohortMonth.Reached row : cohort.steps()) {
                check(row, cohort.month(), created, plain);
            }
        }
        assertEquals(report.leads(), inCohorts);
    }

    private static void check(CohortMonth.Reached row, YearMonth month, List<Lead> created, BruteForce plain) {
        int step = position(row.step());
        long undated = count(created, lead -> plain.undated(lead, step));
        assertEquals(undated, row.undated());
        assertEquals(
                Proportion.of(count(created, lead -> plain.reach(lead, step).isPresent()), created.size()),
                row.toDate());
        assertEquals(2, row.byMonth().size()); // created in March, seen in May
        for (int i = 0; i < 2; i++) {
            YearMonth last = month.plusMonths(i);
            long hits = count(
                    created,
                    lead -> plain.at(lead, step)
                            .filter(at -> !month(at).isAfter(last))
                            .isPresent());
            assertEquals(
                    Proportion.of(hits, created.size() - undated), row.byMonth().get(i));
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void withoutTimesAllowedAFurtherStepIsNeverReachedByMore(@ForAll("leads") List<Lead> leads) {
        FunnelReport report = Funnel.through(SETTINGS).measure(leads, WINDOW);
        long before = report.leads();
        for (StepReport step : report.steps()) {
            assertTrue(step.reached() <= before, step.name());
            before = step.optional() ? before : step.reached();
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void visitsInAStepNeverOverlap(@ForAll("leads") List<Lead> leads) {
        FunnelReport report = Funnel.through(SETTINGS).measure(leads, WINDOW);
        long open = report.steps().stream()
                .mapToLong(step -> step.timeInStep().open())
                .sum();
        long known =
                leads.stream().filter(lead -> WINDOW.knows(lead.createdAt())).count();
        assertTrue(open <= known, "each lead is in one step at most");
    }
}
