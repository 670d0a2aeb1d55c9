// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether sales and marketing name the same top competitive advantages. Everything in it is about groups of at least the
 * minimum size; what would tell too much about few persons is suppressed, also where it could be calculated from the
 * rest.
 *
 * @param wave the round of the survey that counts; empty when it has no name or nobody answered
 * @param respondents how many persons handed in answers in that round, those with nothing but blanks too; persons whose
 *     answers contradict each other are left out
 * @param answers how many answers they gave, and what became of them; empty when suppressed
 * @param meaning which share the plain flag judges
 * @param threshold the share that is expected at least
 * @param flagged the plain flag: whether the share that {@code meaning} asks for is below the threshold; empty when that
 *     share has no value
 * @param verdict what can be said when chance and uncoded answers are taken into account
 * @param reason why nothing can be said; present exactly when the verdict is undecided
 * @param asked the share that {@code meaning} asks for
 * @param pooled answers inside the three codes most named by all respondents
 * @param sales answers of sales inside sales' own three
 * @param marketing answers of marketing inside marketing's own three
 * @param salesInMarketing answers of sales inside marketing's three
 * @param marketingInSales answers of marketing inside sales' three
 * @param declared answers inside the list that leadership wants known; empty without a list
 * @param overlap codes that both departments have among their three, of 3 (of the smaller number where fewer were named);
 *     empty unless both departments named codes and are shown
 * @param top the codes most named by all respondents; empty when suppressed or none was named
 * @param topOfSales the codes most named in sales; empty when suppressed or none was named
 * @param topOfMarketing the codes most named in marketing; empty when suppressed or none was named
 * @param mixedMessages the departments' first codes where they differ, even allowing for ties; empty where they agree,
 *     or either is not shown
 * @param chanceLevel the share {@code pooled} that is expected if everybody had named as many codes as they did, but by
 *     lot among the codes that were named, all equally likely: what agreement is worth less than it seems in small
 *     groups. From 0 to 1; empty without a pooled share
 * @param issues what was odd in the data, and what was done about it
 */
public record MindsetReport(
        Optional<String> wave,
        long respondents,
        Optional<AnswerCounts> answers,
        Meaning meaning,
        Threshold threshold,
        Optional<Boolean> flagged,
        Verdict verdict,
        Optional<Verdict.Reason> reason,
        AnswerShare asked,
        AnswerShare pooled,
        AnswerShare sales,
        AnswerShare marketing,
        AnswerShare salesInMarketing,
        AnswerShare marketingInSales,
        Optional<AnswerShare> declared,
        Optional<Proportion> overlap,
        Optional<TopCodes> top,
        Optional<TopCodes> topOfSales,
        Optional<TopCodes> topOfMarketing,
        Optional<MixedMessages> mixedMessages,
        OptionalDouble chanceLevel,
        ImmutableList<DataIssue> issues)
        implements Measured {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if there is a reason with a verdict, or none without
     */
    public MindsetReport {
        requireNonNull(wave, "wave");
        requireNonNull(answers, "answers");
        requireNonNull(meaning, "meaning");
        requireNonNull(threshold, "threshold");
        requireNonNull(flagged, "flagged");
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        requireNonNull(asked, "asked");
        requireNonNull(pooled, "pooled");
        requireNonNull(sales, "sales");
        requireNonNull(marketing, "marketing");
        requireNonNull(salesInMarketing, "salesInMarketing");
        requireNonNull(marketingInSales, "marketingInSales");
        requireNonNull(declared, "declared");
        requireNonNull(overlap, "overlap");
        requireNonNull(top, "top");
        requireNonNull(topOfSales, "topOfSales");
        requireNonNull(topOfMarketing, "topOfMarketing");
        requireNonNull(mixedMessages, "mixedMessages");
        requireNonNull(chanceLevel, "chanceLevel");
        requireNonNull(issues, "issues");
        if (reason.isPresent() != (verdict == Verdict.UNDECIDED)) {
            throw new IllegalArgumentException("Verdict %s and reason %s don't fit.".formatted(verdict, reason));
        }
    }

    @Override
    public ImmutableList<Measurement> measurements() {
        ImmutableList.Builder<Measurement> all = ImmutableList.<Measurement>builder()
                .add(pooled.measurement(MindsetMetrics.SHARED_ANSWERS))
                .add(sales.measurement(MindsetMetrics.SALES_SHARED))
                .add(marketing.measurement(MindsetMetrics.MARKETING_SHARED))
                .add(salesInMarketing.measurement(MindsetMetrics.SALES_IN_MARKETING))
                .add(marketingInSales.measurement(MindsetMetrics.MARKETING_IN_SALES));
        declared.ifPresent(share -> all.add(share.measurement(MindsetMetrics.DECLARED_ANSWERS)));
        return all.add(overlapMeasurement()).build();
    }

    private Measurement overlapMeasurement() {
        State without = sales.state() == State.SUPPRESSED || marketing.state() == State.SUPPRESSED
                ? State.SUPPRESSED
                : State.NO_DATA;
        return overlap.map(common -> Measurement.of(
                        MindsetMetrics.TOP_THREE_OVERLAP,
                        common.share().orElseThrow(),
                        Optional.empty(),
                        Evidence.of(common, 0, ImmutableList.of())))
                .orElseGet(() -> Measurement.absent(MindsetMetrics.TOP_THREE_OVERLAP, without, Evidence.none()));
    }
}
