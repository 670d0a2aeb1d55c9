// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.mindset.Threshold;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys about the survey. */
final class SurveyKeys {
    private static final PolicyKey STAFF =
            PolicyKey.of("mindset.staff", Wanted.NUMBER, "How many persons could have answered.", "not known", "120");
    private static final PolicyKey STAFF_SALES =
            PolicyKey.of("mindset.staff-sales", Wanted.NUMBER, "How many of them in sales.", "not known", "70");
    private static final PolicyKey STAFF_MARKETING =
            PolicyKey.of("mindset.staff-marketing", Wanted.NUMBER, "How many of them in marketing.", "not known", "50");
    private static final PolicyKey MINIMUM_GROUP = PolicyKey.usually(
            "5",
            "mindset.minimum-group",
            Wanted.SMALL_NUMBER,
            "The smallest number of persons whose result is shown, at least 3.");
    private static final PolicyKey MEANING = PolicyKey.usually(
            "TOP_THREE",
            "mindset.meaning",
            Wanted.oneOf(Meaning.class),
            "Which share the flag judges: `TOP_THREE`, `DECLARED_LIST`, `OTHER_DEPARTMENT`, `LEAVE_ONE_OUT`.");
    private static final PolicyKey THRESHOLD = PolicyKey.usually(
            "3/4", "mindset.threshold", "a fraction such as 3/4", "The share that is expected at least.");
    private static final PolicyKey DECLARED = PolicyKey.of(
            "mindset.declared",
            Wanted.TEXTS,
            "The codes that leadership wants customers to know.",
            "none, and `mindset.declared-answers` isn't scored",
            "reliability, service");
    private static final PolicyKey WAVE =
            PolicyKey.of("mindset.wave", Wanted.TEXT, "The round of the survey that counts.", "the latest", "autumn");
    private static final PolicyKey LEVEL = PolicyKey.usually(
            "0.95", "mindset.level", Wanted.DECIMAL, "The confidence level of the survey's intervals.");

    private static final PolicyKey BRIEFING_WITHIN = PolicyKey.usually(
            "P30D",
            "mindset.briefing-within",
            Wanted.DURATION,
            "The time for briefing newcomers without a date of their own.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
            STAFF,
            STAFF_SALES,
            STAFF_MARKETING,
            MINIMUM_GROUP,
            MEANING,
            THRESHOLD,
            DECLARED,
            WAVE,
            LEVEL,
            BRIEFING_WITHIN);

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9}) */ *([0-9]{1,9})");

    private SurveyKeys() {}

    /** In which time newcomers are to be briefed. */
    static Duration briefing(PolicyValues values) {
        return values.duration(BRIEFING_WITHIN).orElse(Mindset.USUAL_BRIEFING);
    }

    static SurveySettings settings(PolicyValues values, AnswerMatcher matcher) {
        SurveySettings settings = SurveySettings.of(matcher);
        settings = with(settings, values.number(STAFF), SurveySettings::withStaff);
        settings = with(settings, values.number(STAFF_SALES), SurveySettings::withStaffSales);
        settings = with(settings, values.number(STAFF_MARKETING), SurveySettings::withStaffMarketing);
        settings = with(settings, values.smallNumber(MINIMUM_GROUP), SurveySettings::withMinimumGroup);
        settings = with(
                settings,
                values.list(DECLARED).map(codes -> codes.toArray(new String[0])),
                SurveySettings::withDeclared);
        settings = with(settings, values.word(MEANING, Meaning.class), SurveySettings::withMeaning);
        settings = with(settings, threshold(values), SurveySettings::withThreshold);
        settings = with(settings, values.text(WAVE), SurveySettings::withWave);
        return with(settings, values.decimal(LEVEL), SurveySettings::withLevel);
    }

    private static Optional<Threshold> threshold(PolicyValues values) {
        return values.parsed(THRESHOLD, text -> {
            Matcher fraction = FRACTION.matcher(text);
            return fraction.matches()
                    ? Optional.of(new Threshold(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))))
                    : Optional.empty();
        });
    }

    private static <T> SurveySettings with(
            SurveySettings settings, Optional<T> value, BiFunction<SurveySettings, T, SurveySettings> change) {
        return value.map(there -> change.apply(settings, there)).orElse(settings);
    }
}
