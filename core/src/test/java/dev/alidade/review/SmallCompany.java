// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.alidade.model.Department;
import dev.alidade.model.Fact;
import dev.alidade.model.Rating;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The answers of a company's few persons in two rounds of its surveys, a round in each half of 2024. Not everybody takes
 * part in each round, and not everybody who does answers everything.
 */
final class SmallCompany {
    static final ImmutableList<String> WAVES = ImmutableList.of("spring", "autumn");
    static final ImmutableList<String> CODES = ImmutableList.of("price", "quality", "reach", "service", "speed");
    static final ImmutableList<String> ITEMS = ImmutableList.of(
            "morale",
            "accuracy",
            "findability",
            "closeness",
            "internal-satisfaction",
            "friction-1",
            "friction-2",
            "friction-3",
            "friction-9",
            "friction-on-sales-1",
            "friction-on-sales-2");
    private static final Instant SPRING = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2024-09-01T09:00:00Z");

    private final TreeMap<String, Department> persons = new TreeMap<>();
    private final List<SurveyAnswer> answers = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();

    /** A company whose departments have up to so many persons. */
    static SmallCompany random(int most, Random random) {
        return of(
                random.nextInt(most + 1),
                random.nextInt(most + 1),
                random.nextInt(3) == 0 ? 0 : random.nextInt(7),
                random);
    }

    /** A company with so many persons in sales, in marketing and elsewhere. */
    static SmallCompany of(int sales, int marketing, int others, Random random) {
        SmallCompany company = new SmallCompany();
        for (int i = 0; i < sales; i++) {
            company.persons.put("s" + i, Department.SALES);
        }
        for (int i = 0; i < marketing; i++) {
            company.persons.put("m" + i, Department.MARKETING);
        }
        for (int i = 0; i < others; i++) {
            company.persons.put("x" + i, random.nextBoolean() ? Department.BOTH : Department.OTHER);
        }
        return company.answered(random.nextInt(3) * .08, random); // a third of the companies answers everything
    }

    /** A company of so many persons in sales and in marketing, all of whom answered everything. */
    static SmallCompany complete(int sales, int marketing, Random random) {
        SmallCompany company = new SmallCompany();
        for (int i = 0; i < sales; i++) {
            company.persons.put("s" + i, Department.SALES);
        }
        for (int i = 0; i < marketing; i++) {
            company.persons.put("m" + i, Department.MARKETING);
        }
        return company.answered(0, random);
    }

    private SmallCompany answered(double missing, Random random) {
        persons.forEach((person, department) -> {
            for (String wave : WAVES) {
                if (random.nextDouble() >= missing) {
                    answer(person, department, wave, missing, random);
                }
            }
        });
        return this;
    }

    static Instant at(String wave) {
        return wave.equals("spring") ? SPRING : AUTUMN;
    }

    private void answer(String person, Department department, String wave, double missing, Random random) {
        List<String> texts = new ArrayList<>();
        if (missing == 0) {
            texts.add(CODES.get(random.nextInt(CODES.size())));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int said = random.nextInt(CODES.size() + 2);
            texts.add(said < CODES.size() ? CODES.get(said) : said == CODES.size() ? "zebra stripes" : " ");
        }
        answers.add(new SurveyAnswer(person, department, at(wave), Optional.of(wave), ImmutableList.copyOf(texts)));
        for (String item : ITEMS) {
            if (random.nextDouble() >= missing) {
                ratings.add(new Rating(person, department, item, 1 + random.nextInt(5), at(wave), Optional.of(wave)));
            }
        }
    }

    ImmutableList<Fact> facts() {
        return ImmutableList.<Fact>builder().addAll(answers).addAll(ratings).build();
    }

    Map<String, Department> persons() {
        return persons;
    }

