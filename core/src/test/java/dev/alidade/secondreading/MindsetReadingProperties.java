// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.SurveySettings;
import dev.alidade.model.Department;
import dev.alidade.model.Onboarding;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class MindsetReadingProperties {
    private static final ImmutableSortedSet<String> CODES =
            ImmutableSortedSet.of("design", "price", "quality", "reach", "service", "speed");
    private static final Codebook CODEBOOK =
            Codebook.of(CODES.stream().map(code -> Code.of(code, code)).toList());
    private static final TreeSet<String> VALUED = new TreeSet<>();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void eachMetricIsWhatItsDefinitionSays(@ForAll long seed) {
        Chance chance = new Chance(seed);
        Window window = chance.window();
        List<SurveyAnswer> answers = answers(chance);
        TreeSet<String> declared = new TreeSet<>();
        while (chance.percent(60)) {
            declared.add(chance.one(CODES.asList()));
        }
        List<Onboarding> newcomers = newcomers(chance);
        List<ReviewSession> sessions = sessions(chance);
        int staff = 20 + chance.below(20);
        SurveySettings settings = SurveySettings.of(CODEBOOK);
        settings = declared.isEmpty() ? settings : settings.withDeclared(declared.toArray(new String[0]));
        List<Measurement> told = new ArrayList<>(
                Mindset.survey(settings).measure(answers, window).measurements());
        told.addAll(Mindset.newcomers().measure(newcomers, window).measurements());
        told.addAll(Mindset.reviews(staff).measure(sessions, window).measurements());
        VALUED.addAll(MindsetReading.of(window, answers, CODES, declared, newcomers, sessions, staff)
                .compare("mindset", told)
                .valued());
    }

    @AfterContainer
    static void eachMetricHadAValue() {
        assertEquals(Readings.metricsOf("mindset"), new ArrayList<>(VALUED));
    }

    /** In each group as many persons as may be told of. Everybody answers early; some answer again. */
    private static List<SurveyAnswer> answers(Chance chance) {
        List<SurveyAnswer> answers = new ArrayList<>();
        for (Department department : Department.values()) {
            boolean both = department == Department.SALES || department == Department.MARKETING;
            int persons = both || chance.percent(30) ? 5 + chance.below(8) : 0;
            for (int i = 0; i < persons; i++) {
                String person = department + "-" + i;
                answers.add(answer(chance, person, department, chance.hour(0, 15)));
                if (chance.percent(20)) {
                    answers.add(answer(chance, person, department, chance.hour(16, 19)));
                }
            }
        }
        return answers;
    }

    private static SurveyAnswer answer(Chance chance, String person, Department department, Instant at) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        texts.add(chance.one(CODES.asList()));
        for (int i = 1 + chance.below(2); i < 3; i++) {
            texts.add(chance.percent(75) ? chance.one(CODES.asList()) : chance.one("", "xylophone", "price"));
        }
        return new SurveyAnswer(person, department, at, Optional.empty(), texts.build());
    }

    private static List<Onboarding> newcomers(Chance chance) {
        List<Onboarding> newcomers = new ArrayList<>();
        int count = chance.below(12);
        for (int i = 0; i < count; i++) {
            Instant joined = chance.hour(-10, 100);
            newcomers.add(new Onboarding(
                    "N" + i,
                    chance.one(Department.values()),
                    joined,
                    chance.perhaps(40, List.of(chance.after(joined, 24 * 40))),
                    chance.perhaps(70, List.of(chance.after(joined, 24 * 45)))));
        }
        return newcomers;
    }

    private static List<ReviewSession> sessions(Chance chance) {
        List<ReviewSession> sessions = new ArrayList<>();
        int count = chance.below(6);
        for (int i = 0; i < count; i++) {
            TreeSet<String> attendees = new TreeSet<>();
            while (chance.percent(80)) {
                attendees.add("P" + chance.below(20));
            }
            sessions.add(new ReviewSession("R" + i, chance.hour(-10, 100), ImmutableSortedSet.copyOf(attendees)));
        }
        return sessions;
    }
}
