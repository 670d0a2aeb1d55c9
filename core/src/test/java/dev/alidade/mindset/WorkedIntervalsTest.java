// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.model.SurveyAnswer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked cases of the interval, three answers a person: staff, persons with 0, 1, 2 and 3 matching answers, share, limits
 * without and with the staff number. Calculated with R 4.2.2; the standard errors behind them equal those of
 * {@code svymean} with {@code svydesign(id=~person)} and {@code svydesign(id=~person, fpc=~N)} of the package survey 4.1-1.
 */
class WorkedIntervalsTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "100,  4,  9, 17, 30, 0.7388888889, 0.6510094352, 0.8110617277, 0.6847106280, 0.7866580877",
        "100,  1,  4, 10, 45, 0.8833333333, 0.8115176316, 0.9301413001, 0.8408490062, 0.9156148852",
        "100, 14, 16, 16, 14, 0.5,          0.4071809393, 0.5928190607, 0.4406795868, 0.5593204132",
        " 40,  0,  1,  3,  8, 0.8611111111, 0.6683481881, 0.9501866286, 0.7048717763, 0.9415024784",
        " 40,  0,  1,  5, 30, 0.9351851852, 0.8611904060, 0.9710612573, 0.9164590583, 0.9499430260"
    })
    void thePooledShareHasTheIntervalOfClusteredAnswers(
            long staff,
            int none,
            int one,
            int two,
            int three,
            double share,
            double low,
            double high,
            double lowOfStaff,
            double highOfStaff) {
        List<SurveyAnswer> answers = Matching.persons(none, one, two, three);

        assertShare(share, low, high, SomeAnswers.report(SomeAnswers.SETTINGS, answers));
        assertShare(share, lowOfStaff, highOfStaff, SomeAnswers.report(SomeAnswers.SETTINGS.withStaff(staff), answers));
    }

    private static void assertShare(double share, double low, double high, MindsetReport report) {
        AnswerShare pooled = report.pooled();
        Interval interval = pooled.interval().orElseThrow();
        assertEquals(share, pooled.share().orElseThrow(), TOLERANCE);
        assertEquals(low, interval.low(), TOLERANCE);
        assertEquals(high, interval.high(), TOLERANCE);
        assertEquals(interval, pooled.bounds().orElseThrow(), "nothing is uncoded");

        Measurement measurement = report.measurements().get(0);
        assertEquals(MindsetMetrics.SHARED_ANSWERS, measurement.metric());
        assertEquals(pooled.share(), measurement.value());
        assertEquals(pooled.interval(), measurement.interval());
    }
}
