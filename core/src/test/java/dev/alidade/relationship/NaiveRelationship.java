// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The same numbers by looking at every rating for every question. */
final class NaiveRelationship {
    private final List<Rating> ratings;
    final @Nullable String wave;
    final @Nullable String before;

    NaiveRelationship(List<Rating> all, RelationshipSettings settings) {
        ratings = all.stream()
                .filter(rating -> rating.at().isBefore(SomeRatings.WINDOW.asOf()))
                .filter(rating -> settings.item(rating.item())
                        .filter(item -> item.scale().contains(rating.value()))
                        .isPresent())
                .filter(rating ->
                        rating.department() == Department.SALES || rating.department() == Department.MARKETING)
                .toList();
        List<Rating> latest = new ArrayList<>(ratings);
        latest.sort(Comparator.comparing(Rating::at).thenComparing(NaiveRelationship::wave));
        wave = latest.isEmpty() || latest.get(latest.size() - 1).at().isBefore(SomeRatings.START)
                ? null
                : wave(latest.get(latest.size() - 1));
        String found = null;
        for (Rating rating : latest) {
            if (wave != null && !wave(rating).isEmpty() && !wave(rating).equals(wave)) {
                found = wave(rating);
            }
        }
        before = found;
    }

    private static String wave(Rating rating) {
        return rating.wave().orElse("");
    }

    /** The round before: without few who came late to what could be told of before the window. */
    Map<String, Integer> before(String item, Department department, int minimum) {
        Map<String, Integer> whole = last(before, rating -> true, item, department);
        Map<String, Integer> then = last(before, rating -> rating.at().isBefore(SomeRatings.START), item, department);
        TreeSet<String> since = new TreeSet<>(whole.keySet());
        since.addAll(then.keySet());
        since.removeIf(person -> Objects.equals(whole.get(person), then.get(person)));
        return then.size() >= minimum && !since.isEmpty() && since.size() < minimum ? then : whole;
    }

    /** What each person of a department rated last in the window. */
    Map<String, Integer> now(String item, Department department) {
        return last(wave, rating -> !rating.at().isBefore(SomeRatings.START), item, department);
    }

    private Map<String, Integer> last(
            @Nullable String round, Predicate<Rating> counts, String item, Department department) {
        TreeSet<String> persons = new TreeSet<>();
        ratings.forEach(rating -> persons.add(rating.respondent()));
        TreeMap<String, Integer> found = new TreeMap<>();
        for (String person : persons) {
            List<Rating> own = ratings.stream()
                    .filter(rating -> rating.respondent().equals(person)
                            && rating.item().equals(item)
                            && wave(rating).equals(Objects.requireNonNullElse(round, "-"))
                            && counts.test(rating))
                    .toList();
            Optional<Instant> end = own.stream().map(Rating::at).max(Comparator.naturalOrder());
            List<String> said = own.stream()
                    .filter(rating -> rating.at().equals(end.orElseThrow()))
                    .map(rating -> rating.department() + ":" + rating.value())
                    .distinct()
                    .toList();
            if (said.size() == 1 && said.get(0).startsWith(department.name() + ":")) {
                found.put(
                        person,
                        Integer.valueOf(said.get(0).substring(department.name().length() + 1)));
            }
        }
        return found;
    }
}
