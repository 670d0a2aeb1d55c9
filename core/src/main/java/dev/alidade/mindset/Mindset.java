// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import dev.alidade.coding.Codebook;
import dev.alidade.measure.Analysis;
import dev.alidade.model.Onboarding;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.SurveyAnswer;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Do we say the same thing about ourselves? Everyone in sales and marketing writes down the three top competitive
 * advantages that customers should know; when less than 75 % of the answers match, there is no shared mindset.
 *
 * <pre>{@code
 * MindsetReport report = Mindset.survey(codebook).measure(answers, year);
 * report.verdict();          // NOT_SHARED
 * report.salesInMarketing(); // answers of sales inside marketing's three: 31 of 148
 * }</pre>
 */
public final class Mindset {
    /** Within how much time newcomers are briefed unless they have a date of their own: 30 days, a working figure. */
    public static final Duration USUAL_BRIEFING = Duration.ofDays(30);

    private Mindset() {}

    /**
     * The survey, coded with a codebook and read with the usual settings.
     *
     * @param codebook what counts as what
     * @return the analysis
     */
    public static Analysis<SurveyAnswer, MindsetReport> survey(Codebook codebook) {
        return survey(SurveySettings.of(codebook));
    }

    /**
     * The survey. Its result throws {@link IllegalArgumentException} when more persons answered than the staff numbers
     * allow. It can't be grouped: {@code by} throws {@link UnsupportedOperationException}.
     *
     * @param settings how the survey is read
     * @return the analysis
     * @throws IllegalArgumentException if the flag is to judge the declared list and none is declared
     */
    public static Analysis<SurveyAnswer, MindsetReport> survey(SurveySettings settings) {
        return new Survey(requireNonNull(settings, "settings"));
    }

    /**
     * What answers without a code say, for the person who looks after the codebook; all rounds in the window, unless the
     * settings name one. It can't be grouped: {@code by} throws {@link UnsupportedOperationException}.
     *
     * @param settings how the survey is read
     * @return the analysis
     */
    public static Analysis<SurveyAnswer, UncodedForms> uncodedForms(SurveySettings settings) {
        return new UncodedFormsAnalysis(requireNonNull(settings, "settings"));
    }

    /**
     * Whether newcomers are briefed within 30 days, or by the date of their own.
     *
     * @return the analysis
     */
    public static Analysis<Onboarding, NewcomersReport> newcomers() {
        return newcomers(USUAL_BRIEFING);
    }

    /**
     * Whether newcomers are briefed in time.
     *
     * @param within the time after joining for those without a date of their own, not negative
     * @return the analysis
     * @throws IllegalArgumentException if the time is negative or longer than 10,000 years
     */
    public static Analysis<Onboarding, NewcomersReport> newcomers(Duration within) {
        return new Newcomers(within, false);
    }

    /**
     * Whether newcomers are briefed in time, with the ids of a few who were not, in the report and beside its data issues:
     * for who cares for them. The other analyses of newcomers name nobody.
     *
     * @param within the time after joining for those without a date of their own, not negative
     * @return the analysis
     * @throws IllegalArgumentException if the time is negative or longer than 10,000 years
     */
    public static Analysis<Onboarding, NewcomersReport> newcomersByName(Duration within) {
        return new Newcomers(within, true);
    }

    /**
     * Review sessions where the staff number isn't known: sessions and attendees are counted, the coverage is absent.
     *
     * @return the analysis
     */
    public static Analysis<ReviewSession, ReviewsReport> reviews() {
        return new Reviews(OptionalLong.empty());
    }

    /**
     * How much of the staff attended a review session.
     *
     * @param staff how many persons there are, positive
     * @return the analysis
     * @throws IllegalArgumentException if the staff number is not positive
     */
    public static Analysis<ReviewSession, ReviewsReport> reviews(long staff) {
        return new Reviews(OptionalLong.of(staff));
    }
}
