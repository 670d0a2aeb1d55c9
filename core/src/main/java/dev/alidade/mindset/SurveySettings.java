// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.PhraseMatcher;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Suppression;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a survey is read. Immutable; {@code of} to make, {@code with} to vary:
 *
 * <pre>{@code
 * SurveySettings.of(codebook).withStaff(40).withDeclared("price", "fast_delivery")
 * }</pre>
 *
 * @param matcher gives codes to answers
 * @param wave which round counts; empty for the one with the latest answer
 * @param meaning which share the plain flag judges; by default {@link Meaning#TOP_THREE}
 * @param threshold the share that is expected at least; by default 3/4
 * @param declared the codes that leadership wants customers to know; empty for none
 * @param staff how many persons could have answered; empty when not known: then the company counts as very large
 * @param staffSales how many of them work in sales; empty when not known
 * @param staffMarketing how many of them work in marketing; empty when not known
 * @param suppression how small a group may be; by default 5 persons
 * @param level the confidence level of intervals, between 0 and 1; by default .95
 */
public record SurveySettings(
        AnswerMatcher matcher,
        Optional<String> wave,
        Meaning meaning,
        Threshold threshold,
        ImmutableSortedSet<String> declared,
        OptionalLong staff,
        OptionalLong staffSales,
        OptionalLong staffMarketing,
        Suppression suppression,
        double level) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a staff number is not positive, the departments have more staff than the company,
     *     the level is not between 0 and 1, or a declared code is not in the matcher's codebook
     */
    public SurveySettings {
        requireNonNull(matcher, "matcher");
        requireNonNull(wave, "wave");
        requireNonNull(meaning, "meaning");
        requireNonNull(threshold, "threshold");
        requireNonNull(declared, "declared");
        requireNonNull(suppression, "suppression");
        requirePositive(staff, "staff");
        requirePositive(staffSales, "staffSales");
        requirePositive(staffMarketing, "staffMarketing");
        if (staff.isPresent() && Math.addExact(staffSales.orElse(0), staffMarketing.orElse(0)) > staff.getAsLong()) {
            throw new IllegalArgumentException(
                    "Survey: staff is %s, but sales has %s and marketing %s. Maybe the staff number is that of one department."
                            .formatted(staff.getAsLong(), staffSales.orElse(0), staffMarketing.orElse(0)));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Survey: level %s is not between 0 and 1. Maybe it is a percentage.".formatted(level));
        }
        if (matcher instanceof PhraseMatcher phrases) {
            requireKnown(declared, phrases.codebook());
        }
    }

    private static void requirePositive(OptionalLong staff, String name) {
        if (requireNonNull(staff, name).orElse(1) < 1) {
            throw new IllegalArgumentException("Survey: %s %s is not positive.".formatted(name, staff.getAsLong()));
        }
    }

    private static void requireKnown(Iterable<String> declared, Codebook codebook) {
        for (String code : declared) {
            if (codebook.code(code).isEmpty()) {
                throw new IllegalArgumentException(
                        "Survey: declared code '%s' is not in the codebook. Declare codes by their ids: %s."
                                .formatted(
                                        code,
                                        codebook.codes().stream()
                                                .map(known -> known.id())
                                                .limit(20)
                                                .toList()));
            }
        }
    }

    /**
     * The usual settings with a matcher.
     *
     * @param matcher gives codes to answers
     * @return the settings
     */
    public static SurveySettings of(AnswerMatcher matcher) {
        return new SurveySettings(
                matcher,
                Optional.empty(),
                Meaning.TOP_THREE,
                Threshold.THREE_QUARTERS,
                ImmutableSortedSet.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Suppression.DEFAULT,
                Interval.DEFAULT_LEVEL);
    }

    /**
     * The usual settings with a codebook.
     *
     * @param codebook what counts as what
     * @return the settings
     */
    public static SurveySettings of(Codebook codebook) {
        return of(AnswerMatcher.of(codebook));
    }

    /**
     * The usual settings without a codebook: answers match when they have the same normal form.
     *
     * @return the settings
     */
    public static SurveySettings withoutCodebook() {
        return of(AnswerMatcher.withoutCodebook());
    }

    /**
     * These settings for one round of the survey.
     *
     * @param newWave the round's name
     * @return new settings
     */
    public SurveySettings withWave(String newWave) {
        Draft draft = new Draft(this);
        draft.wave = Optional.of(newWave);
        return draft.settings();
    }

    /**
     * These settings with another share for the plain flag.
     *
     * @param newMeaning what it means for an answer to match
     * @return new settings
     */
    public SurveySettings withMeaning(Meaning newMeaning) {
        Draft draft = new Draft(this);
        draft.meaning = newMeaning;
        return draft.settings();
    }

    /**
     * These settings with another threshold.
     *
     * @param newThreshold the share that is expected at least
     * @return new settings
     */
    public SurveySettings withThreshold(Threshold newThreshold) {
        Draft draft = new Draft(this);
        draft.threshold = newThreshold;
        return draft.settings();
    }

    /**
     * These settings with the list that leadership wants customers to know.
     *
     * @param codes ids of codes; without a codebook, the answers themselves in any wording that has the same normal form
     * @return new settings
     * @throws IllegalArgumentException if a code is not in the codebook
     */
    public SurveySettings withDeclared(String... codes) {
        Draft draft = new Draft(this);
        draft.declared = codesAreTexts()
                ? Arrays.stream(codes)
                        .flatMap(text -> matcher.code(text).codes().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))
                : ImmutableSortedSet.copyOf(codes);
        return draft.settings();
    }

    /**
     * These settings with the number of persons who could have answered.
     *
     * @param newStaff how many, in sales, marketing and wherever else the survey went
     * @return new settings
     */
    public SurveySettings withStaff(long newStaff) {
        Draft draft = new Draft(this);
        draft.staff = OptionalLong.of(newStaff);
        return draft.settings();
    }

    /**
     * These settings with the number of persons in sales.
     *
     * @param newStaffSales how many persons in sales could have answered
     * @return new settings
     */
    public SurveySettings withStaffSales(long newStaffSales) {
        Draft draft = new Draft(this);
        draft.staffSales = OptionalLong.of(newStaffSales);
        return draft.settings();
    }

    /**
     * These settings with the number of persons in marketing.
     *
     * @param newStaffMarketing how many persons in marketing could have answered
     * @return new settings
     */
    public SurveySettings withStaffMarketing(long newStaffMarketing) {
        Draft draft = new Draft(this);
        draft.staffMarketing = OptionalLong.of(newStaffMarketing);
        return draft.settings();
    }

    /**
     * These settings with another minimum group.
     *
     * @param persons the smallest number of persons whose result may be shown
     * @return new settings
     * @throws IllegalArgumentException if it is less than {@value Suppression#LEAST}
     */
    public SurveySettings withMinimumGroup(int persons) {
        Draft draft = new Draft(this);
        draft.suppression = new Suppression(persons);
        return draft.settings();
    }

    /**
     * These settings with another confidence level.
     *
     * @param newLevel between 0 and 1
     * @return new settings
     */
    public SurveySettings withLevel(double newLevel) {
        Draft draft = new Draft(this);
        draft.level = newLevel;
        return draft.settings();
    }

    /** Whether codes are what somebody wrote, and so must not be shown when few wrote it. */
    boolean codesAreTexts() {
        return matcher.id().equals(AnswerMatcher.withoutCodebook().id());
    }

    /** Every parameter, under the name of an analysis. */
    Settings identity(String analysis, int version) {
        StringBuilder list = new StringBuilder();
        declared.forEach(code -> list.append(code.length()).append(':').append(code));
        return Settings.of(analysis, version)
                .with("matcher", matcher.id())
                .with("wave", wave.map(name -> "named " + name).orElse("latest"))
                .with("meaning", meaning)
                .with("threshold", threshold.toString())
                .with("declared", list.toString())
                .with("staff", staff.orElse(0))
                .with("staffSales", staffSales.orElse(0))
                .with("staffMarketing", staffMarketing.orElse(0))
                .with("minimumGroup", suppression.minimumGroup())
                .with("level", level);
    }

    /** The components, to change one of them. */
    private static final class Draft {
        private final AnswerMatcher matcher;
        private Optional<String> wave;
        private Meaning meaning;
        private Threshold threshold;
        private ImmutableSortedSet<String> declared;
        private OptionalLong staff;
        private OptionalLong staffSales;
        private OptionalLong staffMarketing;
        private Suppression suppression;
        private double level;

        Draft(SurveySettings from) {
            matcher = from.matcher;
            wave = from.wave;
            meaning = from.meaning;
            threshold = from.threshold;
            declared = from.declared;
            staff = from.staff;
            staffSales = from.staffSales;
            staffMarketing = from.staffMarketing;
            suppression = from.suppression;
            level = from.level;
        }

        SurveySettings settings() {
            return new SurveySettings(
                    matcher, wave, meaning, threshold, declared, staff, staffSales, staffMarketing, suppression, level);
        }
    }
}
