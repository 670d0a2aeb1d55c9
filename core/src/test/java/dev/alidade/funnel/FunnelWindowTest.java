// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.QUARTER;
import static dev.alidade.funnel.FunnelFixture.SETTINGS;
import static dev.alidade.funnel.FunnelFixture.converted;
import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static dev.alidade.funnel.FunnelFixture.lost;
import static dev.alidade.funnel.FunnelFixture.report;
import static dev.alidade.funnel.FunnelFixture.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.model.LeadBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which leads a report is about: those with something in the window; and which it names. */
class FunnelWindowTest {
    private static final FunnelSettings TWO_STEPS = FunnelSettings.of(FunnelSteps.of("New", "Done"));

    private static List<DataIssue> issues(FunnelSettings settings, LeadBuilder lead) {
        return report(settings, QUARTER, lead).issues();
    }

    /** A lead from before the window, with an oddity from before too. */
    private static LeadBuilder odd() {
        return lead("L1", -20).event(stage(-19, "Parked"));
    }

    @Test
    void oddLeadsAreNamedOnlyWhereSomethingOfThemCountsInTheWindow() {
        assertEquals(
                1, issues(TWO_STEPS, lead("L1", 0).event(stage(1, "Parked"))).size(), "created");
        assertEquals(1, issues(TWO_STEPS, odd().event(stage(1, "Done"))).size(), "came to a step");
        assertEquals(1, issues(TWO_STEPS, odd().event(converted(1))).size(), "converted");
        assertEquals(1, issues(TWO_STEPS, odd().won(day(1))).size(), "won");
        assertEquals(List.of(), issues(TWO_STEPS, odd()));
        assertEquals(List.of(), issues(TWO_STEPS, odd().event(lost(1))));
        assertEquals(
                List.of(),
                issues(TWO_STEPS, odd().event(converted(-1)).won(day(91)).event(stage(92, "Done"))));
    }

    @Test
    void aConversionCountsInThePeriodInWhichItIs() {
        FunnelReport report = report(
                TWO_STEPS,
                QUARTER,
                lead("L1", -20).event(converted(-1)).won(day(1)),
                lead("L2", -20).event(converted(0)).won(day(91)),
                lead("L3", 1).event(converted(2)));
        assertEquals(new SamePeriodRatio(2, 1), report.leadToOpportunity().samePeriod());
        assertEquals(new SamePeriodRatio(1, 1), report.leadToWon().samePeriod());
    }

    @Test
    void convertingWinningAndLosingAreToldApartWhereNoStepIsReachedByThem() {
        FunnelSettings chain = TWO_STEPS.withSequence(SequenceRules.standard());
        for (FunnelSettings settings : List.of(TWO_STEPS, chain)) {
            FunnelReport report = report(
                    settings,
                    QUARTER,
                    lead("L1", 0).event(converted(2)),
                    lead("L2", 0).won(day(2)),
                    lead("L3", 0).event(lost(2)));
            assertEquals(Proportion.of(2, 3), report.leadToOpportunity().toDate(), "who won was an opportunity");
            assertEquals(Proportion.of(1, 3), report.leadToWon().toDate());
            assertEquals(Proportion.of(0, 3), report.overall().get(0).toDate());
        }
        FunnelReport done = report(
                chain,
                QUARTER,
                lead("L1", 0).event(stage(1, "Done")).event(converted(2)).won(day(3)));
        assertEquals(Proportion.of(1, 1), done.overall().get(0).toDate());
        assertEquals(Proportion.of(1, 1), done.leadToWon().toDate());
        FunnelSettings wonIsAStep = FunnelSettings.of(FunnelSteps.of(
                FunnelStep.named("New"), FunnelStep.named("Customer").reachedBy(Milestone.WON)));
        FunnelReport report = report(
                wonIsAStep,
                QUARTER,
                lead("L1", 0).event(converted(2)),
                lead("L3", 0).event(lost(2)));
        assertEquals(Proportion.of(1, 2), report.leadToOpportunity().toDate());
    }

    @Test
    void aSideEntryThatIsWonAtItsCreationEndsAtOnceAlsoWhereConvertingIsAStep() {
        FunnelSettings convertingIsAStep = FunnelSettings.of(
                FunnelSteps.of(FunnelStep.named("New"), FunnelStep.named("Deal").reachedBy(Milestone.CONVERTED)));
        FunnelReport report = report(
                convertingIsAStep, QUARTER, lead("L1", 5).event(converted(5)).won(day(5)));
        StepReport deal = report.step("Deal").orElseThrow();
        assertEquals(1, deal.sideEntries());
        assertEquals(1, deal.timeInStep().events());
        assertEquals(0, deal.timeInStep().open());
    }

    @Test
    void eachShareNamesLeadsThatItMisses() {
        FunnelReport report = report(
                lead("none", 0),
                lead("converted", 0).event(converted(1)),
                lead("won", 0).event(converted(1)).won(day(2)));
        Map<Metric, List<String>> examples = report.measurements().stream()
                .collect(Collectors.toMap(
                        Measurement::metric, one -> one.evidence().examples()));
        assertEquals(
                Map.of(
                        FunnelMetrics.LEAD_TO_OPPORTUNITY, List.of("none"),
                        FunnelMetrics.LEAD_TO_OPPORTUNITY_MATURE, List.of("none"),
                        FunnelMetrics.LEAD_TO_WON, List.of("converted", "none"),
                        FunnelMetrics.LEAD_TO_WON_MATURE, List.of("converted", "none"),
                        FunnelMetrics.TIME_TO_WIN, List.of("converted", "none")),
                examples);
    }

    @Test
    void theListOfMetricsIsThatOfTheReport() {
        assertEquals(
                report(SETTINGS, QUARTER).measurements().stream()
                        .map(Measurement::metric)
                        .toList(),
                FunnelMetrics.all());
    }
}
