// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.relationship.Relationship;
import dev.alidade.relationship.RelationshipSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class RelationshipReadingProperties {
    private static final TreeSet<String> VALUED = new TreeSet<>();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void eachMetricIsWhatItsDefinitionSays(@ForAll long seed) {
        Chance chance = new Chance(seed);
        Window window = chance.window();
        List<String> items = items();
        List<Rating> ratings = ratings(chance, items);
        VALUED.addAll(RelationshipReading.of(window, ratings, items)
                .compare(
                        "relationship",
                        Relationship.under(RelationshipSettings.standard())
                                .measure(ratings, window)
                                .measurements())
                .valued());
    }

    @AfterContainer
    static void eachMetricHadAValue() {
        assertEquals(Readings.metricsOf("relationship"), new ArrayList<>(VALUED));
    }

    private static List<String> items() {
        List<String> items = new ArrayList<>(
                List.of("closeness", "internal-satisfaction", "friction-on-sales-1", "friction-on-sales-2"));
        for (int i = 1; i <= 9; i++) {
            items.add("friction-" + i);
        }
        return items;
    }

    /** Of one person, on one item, at one instant at most one. */
    private static List<Rating> ratings(Chance chance, List<String> items) {
        TreeMap<String, Rating> ratings = new TreeMap<>();
        for (Department department : Department.values()) {
            int persons = 3 + chance.below(9);
            for (int i = 0; i < persons; i++) {
                for (String item : items) {
                    int times = chance.percent(85) ? 1 + chance.below(2) : 0;
                    for (int time = 0; time < times; time++) {
                        Instant at = chance.hour(-1, 40).plus(Duration.ofMinutes(chance.below(60)));
                        String person = department + "-" + i;
                        ratings.put(person + item + at, Rating.of(person, department, item, 1 + chance.below(5), at));
                    }
                }
            }
        }
        return new ArrayList<>(ratings.values());
    }
}
