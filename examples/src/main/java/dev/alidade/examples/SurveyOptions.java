// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.coding.AnswerMatcher;
import dev.alidade.mindset.Meaning;
import dev.alidade.mindset.SurveySettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a survey is read. */
final class SurveyOptions {
    @Option(
            names = "--declared",
            paramLabel = "CODE",
            split = ",",
            description = "the codes that leadership wants customers to know, separated by commas")
    private List<String> declared = new ArrayList<>();

    @Option(names = "--staff", paramLabel = "N", description = "how many persons could have answered")
    private @Nullable Long staff;

    @Option(names = "--staff-sales", paramLabel = "N", description = "how many of them work in sales")
    private @Nullable Long staffSales;

    @Option(names = "--staff-marketing", paramLabel = "N", description = "how many of them work in marketing")
    private @Nullable Long staffMarketing;

    @Option(names = "--wave", paramLabel = "W", description = "the round of the survey; without, the latest")
    private @Nullable String wave;

    @Option(
            names = "--meaning",
            paramLabel = "MEANING",
            defaultValue = "TOP_THREE",
            description = "which share the flag judges: ${COMPLETION-CANDIDATES} (default: TOP_THREE)")
    private Meaning meaning;

    @Option(
            names = "--minimum-group",
            paramLabel = "N",
            defaultValue = "5",
            description = "the smallest number of persons whose result is shown, at least 3 (default: 5)")
    private int minimumGroup;

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    SurveySettings settings(AnswerMatcher matcher) {
        SurveySettings settings =
                SurveySettings.of(matcher).withMeaning(meaning).withMinimumGroup(minimumGroup);
        if (!declared.isEmpty()) {
            settings =
                    settings.withDeclared(declared.stream().map(String::strip).toArray(String[]::new));
        }
        if (staff != null) {
            settings = settings.withStaff(staff);
        }
        if (staffSales != null) {
            settings = settings.withStaffSales(staffSales);
        }
        if (staffMarketing != null) {
            settings = settings.withStaffMarketing(staffMarketing);
        }
        return wave == null ? settings : settings.withWave(wave);
    }
}
