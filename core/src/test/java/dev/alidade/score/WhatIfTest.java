// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static dev.alidade.score.Samples.ALL;
import static dev.alidade.score.Samples.HANDOFF_X;
import static dev.alidade.score.Samples.MINDSET_A;
import static dev.alidade.score.Samples.MINDSET_B;
import static dev.alidade.score.Samples.MODEL;
import static dev.alidade.score.Samples.NOTE;
import static dev.alidade.score.Samples.PIPELINE_Y;
import static dev.alidade.score.Samples.PIPELINE_Z;
import static dev.alidade.score.Samples.card;
import static dev.alidade.score.Samples.line;
import static dev.alidade.score.Samples.share;
import static dev.alidade.score.Samples.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class WhatIfTest {
    private static final double EXACT = 1e-12;
    private static final Scorecard CARD =
            card(value(MINDSET_A, 0.8), value(MINDSET_B, 0.4), share(HANDOFF_X, 30, 60), value(PIPELINE_Y, 0.2));

    @Test
    void withoutAChangeTheCardStaysAsItIs() {
        WhatIfResult result = WhatIf.from(CARD).result();

        assertEquals(CARD, result.after());
        assertEquals(OptionalDouble.of(0), result.points());
        assertEquals(OptionalDouble.of(0), result.judgement());
        assertEquals(0, result.change().orElseThrow().points());
    }

    @Test
    void anotherValueMovesTheTotalByItsWeight() {
        WhatIfResult result = WhatIf.from(CARD).value("handoff.x", 0.9).result();

        assertEquals(10, result.points().orElseThrow(), EXACT);
        assertEquals(0, result.judgement().orElseThrow());
        assertEquals(
                "handoff.x",
                result.change().orElseThrow().changes().get(0).metric().id());
    }

    @Test
    void otherCountsAreAShareOfAsManyCases() {
        WhatIfResult result = WhatIf.from(CARD).hits("handoff.x", 45).result();

        assertEquals(OptionalDouble.of(75), line(result.after(), HANDOFF_X).score());
        assertEquals(6.25, result.points().orElseThrow(), EXACT);
        assertEquals(
                -12.5, WhatIf.from(CARD).hits("handoff.x", 0).result().points().orElseThrow(), EXACT);
        assertEquals(
                12.5, WhatIf.from(CARD).hits("handoff.x", 60).result().points().orElseThrow(), EXACT);
    }

    @Test
    void anAssumedValueHasNoInterval() {
        Scorecard after = WhatIf.from(CARD).hits("handoff.x", 31).result().after();

        assertEquals(
                Optional.empty(),
                line(after, HANDOFF_X).measurement().orElseThrow().interval());
        assertEquals(
                line(after, HANDOFF_X).bounds().low(),
                line(after, HANDOFF_X).bounds().high());
    }

    @Test
    void whatWasNotMeasuredCanBeAssumed() {
        WhatIfResult result = WhatIf.from(CARD).value("pipeline.z", 0).result();

        // pipeline was 80 by y alone and is 40 then; a quarter of the total
        assertEquals(-10, result.points().orElseThrow(), EXACT);
        assertEquals(
                MetricChange.Kind.APPEARED,
                result.change().orElseThrow().changes().get(0).kind());
    }

    @Test
    void anAssumedValueCountsWhateverTheMinimumSample() {
        ScoringModel strict = MODEL.with(MODEL.entry("pipeline.z").orElseThrow().withMinimumSample(50));
        Scorecard few = Scorecard.of(
                strict,
                ALL,
                List.of(value(MINDSET_A, 0.5), value(MINDSET_B, 0.5), share(PIPELINE_Z, 1, 2), value(PIPELINE_Y, 0.5)));

        Scorecard after = WhatIf.from(few).value("pipeline.z", 1).result().after();

        assertEquals(Standing.BELOW_MINIMUM_SAMPLE, line(few, PIPELINE_Z).standing());
        assertEquals(Standing.COUNTS, line(after, PIPELINE_Z).standing());
        assertEquals(OptionalLong.of(50), cases(after, PIPELINE_Z));
    }

    private static OptionalLong cases(Scorecard card, Metric metric) {
        return line(card, metric).measurement().orElseThrow().evidence().denominator();
    }

    @Test
    void anAssumedValueIsOfAsManyCasesAsWereCountedWhereTheyAreEnough() {
        ScoringModel strict = MODEL.with(MODEL.entry("handoff.x").orElseThrow().withMinimumSample(50));
        Scorecard enough = Scorecard.of(strict, ALL, CARD.measurements());

        assertEquals(
                OptionalLong.of(60),
                cases(WhatIf.from(enough).value("handoff.x", 1).result().after(), HANDOFF_X));
        assertEquals(
                OptionalLong.empty(),
                cases(WhatIf.from(CARD).value("pipeline.z", 1).result().after(), PIPELINE_Z));
    }

    @Test
    void aWithheldValueCanBeAssumedWithoutTellingIt() {
        Scorecard withheld = card(
                value(MINDSET_A, 0.5),
                Samples.absent(MINDSET_B, State.SUPPRESSED),
                value(HANDOFF_X, 0.5),
                value(PIPELINE_Y, 0.5));

        WhatIfResult result = WhatIf.from(withheld).value("mindset.b", 1).result();

        assertEquals(12.5, result.points().orElseThrow(), EXACT);
    }

    @Test
    void anotherTargetIsJudgementAndNoChangeOfTheCompany() {
        WhatIfResult result = WhatIf.from(CARD).target("handoff.x", 0.5).result();

        assertEquals(12.5, result.judgement().orElseThrow(), EXACT);
        assertEquals(0, result.change().orElseThrow().points());
        assertEquals(OptionalDouble.of(100), line(result.after(), HANDOFF_X).score());
    }

    @Test
    void judgementAndMeasurementsAddUp() {
        WhatIfResult result = WhatIf.from(CARD)
                .target("handoff.x", 0.8)
                .weight("mindset.a", 3)
                .topicWeight("pipeline", 2)
                .headingWeight(Heading.COMMUNICATION, 0.5)
                .value("handoff.x", 0.7)
                .value("mindset.b", 0.1)
                .result();

        assertEquals(
                result.points().orElseThrow(),
                result.judgement().orElseThrow() + result.change().orElseThrow().points(),
                EXACT);
        assertTrue(Math.abs(result.judgement().orElseThrow()) > 1);
        assertTrue(Math.abs(result.change().orElseThrow().points()) > 1);
    }

    @Test
    void withoutAnEntryItsMeasurementIsNoLongerScored() {
        WhatIfResult result = WhatIf.from(CARD).without("mindset.b").result();

        assertEquals(10, result.points().orElseThrow(), EXACT);
        assertEquals(List.of(value(MINDSET_B, 0.4)), result.after().unscored());
    }

    @Test
    void informationCanBeScoredByAnEntryOfOnesOwn() {
        Scorecard noted = card(value(MINDSET_A, 0.8), value(HANDOFF_X, 0.5), value(PIPELINE_Y, 0.2), value(NOTE, 0));

        WhatIfResult result = WhatIf.from(noted)
                .judged(MODEL.plus(ModelEntry.of(NOTE, Heading.ACCOUNTABILITY, Scale.of(0, 1))))
                .result();

        assertEquals(-6.25, result.points().orElseThrow(), EXACT);
    }

    @Test
    void withoutATotalThereAreNoPoints() {
        WhatIfResult result = WhatIf.from(card()).value("mindset.a", 0.5).result();

        assertEquals(OptionalDouble.empty(), result.points());
        assertEquals(OptionalDouble.empty(), result.judgement());
        assertEquals(Optional.empty(), result.change());
    }

    @Test
    void whatCanNotBeIsRefusedWithWhatThereIs() {
        WhatIf start = WhatIf.from(CARD);

        assertEquals(
                "Nothing was measured as handoff.sla. Of that topic there is [handoff.x].",
                assertThrows(IllegalArgumentException.class, () -> start.value("handoff.sla", 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> start.value("handoff.x", 90));
        assertThrows(IllegalArgumentException.class, () -> start.value("handoff.x", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> start.hits("handoff.x", 61));
        assertThrows(IllegalArgumentException.class, () -> start.hits("handoff.x", -1));
        assertThrows(IllegalArgumentException.class, () -> start.hits("pipeline.z", 1));
        assertThrows(IllegalArgumentException.class, () -> start.target("handoff.note", 1));
        assertThrows(IllegalArgumentException.class, () -> start.target("pipeline.y", 1));
        assertThrows(IllegalArgumentException.class, () -> start.without("nothing"));
    }
}
