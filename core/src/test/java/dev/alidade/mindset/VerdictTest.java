// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.BOTH;
import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.OTHER;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.mindset.Verdict.Reason;
import dev.alidade.model.Department;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final SurveySettings USUAL = SomeAnswers.SETTINGS;
    private static final String[] THREE = {"a", "b", "c"};
    private static final String[] OTHERS = {"d", "e", "f"};

    private static void assertUndecided(Reason reason, MindsetReport report) {
        assertEquals(Verdict.UNDECIDED, report.verdict());
        assertEquals(Optional.of(reason), report.reason());
    }

    @Test
    void departmentsThatAgreeWithThemselvesOnlyShareNothingAtAnyHeadcount() {
        for (int sales = 5; sales <= 60; sales++) {
            for (int marketing = 5; marketing <= 60; marketing += 5) {
                MindsetReport report = new SomeAnswers()
                        .and(sales, SALES, THREE)
                        .and(marketing, MARKETING, OTHERS)
                        .report(USUAL);
                assertEquals(Verdict.NOT_SHARED, report.verdict(), sales + " and " + marketing);
            }
        }
    }

    @Test
    void theyPassThePooledTestAtThreeToOne() {
        MindsetReport report = new SomeAnswers()
                .and(75, SALES, THREE)
                .and(25, MARKETING, OTHERS)
                .report(USUAL);

        assertEquals(Optional.of(false), report.flagged());
        assertEquals(Verdict.NOT_SHARED, report.verdict());
        assertEquals(Optional.empty(), report.reason());
    }

    @Test
    void aUnanimousCompanyThatAnsweredAsAWholeSharesItsMindsetAtAnyHeadcount() {
        for (int department = 5; department <= 60; department++) {
            MindsetReport report = new SomeAnswers()
                    .and(department, SALES, THREE)
                    .and(department, MARKETING, THREE)
                    .report(USUAL.withStaff(2L * department)
                            .withStaffSales(department)
                            .withStaffMarketing(department));
            assertEquals(Verdict.SHARED, report.verdict());
            assertEquals(Optional.empty(), report.reason());
        }
    }

    @Test
    void aUnanimousSampleOfACompanyOfUnknownSizeNeedsFifteenPersonsADepartment() {
        SomeAnswers fourteen = new SomeAnswers().and(14, SALES, THREE).and(14, MARKETING, THREE);
        SomeAnswers fifteen = new SomeAnswers().and(15, SALES, THREE).and(15, MARKETING, THREE);

        // all of m persons: low = m / (m + t * t); 14 / (14 + 2.160 * 2.160) = .74998, 15 / (15 + 2.145 * 2.145) = .765
        assertUndecided(Reason.TOO_FEW_ANSWERS, fourteen.report(USUAL));
        assertEquals(Verdict.SHARED, fifteen.report(USUAL).verdict());
    }

    @Test
    void twelveOfFortyAtEightySixPercentAreTooFew() {
        MindsetReport report = SomeAnswers.report(USUAL.withStaff(40), Matching.persons(0, 1, 3, 8));

        assertEquals(31 / 36.0, report.pooled().share().orElseThrow());
        assertUndecided(Reason.TOO_FEW_ANSWERS, report);
    }

    @Test
    void oneDepartmentAloneIsUndecidedHoweverMuchItAgrees() {
        assertUndecided(
                Reason.ONE_DEPARTMENT, new SomeAnswers().and(40, SALES, THREE).report(USUAL));
        assertUndecided(
                Reason.ONE_DEPARTMENT,
                new SomeAnswers().and(40, BOTH, THREE).and(9, OTHER, THREE).report(USUAL));
    }

    @Test
    void oneDepartmentThatDisagreesWithItselfSharesNothing() {
        SomeAnswers answers = new SomeAnswers();
        for (char code = 'a'; code <= 't'; code++) {
            answers.and(3, SALES, String.valueOf(code));
        }

        assertEquals(Verdict.NOT_SHARED, answers.report(USUAL).verdict());
    }

    @Test
    void aDepartmentThatDisagreesWithItselfSharesNothingHoweverMuchTheOthersAgree() {
        for (Department department : new Department[] {SALES, MARKETING}) {
            SomeAnswers answers = new SomeAnswers().and(600, OTHER, THREE);
            for (int code = 0; code < 20; code++) {
                answers.and(3, department, "own" + code);
            }
            MindsetReport report = answers.report(USUAL);

            assertEquals(Optional.of(false), report.flagged());
            assertEquals(Verdict.NOT_SHARED, report.verdict(), department.name());
        }
    }

    @Test
    void whereAllAnswersAreExpectedToMatchAllOfThemHaveTo() {
        SurveySettings all = USUAL.withThreshold(new Threshold(1, 1));
        SurveySettings whole = all.withStaff(40).withStaffSales(20).withStaffMarketing(20);
        SomeAnswers unanimous = new SomeAnswers().and(20, SALES, THREE).and(20, MARKETING, THREE);
        SomeAnswers uncoded = new SomeAnswers().and(20, SALES, "a", "?1").and(20, MARKETING, "a", "?1");

        assertEquals(Verdict.SHARED, unanimous.report(whole).verdict());
        assertUndecided(Reason.TOO_FEW_ANSWERS, unanimous.report(all)); // of a sample nobody knows
        assertUndecided(Reason.TOO_MANY_UNCODED, uncoded.report(whole));
    }

    @Test
    void aDepartmentBelowTheMinimumGroupLeavesTheVerdictOpen() {
        MindsetReport report =
                new SomeAnswers().and(40, SALES, THREE).and(4, MARKETING, THREE).report(USUAL);

        assertUndecided(Reason.TOO_FEW_ANSWERS, report);
        assertEquals(44, report.pooled().persons().orElseThrow());
    }

    @Test
    void uncodedAnswersThatCouldGoEitherWayLeaveTheVerdictOpen() {
        SomeAnswers answers = new SomeAnswers()
                .and(40, SALES, THREE)
                .and(40, MARKETING, THREE)
                .and(20, SALES, "?1", "?2", "?3")
                .and(20, MARKETING, "?1", "?2", "?3");

        assertUndecided(Reason.TOO_MANY_UNCODED, answers.report(USUAL));
    }

    @Test
    void uncodedAnswersThatCanChangeNothingDontMatter() {
        SomeAnswers answers = new SomeAnswers()
                .and(40, SALES, THREE)
                .and(40, MARKETING, OTHERS)
                .and(1, SALES, "?1")
                .and(1, MARKETING, "?1");

        assertEquals(Verdict.NOT_SHARED, answers.report(USUAL).verdict());
    }

    @Test
    void nothingButUncodedAnswersAreTooManyUncoded() {
        SomeAnswers answers = new SomeAnswers().and(20, SALES, "?1", "?2").and(20, MARKETING, "?3");

        assertUndecided(Reason.TOO_MANY_UNCODED, answers.report(USUAL));
    }

    @Test
    void noAnswersAreTooFew() {
        assertUndecided(Reason.TOO_FEW_ANSWERS, SomeAnswers.report(USUAL, ImmutableList.of()));
        assertUndecided(
                Reason.TOO_FEW_ANSWERS, new SomeAnswers().and(9, SALES, " ").report(USUAL));
    }

    @Test
    void aSinglePersonOrThreeOfSalesAreOneDepartment() {
        assertUndecided(
                Reason.ONE_DEPARTMENT, new SomeAnswers().and(1, SALES, THREE).report(USUAL));
        assertUndecided(
                Reason.ONE_DEPARTMENT, new SomeAnswers().and(3, SALES, THREE).report(USUAL.withMinimumGroup(3)));
    }

    @Test
    void threePersonsOfEachDepartmentAreTooFewForAVerdict() {
        assertUndecided(
                Reason.TOO_FEW_ANSWERS,
                new SomeAnswers().and(3, SALES, THREE).and(3, MARKETING, THREE).report(USUAL.withMinimumGroup(3)));
    }

    @Test
    void aDeclaredListThatNobodyNamesIsNotShared() {
        SomeAnswers answers = new SomeAnswers().and(40, SALES, THREE).and(40, MARKETING, THREE);

        assertEquals(Verdict.SHARED, answers.report(USUAL).verdict());
        assertEquals(
                Verdict.NOT_SHARED, answers.report(USUAL.withDeclared(OTHERS)).verdict());
    }
}
