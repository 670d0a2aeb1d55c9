// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Suppression;
import java.util.List;

/**
 * The respondents by department, and what of them may be shown. The pooled numbers, those of the departments and so, by
 * subtraction, those of everybody else would all be published; hence:
 *
 * <ul>
 *   <li>if a department has too few persons, neither department's numbers are shown, only the pooled ones;
 *   <li>if those of neither department are too few, they are left out of the pooled numbers;
 *   <li>if all together are too few, nothing is shown.
 * </ul>
 *
 * What counts is how many persons gave answers with a code, and how many gave answers at all.
 *
 * @param sales who works in sales
 * @param marketing who works in marketing
 * @param pooled everybody who counts in the pooled numbers
 * @param leftOut how many persons were left out of the pooled numbers
 * @param departmentsShown whether numbers of departments may be shown
 * @param pooledShown whether pooled numbers may be shown
 */
record Cohorts(
        Cohort sales, Cohort marketing, Cohort pooled, long leftOut, boolean departmentsShown, boolean pooledShown) {

    static Cohorts of(List<AnswerSheet> sheets, Suppression suppression) {
        Cohort sales = new Cohort();
        Cohort marketing = new Cohort();
        Cohort rest = new Cohort();
        for (AnswerSheet sheet : sheets) {
            Cohort cohort = switch (sheet.department()) {
                case SALES -> sales;
                case MARKETING -> marketing;
                case BOTH, OTHER -> rest;
            };
            cohort.add(sheet);
        }
        Cohort departments = sales.and(marketing);
        boolean departmentsShown = !sales.small(suppression) && !marketing.small(suppression);
        boolean without = departmentsShown && departments.answered() && rest.small(suppression);
        Cohort pooled = without ? departments : departments.and(rest);
        return new Cohorts(
                sales, marketing, pooled, without ? rest.persons() : 0, departmentsShown, !pooled.small(suppression));
    }

    boolean bothDepartmentsAnswered() {
        return sales.answered() && marketing.answered();
    }
}
