// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Survey answers to try things on. */
final class SomeAnswers {
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Window WINDOW =
            Window.of(START, START.plus(Duration.ofDays(10))).withAsOf(START.plus(Duration.ofDays(8)));
    static final SurveySettings SETTINGS = SurveySettings.of(new KnownCodes());

    private final List<SurveyAnswer> answers = new ArrayList<>();

    static SurveyAnswer answer(String respondent, Department department, String... texts) {
        return SurveyAnswer.of(respondent, department, START, texts);
    }

    static MindsetReport report(SurveySettings settings, Iterable<SurveyAnswer> answers) {
        return Mindset.survey(settings).measure(answers, WINDOW);
    }

    /** So many more persons who all write the same. */
    SomeAnswers and(int persons, Department department, String... texts) {
        for (int i = 0; i < persons; i++) {
            answers.add(answer("p" + answers.size(), department, texts));
        }
        return this;
    }

    /** Three persons for each, who answer the same at the same time: nobody of whom three must be protected. */
    static List<SurveyAnswer> thrice(List<SurveyAnswer> answers) {
        List<SurveyAnswer> thrice = new ArrayList<>();
        for (SurveyAnswer answer : answers) {
            for (String person : List.of("", "'", "''")) {
                thrice.add(new SurveyAnswer(
                        answer.respondent() + person,
                        answer.department(),
                        answer.answeredAt(),
                        answer.wave(),
                        answer.texts()));
            }
        }
        return thrice;
    }

    MindsetReport report(SurveySettings settings) {
        return report(settings, answers);
    }

    ImmutableList<SurveyAnswer> list() {
        return ImmutableList.copyOf(answers);
    }

    /** Texts with one code, two codes, none, and nothing in them. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.of("a", "b", "c", "d", "e", "f")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("a+d", "c+b", "f+f+a")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("?x", "?y")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", " ")));
    }

    /** Answers of one round in the window, each person once. */
    static Arbitrary<List<SurveyAnswer>> rounds(int most) {
        return Combinators.combine(
                        Arbitraries.of(Department.class), texts().list().ofMaxSize(4))
                .as((department, texts) -> answer("x", department, texts.toArray(new String[0])))
                .list()
                .ofMaxSize(most)
                .map(SomeAnswers::numbered);
    }

    private static List<SurveyAnswer> numbered(List<SurveyAnswer> answers) {
        List<SurveyAnswer> numbered = new ArrayList<>();
        for (SurveyAnswer answer : answers) {
            numbered.add(new SurveyAnswer(
                    "p" + numbered.size(), answer.department(), answer.answeredAt(), answer.wave(), answer.texts()));
        }
        return numbered;
    }

    /** Answers of everybody at any time: again and again, in several rounds, contradicting, outside of the window. */
    static Arbitrary<SurveyAnswer> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15).map(i -> "p" + i),
                        Arbitraries.of(Department.class),
                        Arbitraries.integers().between(-1, 10).map(day -> START.plus(Duration.ofDays(day))),
                        Arbitraries.of(Optional.empty(), Optional.of("first"), Optional.of("second")),
                        texts().list().ofMaxSize(3))
                .as((respondent, department, at, wave, texts) -> new SurveyAnswer(
                        respondent, department, at, wave.map(String::valueOf), ImmutableList.copyOf(texts)));
    }
}
