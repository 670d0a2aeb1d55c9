// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.Measured;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

class MindsetReadTwiceTest extends SecondReading<MindsetReadTwiceTest.Company> {
    private static final ImmutableSortedSet<String> CODES =
            ImmutableSortedSet.of("design", "price", "quality", "reach", "service", "speed");
    private static final Codebook CODEBOOK =
            Codebook.of(CODES.stream().map(code -> Code.of(code, code)).toList());

    record Company(
            Window window,
            List<SurveyAnswer> answers,
            Set<String> declared,
            List<Onboarding> newcomers,
            List<ReviewSession> sessions,
            int staff) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(newcomers, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, answers, declared, less, sessions, staff)));
            smallerLists(sessions, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, answers, declared, newcomers, less, staff)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        List<SurveyAnswer> answers = answers(chance);
        TreeSet<String> declared = new TreeSet<>();
        while (chance.percent(60)) {
            declared.add(chance.one(CODES.asList()));
        }
        return new Company(window, answers, declared, newcomers(chance), sessions(chance), 20 + chance.below(20));
    }

    @Override
    List<Measured> measured(Company company) {
        SurveySettings settings = SurveySettings.of(CODEBOOK);
        settings =
                company.declared.isEmpty() ? settings : settings.withDeclared(company.declared.toArray(new String[0]));
        return List.of(
                Mindset.survey(settings).measure(company.answers, company.window),
                Mindset.newcomers().measure(company.newcomers, company.window),
                Mindset.reviews(company.staff).measure(company.sessions, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return MindsetReading.of(
                        company.window,
                        company.answers,
                        CODES,
                        company.declared,
                        company.newcomers,
                        company.sessions,
                        company.staff)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
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
