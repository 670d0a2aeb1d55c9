// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.model.Department;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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

    /** The items that anybody rated, in the order of their names. */
    SortedSet<String> items() {
        TreeSet<String> items = new TreeSet<>();
        ratings.values().forEach(department -> items.addAll(department.keySet()));
        return items;
    }
}
