// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The shares of one round by their definition, answer by answer, for {@link KnownCodes}. */
final class BruteForce {
    private final List<SurveyAnswer> answers;

    BruteForce(List<SurveyAnswer> answers) {
        this.answers = answers;
    }

    BruteForce only(Predicate<SurveyAnswer> wanted) {
        return new BruteForce(answers.stream().filter(wanted).toList());
    }

    BruteForce of(Department department) {
        return only(answer -> answer.department() == department);
    }

    static Set<String> codes(SurveyAnswer answer) {
        Set<String> codes = new TreeSet<>();
        for (String text : answer.texts()) {
            if (!text.isBlank() && !text.startsWith("?")) {
                codes.addAll(List.of(text.split("\\+", -1)));
            }
        }
        return codes;
    }

    long persons(String code) {
        return answers.stream().filter(answer -> codes(answer).contains(code)).count();
    }

    /** By repeated search for the best code left. */
    List<String> top() {
        Set<String> left = new TreeSet<>();
        answers.forEach(answer -> left.addAll(codes(answer)));
        List<String> top = new ArrayList<>();
        while (top.size() < 3 && !left.isEmpty()) {
            String best = "";
            for (String code : left) {
                best = best.isEmpty() || persons(code) > persons(best) ? code : best;
            }
            top.add(best);
            left.remove(best);
        }
        return top;
    }

    /** Matches, total, uncoded. */
    List<Long> inside(List<String> list) {
        long matches = 0;
        long total = 0;
        for (SurveyAnswer answer : answers) {
            for (String code : codes(answer)) {
                matches += list.contains(code) ? 1 : 0;
                total++;
            }
        }
        return List.of(matches, total, uncoded());
    }

    /** Matches with the top three of all others, total, uncoded. */
    List<Long> insideOthers() {
        long matches = 0;
        long total = 0;
        for (SurveyAnswer answer : answers) {
            List<Long> one = new BruteForce(List.of(answer))
                    .inside(only(other -> !other.equals(answer)).top());
            matches += one.get(0);
            total += one.get(1);
        }
        return List.of(matches, total, uncoded());
    }

    long uncoded() {
        return answers.stream()
                .flatMap(answer -> answer.texts().stream())
                .filter(text -> text.startsWith("?"))
                .count();
    }

    /** Codes and the number of persons. */
    Map<String, Long> people() {
        Map<String, Long> people = new TreeMap<>();
        answers.forEach(answer -> codes(answer).forEach(code -> people.merge(code, 1L, Long::sum)));
        return people;
    }
}
