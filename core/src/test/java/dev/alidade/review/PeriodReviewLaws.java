// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import dev.alidade.funnel.DealSettings;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Fact;
import dev.alidade.model.Lead;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Opportunity;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SurveyAnswer;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over the weeks of a window; that each week is what a review of it alone is, another test says. */
class PeriodReviewLaws extends AnalysisLaws<Fact, ReviewTrend> {
    private final AlignmentReviewLaws whole = new AlignmentReviewLaws();

    @Override
    protected Analysis<Fact, ReviewTrend> analysis() {
        return AlignmentReview.under(ReviewPolicy.builder()
                        .handoff(ServiceLevelAgreement.standard())
                        .deals(DealSettings.standard())
                        .mindset(SurveySettings.withoutCodebook().withMinimumGroup(3))
                        .build())
                .every(ReviewPeriod.WEEK)
                .withSurveys();
    }

    @Override
    protected Window window() {
        return whole.window();
    }

    @Override
    protected Arbitrary<Fact> fact() {
        return whole.fact();
    }

    @Override
    protected Optional<Fact> known(Fact fact) {
        boolean taken = fact instanceof Lead
                || fact instanceof Opportunity
                || fact instanceof SurveyAnswer
                || fact instanceof Onboarding
                || fact instanceof ReviewSession;
        return taken ? whole.known(fact) : Optional.of(fact); // what nobody takes is counted, whenever it happened
    }
}
