// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.QUARTER;
import static dev.alidade.funnel.FunnelFixture.SETTINGS;
import static dev.alidade.funnel.FunnelFixture.conversion;
import static dev.alidade.funnel.FunnelFixture.converted;
import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static dev.alidade.funnel.FunnelFixture.lost;
import static dev.alidade.funnel.FunnelFixture.report;
import static dev.alidade.funnel.FunnelFixture.stage;
import static dev.alidade.funnel.FunnelFixture.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.funnel.FunnelWarning.Kind;
import dev.alidade.measure.Grouped;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadBuilder;
import dev.alidade.model.LeadEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static List<String> issues(FunnelReport report) {
        return report.issues().stream()
                .map(issue -> issue.kind().id() + " " + issue.count() + " " + issue.examples())
                .toList();
    }

    @Test
    void aLeadThatIsInALaterStepAtItsCreationEntersFromTheSide() {
        FunnelReport report = report(
                lead("L1", 5).event(converted(5)),
                lead("L2", 5).event(stage(5, "New")).event(converted(5)),
                lead("L3", 5).event(converted(5.1)));
        assertEquals(1, step(report, "Deal").sideEntries());
        assertEquals(2, step(report, "New").timeInStep().events());
    }

    @Test
    void whatIsRecordedAtTheCreationOfALeadFromTheSideIsNoStepBack() {
        FunnelReport report = report(lead("L1", 5).event(stage(5, "Working")).event(stage(5, "Deal")));
        assertEquals(1, step(report, "Deal").sideEntries());
        assertEquals(0, step(report, "Working").regressions());
        assertEquals(0, step(report, "Working").timeInStep().subjects());
        assertEquals(0, step(report, "Deal").reEntries());
    }

    @Test
    void comingBackToAStepIsAStepBackAndAnEntryAgain() {
        FunnelReport report = report(lead("L1", 0)
                .event(stage(1, "Working"))
                .event(stage(2, "Deal"))
                .event(stage(4, "Working"))
                .event(stage(7, "Deal")));
        assertEquals(1, step(report, "Working").regressions());
        assertEquals(1, step(report, "Working").reEntries());
        assertEquals(0, step(report, "Deal").regressions());
        assertEquals(1, step(report, "Deal").reEntries());
        assertEquals(Proportion.of(1, 1), conversion(report, "Working", "Deal").toDate());
    }

    @Test
    void goingForwardIsNoEntryAgainNorAStepBackAndAMilestoneOfTheStepItIsInChangesNothing() {
        FunnelReport report =
                report(lead("L1", 0).event(stage(1, "Working")).accepted(day(2)).event(converted(3)));
        for (StepReport step : report.steps()) {
            assertEquals(0, step.reEntries(), step.name());
            assertEquals(0, step.regressions(), step.name());
            assertEquals(0, step.sideEntries(), step.name());
        }
        assertEquals(
                Optional.of(Duration.ofDays(2)),
                step(report, "Working").timeInStep().median());
    }

    @Test
    void comingBackToTheFirstStepIsAStepBackAndAnEntryAgain() {
        FunnelReport report = report(lead("L1", 0).event(stage(1, "Working")).event(stage(4, "New")));
        assertEquals(1, step(report, "New").regressions());
        assertEquals(1, step(report, "New").reEntries());
        assertEquals(1, step(report, "New").timeInStep().open());
        assertEquals(
                Optional.of(Duration.ofDays(3)),
                step(report, "Working").timeInStep().median());
    }

    @Test
    void whoEnteredFromTheSideAndComesBackThereEntersAgain() {
        FunnelReport report = report(lead("L1", 5)
                .event(converted(5))
                .event(new LeadEvent.Recycled(day(6)))
                .event(lost(7))
                .event(stage(8, "Deal")));
        assertEquals(1, step(report, "Deal").sideEntries(), "going back to nurture is no event of the first step");
        assertEquals(1, step(report, "Deal").reEntries());
    }

    @Test
    void aDealReopenedAfterItsLossEntersItsStepAgain() {
        FunnelReport report =
                report(lead("L1", 0).event(stage(1, "Deal")).event(lost(3)).event(stage(5, "Deal")));
        assertEquals(1, step(report, "Deal").reEntries());
        assertEquals(0, step(report, "Deal").regressions());
        assertEquals(1, step(report, "Deal").timeInStep().events());
        assertEquals(1, step(report, "Deal").timeInStep().open());
    }

    @Test
    void aMilestoneLeadsForwardOnly() {
        FunnelReport report = report(lead("L1", 0).event(stage(1, "Deal")).accepted(day(2)));
        assertEquals(0, step(report, "Working").regressions());
        assertEquals(0, step(report, "Working").timeInStep().subjects());
        assertEquals(1, step(report, "Deal").timeInStep().open());
    }

    @Test
    void aVisitLastsToTheNextStepWinOrLossAndOneThatGoesOnIsCensored() {
        FunnelReport report = report(
                lead("L1", 0).event(stage(1, "Working")).event(stage(3, "Deal")),
                lead("L2", 0).event(stage(1, "Working")).won(day(5)),
                lead("L3", 0).event(stage(1, "Working")).event(lost(7)),
                lead("L4", 0).event(stage(1, "Working")).event(stage(2, "Working")));
        assertEquals(3, step(report, "Working").timeInStep().events());
        assertEquals(1, step(report, "Working").timeInStep().open());
        assertEquals(
                Optional.of(Duration.ofDays(5)),
                step(report, "Working").timeInStep().median());
    }

    @Test
    void visitsCountInTheWindowInWhichTheyBegin() {
        FunnelReport report = report(lead("L1", -9).event(stage(-1, "Working")).event(stage(2, "Deal")));
        assertEquals(0, step(report, "Working").timeInStep().subjects());
        assertEquals(1, step(report, "Deal").timeInStep().open());
    }

    @Test
    void anEventBeforeTheCreationNeverCountsWhereALaterOneOfItsStepExists() {
        FunnelReport report = report(lead("L1", 5).won(day(3)).won(day(9)));
        assertEquals(
                Optional.of(Duration.ofDays(4)),
                report.leadToWon().timeToEvent().quantile(.5));
        assertEquals(List.of("funnel.early-event-repeated 1 [L1]"), issues(report));
    }

    @Test
    void anEventBeforeTheCreationWithinTheToleranceCountsAsAtTheCreation() {
        FunnelReport report = report(
                SETTINGS.withClockSkew(ClockSkew.of(Duration.ofDays(2))),
                QUARTER,
                lead("L1", 5).won(day(3)));
        assertEquals(Proportion.of(1, 1), report.leadToWon().withinHorizon());
        assertEquals(
                Optional.of(Duration.ZERO), report.leadToWon().timeToEvent().quantile(.5));
        assertEquals(List.of("funnel.early-event-within-tolerance 1 [L1]"), issues(report));
    }

    @Test
    void anEventBeforeTheCreationBeyondTheToleranceCountsInNoDurationAndNoHorizon() {
        FunnelReport report = report(lead("L1", 5).won(day(3)), lead("L2", 5));
        assertEquals(Proportion.of(1, 2), report.leadToWon().toDate());
        assertEquals(1, report.leadToWon().undated());
        assertEquals(Proportion.of(0, 1), report.leadToWon().withinHorizon());
        assertEquals(1, report.leadToWon().timeToEvent().subjects());
        assertEquals(1, step(report, "Customer").entered());
        assertEquals(1, step(report, "Deal").passed());
        assertEquals(List.of("funnel.early-event-undated 1 [L1]"), issues(report));
    }

    @Test
    void aStageThatIsNoStepIsCountedAndNamed() {
        FunnelReport report = report(lead("L1", 0).event(stage(1, "Parked")).event(stage(2, "Limbo")));
        assertEquals(List.of("funnel.unknown-stage 2 [L1]"), issues(report));
        assertEquals(List.of("Limbo", "Parked"), report.unknownStages());
    }

    @Test
    void invoiceAndPaymentThatJoiningBringsAreNoUnknownStages() {
        LeadBuilder paid = lead("L1", 0)
                .event(stage(1, "INVOICED"))
                .event(stage(1, "PAID"))
                .event(stage(2, "Working"));
        for (FunnelSettings settings :
                List.of(SETTINGS, SETTINGS.withSequence(SequenceRules.standard().withStrictOrder()))) {
            FunnelReport report = report(settings, QUARTER, paid);
            assertEquals(List.of(), issues(report));
            assertEquals(List.of(), report.unknownStages());
            assertEquals(
                    Proportion.of(1, 1), conversion(report, "New", "Working").toDate());
        }
    }

    @Test
    void stepsAtOneInstantAreTakenInTheirOrder() {
        FunnelReport report = report(lead("L1", 0).event(stage(1, "Deal")).event(stage(1, "Working")));
        assertEquals(0, step(report, "Working").regressions());
        assertEquals(
                Duration.ZERO,
                step(report, "Working").timeInStep().steps().get(0).at());
        assertEquals(List.of("funnel.simultaneous-steps 1 [L1]"), issues(report));
    }

    @Test
    void stepsAtOneInstantStayStagesOrMilestones() {
        FunnelReport report = report(lead("L1", 0)
                .event(stage(1, "Customer"))
                .event(stage(2, "Deal"))
                .accepted(day(2)));
        assertEquals(1, step(report, "Deal").regressions(), "a stage leads back");
        assertEquals(0, step(report, "Working").regressions(), "a milestone doesn't");
    }

    @Test
    void theFirstStepMayBeOneOfTheStepsAtOneInstant() {
        for (String other : List.of("Working", "Deal")) {
            FunnelReport report = report(lead("L1", 0).event(stage(1, "New")).event(stage(1, other)));
            assertEquals(List.of("funnel.simultaneous-steps 1 [L1]"), issues(report), other);
        }
    }

    @Test
    void anEventOfTheFirstStepBeforeTheCreationIsNotedLikeThoseOfOthers() {
        assertEquals(
                List.of("funnel.early-event-undated 1 [L1]"),
                issues(report(lead("L1", 5).event(stage(3, "New")))));
    }

    @Test
    void aLeadMayMoveAsOftenAsItLikes() {
        LeadBuilder lead = lead("L1", 0);
        for (int i = 1; i <= 40; i++) {
            lead.event(stage(i, i % 2 == 1 ? "Working" : "Deal"));
        }
        FunnelReport report = report(lead);
        assertEquals(19, step(report, "Working").regressions());
        assertEquals(19, step(report, "Deal").reEntries());
        assertEquals(20, step(report, "Working").timeInStep().events());
    }

    @Test
    void aStepRecordedAfterALaterOneWasPassedWithIt() {
        FunnelReport report = report(lead("L1", 0).event(converted(2)).accepted(day(5)));
        assertEquals(
                Optional.of(Duration.ofDays(2)),
                conversion(report, "New", "Working").timeToEvent().quantile(.5));
        assertEquals(List.of("funnel.steps-out-of-order 1 [L1]"), issues(report));
    }

    @Test
    void theCohortTableKnowsOnlyMonthsThatAreOverInTheCallersZone() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo"); // three hours behind UTC
        Instant lastEvening = Instant.parse("2024-02-01T02:59:59Z");
        Window window = new Window(
                QUARTER.start(), QUARTER.end(), Instant.parse("2024-04-15T00:00:00Z"), saoPaulo, QUARTER.resolution());
        FunnelReport report = report(
                SETTINGS,
                window,
                Lead.builder("L1").createdAt(lastEvening).accepted(lastEvening),
                Lead.builder("L2").createdAt(lastEvening).accepted(lastEvening.plusSeconds(1)),
                Lead.builder("L3").createdAt(lastEvening.plusSeconds(1)).won(day(91.5)));
        assertEquals(
                List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2)),
                report.cohorts().stream().map(CohortMonth::month).toList());
        CohortMonth.Reached working = report.cohorts().get(0).steps().get(0);
        assertEquals(List.of(Proportion.of(1, 2), Proportion.of(2, 2), Proportion.of(2, 2)), working.byMonth());
        CohortMonth.Reached february = report.cohorts().get(1).steps().get(2);
        assertEquals(List.of(Proportion.of(0, 1), Proportion.of(0, 1)), february.byMonth());
        assertEquals(Proportion.of(1, 1), february.toDate());
    }

    @Test
    void theCohortTableGoesOnForAsManyMonthsAsAskedForAndEndsThere() {
        LeadBuilder[] leads = {
            lead("L1", 0), lead("L2", 1).accepted(day(2)), lead("L3", 2).accepted(day(95))
        };
        for (int months : new int[] {0, 1, 2}) {
            CohortMonth.Reached working = report(
                            SETTINGS.withCohortMonths(months),
                            QUARTER.withAsOf(Instant.parse("2024-07-01T00:00:00Z")),
                            leads)
                    .cohorts()
                    .get(0)
                    .steps()
                    .get(0);
            assertEquals(Collections.nCopies(months + 1, Proportion.of(1, 3)), working.byMonth());
            assertEquals(Proportion.of(2, 3), working.toDate(), "with the one of April");
        }
    }

    @Test
    void outcomesThatStartLongAfterTheLeadsAreWarnedOf() {
        LeadBuilder[] leads = new LeadBuilder[60];
        for (int i = 0; i < 60; i++) {
            leads[i] = lead("L" + i, i * 1.5); // wins take three days, but none before day 65 is on record
            if (i % 2 == 0 && i * 1.5 + 3 >= 65) {
                leads[i].won(day(i * 1.5 + 3));
            }
        }
        FunnelWarning warning = report(leads).warnings().get(0);
        assertEquals(Kind.OUTCOMES_START_LATE, warning.kind());
        assertEquals("won", warning.about());
        assertEquals(40, warning.count()); // of January and February
        assertEquals(60, warning.of());
        for (int i = 0; i < 60; i += 2) {
            leads[i].won(day(i * 1.5 + 3));
        }
        assertTrue(report(leads).warnings().stream().noneMatch(found -> found.kind() == Kind.OUTCOMES_START_LATE));
    }

    @Test
    void aCohortOfWhichLessThanHalfIsOldEnoughIsWarnedOf() {
        Window window = QUARTER.withAsOf(day(40));
        FunnelWarning young = new FunnelWarning(Kind.COHORT_TOO_YOUNG, "New", 1, 3);
        assertTrue(report(SETTINGS, window, lead("L1", 0), lead("L2", 20), lead("L3", 20))
                .warnings()
                .contains(young));
        assertTrue(report(SETTINGS, window, lead("L1", 0), lead("L2", 20)).warnings().stream()
                .noneMatch(found -> found.kind() == Kind.COHORT_TOO_YOUNG));
    }

    @Test
    void stepsThatNobodyRecordsAndLossesThatNobodyRecordsAreWarnedOf() {
        LeadBuilder[] leads = new LeadBuilder[5];
        for (int i = 0; i < 5; i++) {
            leads[i] = lead("L" + i, i).won(day(i + 1));
        }
        assertEquals(
                List.of(
                        new FunnelWarning(Kind.STEP_NEVER_RECORDED, "Working", 0, 5),
                        new FunnelWarning(Kind.STEP_NEVER_RECORDED, "Deal", 0, 5),
                        new FunnelWarning(Kind.LOSSES_NEVER_RECORDED, "won", 5, 5)),
                report(leads).warnings());
        leads[0].event(lost(.5));
        assertEquals(2, report(leads).warnings().size());
    }

    @Test
    void overNoLeadsEveryNumberIsAbsent() {
        FunnelReport report = report();
        for (Measurement measurement : report.measurements()) {
            assertEquals(Measurement.State.NO_DATA, measurement.state());
        }
        assertEquals(List.of(), report.warnings());
        assertEquals(List.of(), report.cohorts());
        assertEquals(0, report.leads());
    }

    @Test
    void groupsAddUpToTheWhole() {
        List<Lead> leads = List.of(
                lead("L1", 1).source("fair").won(day(3)).build(),
                lead("L2", 1).source("web").build(),
                lead("L3", 1).build());
        Grouped<FunnelReport> grouped =
                Funnel.through(SETTINGS).by("source", Lead::source).measure(leads, QUARTER);
        assertEquals(
                Proportion.of(1, 1),
                grouped.group("fair").orElseThrow().leadToWon().toDate());
        assertEquals(
                Proportion.of(0, 1),
                grouped.group("web").orElseThrow().leadToWon().toDate());
        assertEquals(1, grouped.ungrouped().orElseThrow().leads());
    }
}
