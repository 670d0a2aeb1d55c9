// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static dev.alidade.outcome.OutcomeFixture.YEAR;
import static dev.alidade.outcome.OutcomeFixture.noon;
import static dev.alidade.outcome.OutcomeFixture.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.OutcomeFact;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoraleOutcomeTest {
    private static final OutcomeSettings STANDARD = OutcomeSettings.standard();

    private static List<OutcomeFact> staff(Department department, int... values) {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int value : values) {
            facts.add(Rating.of(
                    "person-%s-%s".formatted(department, facts.size()),
                    department,
                    "morale",
                    value,
                    noon("2024-05-01")));
        }
        return facts;
    }

    private static OutcomeReport measured(OutcomeSettings settings, List<OutcomeFact> facts) {
        return Outcomes.under(settings).measure(facts, YEAR);
    }

    private static Morale morale(List<OutcomeFact> facts) {
        return measured(STANDARD, facts).morale();
    }

    private static List<OutcomeFact> both(List<OutcomeFact> one, List<OutcomeFact> other) {
        List<OutcomeFact> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void fivePersonsAreShownAndFourAreNot() {
        Morale five = morale(staff(Department.SALES, 1, 2, 3, 4, 5));
        assertEquals(Optional.of(Proportion.of(2, 5)), five.content());
        assertEquals(Optional.empty(), five.wave());
        OutcomeReport four = measured(STANDARD, staff(Department.SALES, 1, 2, 4, 5));
        assertEquals(State.SUPPRESSED, four.morale().state());
        assertEquals(Map.of(), four.morale().byDepartment());
        Measurement withheld = the(four, OutcomeMetrics.MORALE);
        assertEquals(State.SUPPRESSED, withheld.state());
        assertEquals(Evidence.none(), withheld.evidence());
    }

    @Test
    void aSmallDepartmentTakesTheOtherWithItBecauseTheTotalWouldGiveItAway() {
        Morale morale =
                morale(both(staff(Department.SALES, 5, 5, 5, 5, 5, 5), staff(Department.MARKETING, 1, 2, 3, 4)));
        assertEquals(Optional.of(Proportion.of(7, 10)), morale.content());
        assertEquals(Map.of(), morale.byDepartment());
        assertEquals(Set.of(Department.SALES, Department.MARKETING), morale.withheld());
    }

    @Test
    void oneSmallDepartmentWithholdsAllOfThemBecauseSeveralWithheldTogetherCanStillBeSubtracted() {
        // Of ten persons three are content, all in sales: were sales shown, none of the other five would be.
        Morale morale = morale(both(
                staff(Department.SALES, 5, 5, 5, 1, 1),
                both(staff(Department.MARKETING, 1, 2, 3, 1), staff(Department.OTHER, 1))));
        assertEquals(Optional.of(Proportion.of(3, 10)), morale.content());
        assertEquals(Map.of(), morale.byDepartment());
        assertEquals(Set.of(Department.SALES, Department.MARKETING, Department.OTHER), morale.withheld());
    }

    @Test
    void twoDepartmentsOfFiveAreBothShown() {
        Morale morale =
                morale(both(staff(Department.SALES, 5, 5, 5, 5, 1), staff(Department.MARKETING, 1, 2, 3, 4, 1)));
        assertEquals(
                Map.of(Department.SALES, Proportion.of(4, 5), Department.MARKETING, Proportion.of(1, 5)),
                morale.byDepartment());
        assertEquals(Set.of(), morale.withheld());
    }

    @Test
    void thePersonsLastRatingCountsAndNobodyIsCountedTwice() {
        List<OutcomeFact> facts = both(
                staff(Department.SALES, 5, 5, 5, 5),
                List.of(
                        Rating.of("again", Department.SALES, "morale", 5, noon("2024-05-01")),
                        Rating.of("again", Department.SALES, "morale", 1, noon("2024-05-02"))));
        OutcomeReport report = measured(STANDARD, facts);
        assertEquals(Optional.of(Proportion.of(4, 5)), report.morale().content());
        assertEquals(List.of(OutcomeIssues.REPLACED_RATING), kinds(report));
    }

    private static List<IssueKind> kinds(OutcomeReport report) {
        return report.issues().stream().map(DataIssue::kind).toList();
    }

    @Test
    void whoContradictsThemselvesAtOneInstantIsLeftOut() {
        List<OutcomeFact> facts = both(
                staff(Department.SALES, 5, 5, 5, 5),
                List.of(
                        Rating.of("both", Department.SALES, "morale", 5, noon("2024-05-01")),
                        Rating.of("both", Department.SALES, "morale", 1, noon("2024-05-01"))));
        OutcomeReport report = measured(STANDARD, facts);
        assertEquals(State.SUPPRESSED, report.morale().state());
        assertEquals(List.of(OutcomeIssues.CONTRADICTING_RATINGS), kinds(report));
    }

    @Test
    void otherItemsAreOfOtherTopicsAndNoIssue() {
        OutcomeReport report =
                measured(STANDARD, List.of(Rating.of("p1", Department.SALES, "closeness", 5, noon("2024-05-01"))));
        assertEquals(State.NO_DATA, report.morale().state());
        assertEquals(List.of(), report.issues());
    }

    @Test
    void aRatingOffTheScaleIsLeftOutCountedAndNamesNobody() {
        OutcomeReport report = measured(STANDARD, staff(Department.SALES, 5, 5, 5, 5, 5, 6));
        assertEquals(5, report.morale().persons());
        assertEquals(List.of(OutcomeIssues.RATING_OFF_SCALE), kinds(report));
        assertEquals(List.of(), report.issues().get(0).examples());
    }

    @Test
    void anItemHasItsOwnScale() {
        OutcomeSettings percent = OutcomeSettings.builder()
                .morale(new RatingItem("morale", 0, 100, Optional.empty()))
                .build();
        assertEquals(
                Optional.of(Proportion.of(2, 5)),
                measured(percent, staff(Department.SALES, 0, 50, 98, 99, 100))
                        .morale()
                        .content());
    }

    @Test
    void theLatestRoundCountsUnlessAnotherIsAskedFor() {
        List<OutcomeFact> facts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            facts.add(new Rating("p" + i, Department.SALES, "morale", 5, noon("2024-02-01"), Optional.of("spring")));
            facts.add(new Rating("p" + i, Department.SALES, "morale", 2, noon("2024-09-01"), Optional.of("autumn")));
        }
        OutcomeReport latest = measured(STANDARD, facts);
        assertEquals(Optional.of("autumn"), latest.morale().wave());
        assertEquals(Optional.of(Proportion.of(0, 6)), latest.morale().content());
        assertEquals(List.of(OutcomeIssues.OTHER_WAVE), kinds(latest));
        OutcomeReport spring = measured(OutcomeSettings.builder().wave("spring").build(), facts);
        assertEquals(Optional.of(Proportion.of(6, 6)), spring.morale().content());
        assertEquals(List.of(), spring.issues());
    }

    @Test
    void nothingInAReportNamesARespondent() {
        List<OutcomeFact> facts = both(
                staff(Department.SALES, 5, 5, 5, 5, 1, 9),
                List.of(Rating.of("person-SALES-0", Department.SALES, "morale", 3, noon("2024-05-01"))));
        assertFalse(measured(STANDARD, facts).toString().contains("person-"));
    }

    @Test
    void outcomesCannotBeGrouped() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> Outcomes.under(STANDARD).by("market", fact -> Optional.empty()));
    }
}