    /** The company in which a few persons answered the spring's survey in July only. */
    SmallCompany withLatecomers(int few) {
        Instant july = Instant.parse("2024-07-10T09:00:00Z");
        Set<String> late = ImmutableSet.copyOf(Iterables.limit(persons.keySet(), few));
        SmallCompany other = new SmallCompany();
        other.persons.putAll(persons);
        other.answers.addAll(answers);
        for (Rating rating : ratings) {
            other.ratings.add(
                    rating.at().equals(SPRING) && late.contains(rating.respondent())
                            ? new Rating(
                                    rating.respondent(),
                                    rating.department(),
                                    rating.item(),
                                    rating.value(),
                                    july,
                                    rating.wave())
                            : rating);
        }
        return other;
    }

    /** What was answered from one instant until before another. */
    SmallCompany within(Instant start, Instant end) {
        SmallCompany part = new SmallCompany();
        part.persons.putAll(persons);
        answers.stream()
                .filter(answer -> !answer.answeredAt().isBefore(start)
                        && answer.answeredAt().isBefore(end))
                .forEach(part.answers::add);
        ratings.stream()
                .filter(rating -> !rating.at().isBefore(start) && rating.at().isBefore(end))
                .forEach(part.ratings::add);
        return part;
    }

    List<SurveyAnswer> answers(String wave) {
        return answers.stream()
                .filter(answer -> answer.wave().equals(Optional.of(wave)))
                .toList();
    }

    /** Who rated an item in a round; of one department, or of all. */
    SortedMap<String, Integer> ratings(String wave, String item, Department... departments) {
        TreeMap<String, Integer> found = new TreeMap<>();
        for (Rating rating : ratings) {
            if (rating.wave().equals(Optional.of(wave))
                    && rating.item().equals(item)
                    && (departments.length == 0 || Set.of(departments).contains(rating.department()))) {
                found.put(rating.respondent(), rating.value());
            }
        }
        return found;
    }

    /** The codes that a person named. */
    static Set<String> codes(SurveyAnswer answer) {
        Set<String> codes = new LinkedHashSet<>(answer.texts());
        codes.retainAll(CODES);
        return codes;
    }

    static long uncoded(SurveyAnswer answer) {
        return answer.texts().stream().filter("zebra stripes"::equals).count();
    }

    /** The company in which some persons answered otherwise, all that they answered. */
    SmallCompany withOtherAnswersOf(Set<String> some, Random random) {
        SmallCompany other = new SmallCompany();
        other.persons.putAll(persons);
        for (SurveyAnswer answer : answers) {
            other.answers.add(
                    some.contains(answer.respondent())
                            ? new SurveyAnswer(
                                    answer.respondent(),
                                    answer.department(),
                                    answer.answeredAt(),
                                    answer.wave(),
                                    ImmutableList.of(CODES.get(random.nextInt(CODES.size())), "zebra stripes"))
                            : answer);
        }
        for (Rating rating : ratings) {
            other.ratings.add(
                    some.contains(rating.respondent())
                            ? new Rating(
                                    rating.respondent(),
                                    rating.department(),
                                    rating.item(),
                                    1 + random.nextInt(5),
                                    rating.at(),
                                    rating.wave())
                            : rating);
        }
        return other;
    }

    /** The company in which two persons changed departments. */
    SmallCompany withSwapped(String one, String two) {
        SmallCompany other = new SmallCompany();
        persons.forEach((person, department) -> other.persons.put(person, moved(person, one, two)));
        for (SurveyAnswer answer : answers) {
            other.answers.add(new SurveyAnswer(
                    answer.respondent(),
                    moved(answer.respondent(), one, two),
                    answer.answeredAt(),
                    answer.wave(),
                    answer.texts()));
        }
        for (Rating rating : ratings) {
            other.ratings.add(new Rating(
                    rating.respondent(),
                    moved(rating.respondent(), one, two),
                    rating.item(),
                    rating.value(),
                    rating.at(),
                    rating.wave()));
        }
        return other;
    }

    private Department moved(String person, String one, String two) {
        return persons.getOrDefault(person.equals(one) ? two : person.equals(two) ? one : person, Department.OTHER);
    }

    /** The persons of a department. */
    Set<String> of(Department department) {
        TreeSet<String> found = new TreeSet<>();
        persons.forEach((person, where) -> {
            if (where == department) {
                found.add(person);
            }
        });
        return found;
    }
}
