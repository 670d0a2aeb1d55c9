// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.relationship.Relationship;
import dev.alidade.relationship.RelationshipSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class RelationshipReadTwiceTest extends SecondReading<RelationshipReadTwiceTest.Company> {
    record Company(Window window, List<Rating> ratings) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(ratings, one -> List.of()).forEach(less -> parts.add(new Company(window, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        return new Company(chance.window(), ratings(chance, items()));
    }

    @Override
    List<Measured> measured(Company company) {
        return List.of(Relationship.under(RelationshipSettings.standard()).measure(company.ratings, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return RelationshipReading.of(company.window, company.ratings, items()).byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
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
