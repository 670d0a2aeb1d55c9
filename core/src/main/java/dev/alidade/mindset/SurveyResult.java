// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Calculates the report from the answers of one round. */
final class SurveyResult {
    private final SurveySettings settings;
    private final Wave wave;
    private final Cohorts cohorts;
    private final CodeRanking pooledRanking;
    private final CodeRanking salesRanking;
    private final CodeRanking marketingRanking;

    SurveyResult(SurveySettings settings, Wave wave) {
        this.settings = settings;
        this.wave = wave;
        cohorts = Cohorts.of(wave.sheets(), settings.suppression());
        requireStaff(wave.sheets().size(), settings.staff(), "Survey");
        requireStaff(cohorts.sales().persons(), settings.staffSales(), "Survey of sales");
        requireStaff(cohorts.marketing().persons(), settings.staffMarketing(), "Survey of marketing");
        pooledRanking = CodeRanking.of(cohorts.pooled());
        salesRanking = CodeRanking.of(cohorts.sales());
        marketingRanking = CodeRanking.of(cohorts.marketing());
    }

    private static void requireStaff(long persons, OptionalLong staff, String what) {
        if (staff.isPresent() && persons > staff.getAsLong()) {
            throw new IllegalArgumentException(
                    "%s: %s persons answered, but the staff is %s. Maybe the staff number is that of one department or is old, or persons answered under several names."
                            .formatted(what, persons, staff.getAsLong()));
        }
    }

    MindsetReport report() {
        AnswerShare pooled = pooledShare(pooledRanking.top());
        AnswerShare sales = inside(salesRanking, cohorts.sales(), salesRanking, settings.staffSales());
        AnswerShare marketing =
                inside(marketingRanking, cohorts.marketing(), marketingRanking, settings.staffMarketing());
        AnswerShare salesInMarketing = inside(marketingRanking, cohorts.sales(), salesRanking, settings.staffSales());
        AnswerShare marketingInSales =
                inside(salesRanking, cohorts.marketing(), marketingRanking, settings.staffMarketing());
        Optional<AnswerShare> declared =
                settings.declared().isEmpty() ? Optional.empty() : Optional.of(pooledShare(settings.declared()));
        AnswerShare asked = switch (settings.meaning()) {
            case TOP_THREE -> pooled;
            case DECLARED_LIST -> declared.orElseThrow();
            case OTHER_DEPARTMENT -> acrossDepartments();
            case LEAVE_ONE_OUT ->
                cohorts.pooledShown()
                        ? new ShareCounts()
                                .add(cohorts.pooled(), pooledRanking::matchesWithOthers)
                                .share(settings.staff(), settings)
                        : AnswerShare.suppressed();
        };

        List<AnswerShare> judged = new ArrayList<>(List.of(pooled));
        declared.ifPresent(judged::add);
        if (cohorts.sales().answered()) {
            Collections.addAll(judged, sales);
        }
        if (cohorts.marketing().answered()) {
            Collections.addAll(judged, marketing);
        }
        if (cohorts.bothDepartmentsAnswered()) {
            Collections.addAll(judged, salesInMarketing, marketingInSales);
        }
        Ruling ruling = Ruling.of(cohorts, judged, settings.threshold());

        boolean departments = cohorts.departmentsShown();
        return new MindsetReport(
                wave.name(),
                wave.sheets().size(),
                cohorts.pooledShown() ? Optional.of(cohorts.pooled().counts()) : Optional.empty(),
                settings.meaning(),
                settings.threshold(),
                asked.flagged(),
                ruling.verdict(),
                ruling.reason(),
                asked,
                pooled,
                sales,
                marketing,
                salesInMarketing,
                marketingInSales,
                declared,
                departments ? overlap() : Optional.empty(),
                cohorts.pooledShown() ? TopList.withPeople(pooledRanking, settings) : Optional.empty(),
                departments ? TopList.withoutPeople(salesRanking, settings) : Optional.empty(),
                departments ? TopList.withoutPeople(marketingRanking, settings) : Optional.empty(),
                departments ? mixedMessages() : Optional.empty(),
                pooled.state() == State.VALUE
                        ? OptionalDouble.of(ChanceLevel.of(cohorts.pooled(), pooledRanking.distinct()))
                        : OptionalDouble.empty(),
                issues());
    }

    private AnswerShare pooledShare(Set<String> codes) {
        return cohorts.pooledShown()
                ? new ShareCounts()
                        .add(cohorts.pooled(), sheet -> sheet.namedOf(codes))
                        .share(settings.staff(), settings)
                : AnswerShare.suppressed();
    }

    /** The answers of a department inside the top three of one of the two. */
    private AnswerShare inside(CodeRanking compared, Cohort department, CodeRanking own, OptionalLong staff) {
        if (!cohorts.departmentsShown()) {
            return AnswerShare.suppressed();
        }
        ImmutableSet<String> top = compared.top();
        return top.isEmpty() && own.distinct() > 0
                ? AnswerShare.incomparable()
                : new ShareCounts().add(department, sheet -> sheet.namedOf(top)).share(staff, settings);
    }

    /** Each department's answers inside the other's three, in one share. */
    private AnswerShare acrossDepartments() {
        if (!cohorts.departmentsShown()) {
            return AnswerShare.suppressed();
        }
        ImmutableSet<String> topOfSales = salesRanking.top();
        ImmutableSet<String> topOfMarketing = marketingRanking.top();
        if (topOfSales.isEmpty() || topOfMarketing.isEmpty()) {
            return AnswerShare.incomparable();
        }
        OptionalLong staff =
                settings.staffSales().isPresent() && settings.staffMarketing().isPresent()
                        ? OptionalLong.of(Math.addExact(
                                settings.staffSales().getAsLong(),
                                settings.staffMarketing().getAsLong()))
                        : OptionalLong.empty();
        return new ShareCounts()
                .add(cohorts.sales(), sheet -> sheet.namedOf(topOfMarketing))
                .add(cohorts.marketing(), sheet -> sheet.namedOf(topOfSales))
                .share(staff, settings);
    }

    private Optional<Proportion> overlap() {
        ImmutableSet<String> sales = salesRanking.top();
        ImmutableSet<String> marketing = marketingRanking.top();
        int smaller = Math.min(sales.size(), marketing.size());
        return smaller == 0
                ? Optional.empty()
                : Optional.of(Proportion.of(Sets.intersection(sales, marketing).size(), smaller));
    }

    private Optional<MixedMessages> mixedMessages() {
        if (salesRanking.distinct() == 0
                || marketingRanking.distinct() == 0
                || !Sets.intersection(salesRanking.first(), marketingRanking.first())
                        .isEmpty()
                || !TopList.nameable(salesRanking, 0, settings)
                || !TopList.nameable(marketingRanking, 0, settings)) {
            return Optional.empty();
        }
        return Optional.of(new MixedMessages(
                salesRanking.first().asList(), marketingRanking.first().asList()));
    }

    private ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> issues =
                ImmutableList.<DataIssue>builder().addAll(wave.issues());
        Wave.report(issues, MindsetIssues.PROTECTED_REST, cohorts.leftOut());
        return issues.build();
    }
}
