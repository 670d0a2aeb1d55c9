// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.mindset.Threshold;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys about the survey. */
final class SurveyKeys {
    private static final String STAFF = "mindset.staff";
    private static final String STAFF_SALES = "mindset.staff-sales";
    private static final String STAFF_MARKETING = "mindset.staff-marketing";
    private static final String MINIMUM_GROUP = "mindset.minimum-group";
    private static final String MEANING = "mindset.meaning";
    private static final String THRESHOLD = "mindset.threshold";
    private static final String DECLARED = "mindset.declared";
    private static final String WAVE = "mindset.wave";
    private static final String LEVEL = "mindset.level";

    static final ImmutableList<String> ALL = ImmutableList.of(
            STAFF, STAFF_SALES, STAFF_MARKETING, MINIMUM_GROUP, MEANING, THRESHOLD, DECLARED, WAVE, LEVEL);

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9}) */ *([0-9]{1,9})");

    private SurveyKeys() {}

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
        return values.parsed(THRESHOLD, "a fraction such as 3/4", text -> {
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
