// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Of which persons something is told about each item of one department and round: of all who rated it, of those who rated all
 * items of an instrument, of those who rated it in another round too. Two such figures must not tell of the few between them.
 * So the persons must lie one within the other, like the shells of an onion, with nobody or at least the minimum group
 * between them.
 */
final class ToldPersons {
    private final Suppression suppression;
    private final Map<String, List<Set<String>>> byItem = new TreeMap<>();

    ToldPersons(Suppression suppression) {
        this.suppression = suppression;
    }

    private List<Set<String>> shells(ItemRatings item) {
        return byItem.computeIfAbsent(
                item.item().item(),
                first -> new ArrayList<>(List.of(item.byPerson().keySet())));
    }

    /** Whether a figure about some of those who rated an item would tell of few, beside what is told already. */
    boolean reveals(ItemRatings item, Set<String> persons) {
        for (Set<String> other : shells(item)) {
            boolean within = other.size() >= persons.size() ? other.containsAll(persons) : persons.containsAll(other);
            int whole = Math.max(other.size(), persons.size());
            int part = Math.min(other.size(), persons.size());
            if (!within || suppression.reveals(whole, part)) {
                return true;
            }
        }
        return false;
    }

    /** Takes down that something is told of these persons. */
    void tell(ItemRatings item, Set<String> persons) {
        shells(item).add(Set.copyOf(persons));
    }
}
