// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.Sets;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Suppression;
import dev.alidade.model.Department;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What counts of one round of the survey: how each person rated each item, by department and item. */
final class Round {
    private final Map<Department, TreeMap<String, TreeMap<String, Integer>>> ratings = new EnumMap<>(Department.class);

    void add(String item, String person, RatedValue rated) {
        ratings.computeIfAbsent(rated.department(), department -> new TreeMap<>())
                .computeIfAbsent(item, name -> new TreeMap<>())
                .put(person, rated.value());
    }

    /** Each person's rating of an item, in the order of the persons' ids. */
    SortedMap<String, Integer> of(Department department, String item) {
        @Nullable TreeMap<String, TreeMap<String, Integer>> items = ratings.get(department);
        @Nullable TreeMap<String, Integer> persons = items == null ? null : items.get(item);
        return persons == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(persons);
    }

    /**
     * This round; but of an item that enough persons rated earlier and few since, as it was then. It was told of then, so that
     * the difference would tell of the few.
     */
    Round asTold(Round earlier, Suppression suppression) {
        Round told = new Round();
        for (Department department : Department.values()) {
            for (String item : Sets.union(items(), earlier.items())) {
                SortedMap<String, Integer> now = of(department, item);
                SortedMap<String, Integer> then = earlier.of(department, item);
                long since = Sets.union(now.keySet(), then.keySet()).stream()
                        .filter(person -> !Objects.equals(now.get(person), then.get(person)))
                        .count();
                boolean few = suppression.state(then.size()) == State.VALUE && suppression.protects(since);
                (few ? then : now)
                        .forEach((person, value) -> told.add(item, person, new RatedValue(department, value)));
            }
        }
        return told;
    }

    /** The items that anybody rated, in the order of their names. */
    SortedSet<String> items() {
        TreeSet<String> items = new TreeSet<>();
        ratings.values().forEach(department -> items.addAll(department.keySet()));
        return items;
    }
}
