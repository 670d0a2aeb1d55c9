// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static dev.alidade.model.Department.MARKETING;
import static dev.alidade.model.Department.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answers named most, of each department and of all others. */
class TopAnswersTest {
    private static final SurveySettings USUAL = SomeAnswers.SETTINGS;

    private final MindsetReport told = new SomeAnswers()
            .and(9, SALES, "quality", "service")
            .and(1, SALES, "quality")
            .and(9, MARKETING, "price", "quality")
            .and(1, MARKETING, "price")
            .report(USUAL.withDeclared("quality"));

    private static List<String> codes(Optional<TopCodes> top) {
        return top.orElseThrow().codes().stream().map(TopCode::code).toList();
    }

    @Test
    void eachDepartmentHasItsOwn() {
        assertEquals(List.of("quality", "service"), codes(told.topOfSales()));
        assertEquals(List.of("price", "quality"), codes(told.topOfMarketing()));
    }

    @Test
    void whatTheyHaveInCommonIsMeasuredOverTheShorterList() {
        Measurement overlap = told.measurements().stream()
                .filter(measured -> measured.metric().equals(MindsetMetrics.TOP_THREE_OVERLAP))
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, overlap.value().orElseThrow());
        assertEquals(Evidence.of(Proportion.of(1, 2), 0, ImmutableList.of()), overlap.evidence());
    }

    @Test
    void allMetricsAreThoseOfTheReportsInTheirOrder() {
        Stream<Measurement> keeping = Stream.concat(
                Mindset.newcomers().measure(List.of(), SomeAnswers.WINDOW).measurements().stream(),
                Mindset.reviews().measure(List.of(), SomeAnswers.WINDOW).measurements().stream());
        assertEquals(
                MindsetMetrics.all(),
                Streams.concat(told.measurements().stream(), keeping)
                        .map(Measurement::metric)
                        .toList());
    }

    @Test
    void whatNobodyElseNamedIsNotAmongTheOthersTopThree() {
        MindsetReport report = new SomeAnswers()
                .and(4, SALES, "price")
                .and(1, SALES, "van")
                .report(USUAL.withMeaning(Meaning.LEAVE_ONE_OUT));
        assertEquals(Optional.of(Proportion.of(4, 5)), report.asked().matches());
    }

    @Test
    void whoLeavesTheAnswerBlankProtectsNoWords() {
        TopCodes top = new SomeAnswers()
                .and(7, SALES, "low price")
                .and(3, SALES, " ")
                .report(SurveySettings.withoutCodebook())
                .top()
                .orElseThrow();
        assertEquals(ImmutableList.of(), top.codes());
        assertEquals(1, top.unnamed());
    }
}
