// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The metrics on how the departments see each other, read once more, for items from 1 to 5 that both may rate. */
final class RelationshipReading {
    private static final int MINIMUM_GROUP = 5;
    private static final int TOP_TWO = 4;

    private final Window window;
    private final List<Rating> ratings;

    private RelationshipReading(Window window, List<Rating> ratings) {
        this.window = window;
        this.ratings = ratings;
    }

    static Readings of(Window window, List<Rating> ratings, List<String> items) {
        RelationshipReading reading = new RelationshipReading(window, ratings);
        return new Readings()
                .with("relationship.closeness-sales", reading.top("closeness", Department.SALES))
                .with("relationship.closeness-marketing", reading.top("closeness", Department.MARKETING))
                .with("relationship.internal-satisfaction", reading.top("internal-satisfaction", Department.SALES))
                .with(
                        "relationship.friction",
                        reading.meanTop(
                                items.stream()
                                        .filter(item -> item.matches("friction-[1-9]"))
                                        .toList(),
                                Department.SALES))
                .with(
                        "relationship.friction-on-sales",
                        reading.meanTop(
                                items.stream()
                                        .filter(item -> item.startsWith("friction-on-sales-"))
                                        .toList(),
                                Department.MARKETING))
                .with("relationship.perception-gap", reading.gap(items));
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    /** The last rating of each person of a department. */
    private List<Integer> of(String item, Department department) {
        Map<String, Integer> byPerson = new TreeMap<>();
        ratings.stream()
                .filter(rating -> rating.item().equals(item) && rating.department() == department)
                .filter(rating -> inWindow(rating.at()))
                .sorted(Comparator.comparing(Rating::at))
                .forEach(rating -> byPerson.put(rating.respondent(), rating.value()));
        return List.copyOf(byPerson.values());
    }

    /** The same; nothing of fewer persons than may be told of. */
    private List<Integer> told(String item, Department department) {
        List<Integer> values = of(item, department);
        return values.size() < MINIMUM_GROUP ? List.of() : values;
    }

    private static Reread withheld(boolean rated) {
        return Reread.absent(rated ? State.SUPPRESSED : State.NO_DATA);
    }

    private Reread top(String item, Department department) {
        List<Integer> values = told(item, department);
        return values.isEmpty()
                ? withheld(!of(item, department).isEmpty())
                : Reread.share(values, value -> value >= TOP_TWO);
    }

    private Reread meanTop(List<String> items, Department department) {
        List<Fraction> shares = new ArrayList<>();
        for (String item : items) {
            List<Integer> values = told(item, department);
            if (!values.isEmpty()) {
                shares.add(Fraction.of(
                        values.stream().filter(value -> value >= TOP_TWO).count(), values.size()));
            }
        }
        return shares.isEmpty()
                ? withheld(items.stream().anyMatch(item -> !of(item, department).isEmpty()))
                : Reread.about(Fraction.mean(shares));
    }

    private Reread gap(List<String> items) {
        List<Fraction> gaps = new ArrayList<>();
        boolean rated = false;
        for (String item : items) {
            Optional<Fraction> sales = meanOf(item, Department.SALES);
            Optional<Fraction> marketing = meanOf(item, Department.MARKETING);
            if (sales.isPresent() && marketing.isPresent()) {
                gaps.add(sales.get().minus(marketing.get()).absolute());
            }
            rated |= !of(item, Department.SALES).isEmpty()
                    && !of(item, Department.MARKETING).isEmpty();
        }
        return gaps.isEmpty() ? withheld(rated) : Reread.about(Fraction.mean(gaps));
    }

    private Optional<Fraction> meanOf(String item, Department department) {
        List<Fraction> moved = told(item, department).stream()
                .map(value -> Fraction.of(value - 1, 4))
                .toList();
        return moved.isEmpty() ? Optional.empty() : Optional.of(Fraction.mean(moved));
    }
}
