// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Onboarding;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.SurveyAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The metrics on the shared mindset, read once more. The answers are codes already; others have none. */
final class MindsetReading {
    private static final int THREE = 3;
    private static final Duration BRIEFED_WITHIN = Duration.ofDays(30);

    private final Window window;
    private final Map<String, SurveyAnswer> last = new TreeMap<>();
    private final Set<String> codes;

    private MindsetReading(Window window, List<SurveyAnswer> answers, Set<String> codes) {
        this.window = window;
        this.codes = codes;
        answers.stream()
                .filter(answer -> inWindow(answer.answeredAt()))
                .sorted(Comparator.comparing(SurveyAnswer::answeredAt))
                .forEach(answer -> last.put(answer.respondent(), answer));
    }

    static Readings of(
            Window window,
            List<SurveyAnswer> answers,
            Set<String> codes,
            Set<String> declared,
            List<Onboarding> newcomers,
            List<ReviewSession> sessions,
            long staff) {
        MindsetReading reading = new MindsetReading(window, answers, codes);
        Set<String> sales = reading.top(Department.SALES);
        Set<String> marketing = reading.top(Department.MARKETING);
        return new Readings()
                .with("mindset.shared-answers", reading.share(reading.last.values(), reading.top()))
                .with("mindset.sales-shared", reading.share(Department.SALES, sales))
                .with("mindset.marketing-shared", reading.share(Department.MARKETING, marketing))
                .with("mindset.sales-in-marketing", reading.share(Department.SALES, marketing))
                .with("mindset.marketing-in-sales", reading.share(Department.MARKETING, sales))
                .with(
                        "mindset.declared-answers",
                        declared.isEmpty() ? Reread.notReported() : reading.share(reading.last.values(), declared))
                .with("mindset.top-three-overlap", overlap(sales, marketing))
                .with("mindset.newcomers-briefed", reading.briefed(newcomers))
                .with("mindset.review-coverage", reading.reviewed(sessions, staff));
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    /** The codes of a person, each once. */
    private Set<String> named(SurveyAnswer answer) {
        TreeSet<String> named = new TreeSet<>(answer.texts());
        named.retainAll(codes);
        return named;
    }

    private List<SurveyAnswer> of(Department department) {
        return last.values().stream()
                .filter(answer -> answer.department() == department)
                .toList();
    }

    private Set<String> top() {
        return top(last.values());
    }

    private Set<String> top(Department department) {
        return top(of(department));
    }

    /** The three that most persons named, equal ones in the order of their names. */
    private Set<String> top(Collection<SurveyAnswer> answers) {
        Map<String, Long> persons = new TreeMap<>();
        answers.forEach(answer -> named(answer).forEach(code -> persons.merge(code, 1L, Long::sum)));
        TreeSet<String> top = new TreeSet<>();
        while (top.size() < THREE && top.size() < persons.size()) {
            String most = "";
            for (String code : persons.keySet()) {
                if (!top.contains(code) && (most.isEmpty() || persons.get(code) > persons.get(most))) {
                    most = code;
                }
            }
            top.add(most);
        }
        return top;
    }

    private Reread share(Department department, Set<String> inside) {
        return share(of(department), inside);
    }

    private Reread share(Collection<SurveyAnswer> answers, Set<String> inside) {
        long hits = 0;
        long all = 0;
        for (SurveyAnswer answer : answers) {
            for (String code : named(answer)) {
                hits += inside.contains(code) ? 1 : 0;
                all++;
            }
        }
        return Reread.share(hits, all);
    }

    private static Reread overlap(Set<String> sales, Set<String> marketing) {
        return Reread.share(
                sales.stream().filter(marketing::contains).count(),
                Math.min(THREE, Math.min(sales.size(), marketing.size())));
    }

    private Reread briefed(List<Onboarding> newcomers) {
        long briefed = 0;
        long due = 0;
        for (Onboarding newcomer : newcomers) {
            Instant until = newcomer.briefingDue().orElse(newcomer.joinedAt().plus(BRIEFED_WITHIN));
            if (inWindow(newcomer.joinedAt()) && !until.isAfter(window.asOf())) {
                briefed += newcomer.briefedAt()
                                .filter(at -> !at.isAfter(until) && at.isBefore(window.asOf()))
                                .isPresent()
                        ? 1
                        : 0;
                due++;
            }
        }
        return Reread.share(briefed, due);
    }

    private Reread reviewed(List<ReviewSession> sessions, long staff) {
        List<ReviewSession> held =
                sessions.stream().filter(session -> inWindow(session.heldAt())).toList();
        TreeSet<String> persons = new TreeSet<>();
        held.forEach(session -> persons.addAll(session.attendees()));
        return held.isEmpty() ? Reread.absent(State.NO_DATA) : Reread.share(persons.size(), staff);
    }
}
