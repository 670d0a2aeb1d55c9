// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which leads are one person: by a stated alias, or by a text that names the person, such as an address, equal apart from
 * case and from spaces at the ends. Of several leads of one text the one created first is the main one, then the one with
 * the smallest id; an alias is what its chain of aliases ends in.
 */
final class Identities {
    private final Map<String, Instant> createdAt = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, Set<String>> persons = new TreeMap<>();

    void created(String lead, Instant at) {
        createdAt.merge(lead, at, (one, other) -> one.isBefore(other) ? one : other);
    }

    void person(String person, String lead) {
        persons.computeIfAbsent(person.strip().toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                .add(lead);
    }

    /** States an alias; tells the other lead that it was said to be before, if any. */
    Optional<String> alias(String alias, String main) {
        return Optional.ofNullable(aliases.putIfAbsent(alias, main)).filter(other -> !other.equals(main));
    }

    /** The main ids that the texts alone give. */
    ImmutableSortedMap<String, String> mainIdsOfPersons() {
        aliases.clear();
        return mainIds();
    }

    /**
     * The main id of each lead that has another.
     *
     * @throws Unusable if leads are aliases of each other in a circle
     */
    ImmutableSortedMap<String, String> mainIds() {
        Map<String, String> stated = new TreeMap<>(aliases);
        Map<String, String> joined = new TreeMap<>();
        for (Set<String> leads : persons.values()) {
            TreeSet<String> ends =
                    new TreeSet<>(Comparator.comparing(this::createdAt).thenComparing(id -> id));
            leads.forEach(lead -> ends.add(end(end(lead, stated), joined)));
            String main = ends.first();
            ends.stream().filter(other -> !other.equals(main)).forEach(other -> joined.put(other, main));
        }
        ImmutableSortedMap.Builder<String, String> mainIds = ImmutableSortedMap.naturalOrder();
        Set<String> all = new TreeSet<>(aliases.keySet());
        persons.values().forEach(all::addAll);
        all.addAll(joined.keySet());
        for (String lead : all) {
            String main = end(end(lead, stated), joined);
            if (!main.equals(lead)) {
                mainIds.put(lead, main);
            }
        }
        return mainIds.buildOrThrow();
    }

    private Instant createdAt(String lead) {
        return createdAt.getOrDefault(lead, Instant.MAX);
    }

    /** Where a chain ends; its links lead there at once from then on, so that a long one is walked once. */
    private static String end(String lead, Map<String, String> links) {
        Set<String> chain = new LinkedHashSet<>();
        String id = lead;
        for (String next = links.get(id); next != null; next = links.get(id)) {
            if (!chain.add(id)) {
                throw new Unusable(
                        "aliases.csv: %s are aliases of each other in a circle; none of them is the main one."
                                .formatted(Quoted.of(String.join(", ", chain))));
            }
            id = next;
        }
        for (String each : chain) {
            links.put(each, id);
        }
        return id;
    }
}
