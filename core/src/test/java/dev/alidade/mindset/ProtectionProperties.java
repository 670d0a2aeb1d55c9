// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever few persons answered leaves no trace in what is shown. */
class ProtectionProperties {
    private static final SurveySettings USUAL = SomeAnswers.SETTINGS.withDeclared("a", "b");

    @Provide
    Arbitrary<List<SurveyAnswer>> rounds() {
        return SomeAnswers.rounds(40);
    }

    @Property(tries = 300)
    void fewerPersonsThanTheMinimumLeaveNoTraceOfTheirAnswers(
            @ForAll @IntRange(max = 4) int persons, @ForAll Random random) {
        List<SurveyAnswer> some = round(persons, Department.values(), random);
        List<SurveyAnswer> others = answeredOtherwise(some, random);

        assertEquals(SomeAnswers.report(USUAL, some), SomeAnswers.report(USUAL, others));
    }

    @Property(tries = 300)
    void fewPersonsOfNeitherDepartmentLeaveNoTraceOfTheirAnswers(
            @ForAll @IntRange(min = 1, max = 4) int persons, @ForAll Random random) {
        List<SurveyAnswer> rest = round(persons, new Department[] {Department.BOTH, Department.OTHER}, random);
        List<SurveyAnswer> sales =
                renamed("s", round(5 + random.nextInt(5), new Department[] {Department.SALES}, random));
        List<SurveyAnswer> marketing =
                renamed("m", round(5 + random.nextInt(5), new Department[] {Department.MARKETING}, random));
        List<SurveyAnswer> one = joined(sales, marketing, rest);
        List<SurveyAnswer> other = joined(sales, marketing, answeredOtherwise(rest, random));

        MindsetReport report = SomeAnswers.report(USUAL, one);
        assertEquals(report, SomeAnswers.report(USUAL, other));
        assertEquals(
                List.of("mindset.protected-rest " + persons),
                report.issues().stream()
                        .map(issue -> issue.kind().id() + " " + issue.count())
                        .toList());
    }

    @Property(tries = 300)
    void whoIsInASmallDepartmentLeavesNoTrace(@ForAll @IntRange(min = 1, max = 4) int persons, @ForAll Random random) {
        List<SurveyAnswer> sales = renamed("s", round(persons, new Department[] {Department.SALES}, random));
        List<SurveyAnswer> marketing =
                renamed("m", round(8 + random.nextInt(5), new Department[] {Department.MARKETING}, random));
        List<SurveyAnswer> one = joined(sales, marketing, List.of());
        List<Department> departments =
                new ArrayList<>(one.stream().map(SurveyAnswer::department).toList());
        Collections.shuffle(departments, random);
        List<SurveyAnswer> other = new ArrayList<>();
        for (SurveyAnswer answer : one) {
            other.add(new SurveyAnswer(
                    answer.respondent(),
                    departments.get(other.size()),
                    answer.answeredAt(),
                    answer.wave(),
                    answer.texts()));
        }

        MindsetReport report = SomeAnswers.report(USUAL, one);
        assertEquals(report, SomeAnswers.report(USUAL, other));
        assertEquals(State.VALUE, report.pooled().state());
        assertEquals(State.SUPPRESSED, report.marketing().state());
    }

    @Property(tries = 500)
    void noGroupOfShownNumbersOrDifferenceOfThemIsSmall(@ForAll("rounds") List<SurveyAnswer> answers) {
        MindsetReport report = SomeAnswers.report(USUAL, answers);

        long pooled = report.pooled().persons().orElse(0);
        long sales = report.sales().persons().orElse(0);
        long marketing = report.marketing().persons().orElse(0);
        for (long group :
                new long[] {pooled, sales, marketing, pooled - sales, pooled - marketing, pooled - sales - marketing}) {
            assertTrue(group == 0 || group >= 5, () -> "a group of " + group);
        }
    }

    @Property(tries = 500)
    void noNumberOfPersonsBelowTheMinimumStandsBesideACodeOrFollowsFromTheSum(
            @ForAll("rounds") List<SurveyAnswer> answers) {
        MindsetReport report = SomeAnswers.report(USUAL, answers);

        report.top().ifPresent(top -> {
            long shown = 0;
            long hidden = top.unnamed();
            for (TopCode code : top.codes()) {
                shown += code.people().orElse(0);
                hidden += code.people().isPresent() ? 0 : 1;
                assertTrue(code.people().orElse(5) >= 5);
            }
            long rest = report.pooled().matches().orElseThrow().hits() - shown;
            assertTrue(hidden == 0 ? rest == 0 : hidden > 1, "one hidden number follows from the sum");
            assertTrue(hidden == top.codes().size() + top.unnamed() || rest == 0 || rest >= 5);
        });
        report.topOfSales()
                .ifPresent(top ->
                        top.codes().forEach(code -> assertTrue(code.people().isEmpty())));
    }

    @Property(tries = 200)
    void suppressedMeasurementsCarryNoNumberAndNoneCarriesAnId(@ForAll("rounds") List<SurveyAnswer> answers) {
        for (Measurement measurement : SomeAnswers.report(USUAL, answers).measurements()) {
            assertTrue(measurement.evidence().examples().isEmpty());
            if (measurement.state() == State.SUPPRESSED) {
                assertTrue(measurement.evidence().denominator().isEmpty());
                assertTrue(measurement.interval().isEmpty());
            }
        }
    }

    @Property(tries = 100)
    void enoughPersonsDoLeaveATrace(@ForAll @IntRange(min = 5, max = 9) int persons) {
        String[] texts = {"a", "b", "c"};
        SomeAnswers one =
                new SomeAnswers().and(persons, Department.SALES, texts).and(10, Department.MARKETING, texts);
        SomeAnswers other =
                new SomeAnswers().and(persons, Department.SALES, "d").and(10, Department.MARKETING, texts);

        assertNotEquals(one.report(USUAL), other.report(USUAL));
    }

    private static List<SurveyAnswer> round(int persons, Department[] departments, Random random) {
        List<SurveyAnswer> round = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            String[] texts = new String[1 + random.nextInt(3)];
            for (int text = 0; text < texts.length; text++) {
                texts[text] = String.valueOf((char) ('a' + random.nextInt(6)));
            }
            round.add(SomeAnswers.answer("p" + i, departments[random.nextInt(departments.length)], texts));
        }
        return round;
    }

    /** The same persons with other texts, uncoded and blank ones too. */
    private static List<SurveyAnswer> answeredOtherwise(List<SurveyAnswer> answers, Random random) {
        List<SurveyAnswer> others = new ArrayList<>();
        String[] said = {"a", "b", "c", "?x", "d+e+f"};
        for (SurveyAnswer answer : answers) {
            others.add(SomeAnswers.answer(
                    answer.respondent(), answer.department(), said[random.nextInt(said.length)], " "));
        }
        return others;
    }

    private static List<SurveyAnswer> renamed(String prefix, List<SurveyAnswer> answers) {
        Map<String, SurveyAnswer> renamed = new HashMap<>();
        answers.forEach(answer -> renamed.put(
                prefix + answer.respondent(),
                new SurveyAnswer(
                        prefix + answer.respondent(),
                        answer.department(),
                        answer.answeredAt(),
                        answer.wave(),
                        answer.texts())));
        return ImmutableList.copyOf(renamed.values());
    }

    @SafeVarargs
    private static List<SurveyAnswer> joined(List<SurveyAnswer>... parts) {
        List<SurveyAnswer> all = new ArrayList<>();
        for (List<SurveyAnswer> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
