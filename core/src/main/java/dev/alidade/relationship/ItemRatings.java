// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;
import dev.alidade.stats.SampleMoments;
import java.util.SortedMap;

/**
 * How the persons of one department rated one item in one round.
 *
 * @param item the item
 * @param department the department
 * @param byPerson each person's rating, in the order of the persons' ids
 */
record ItemRatings(RatingItem item, Department department, SortedMap<String, Integer> byPerson) {
    long persons() {
        return byPerson.size();
    }

    /** Persons in the top-two box, of all. */
    Proportion top() {
        RatingScale scale = item.scale();
        return Proportion.of(byPerson.values().stream().filter(scale::top).count(), byPerson.size());
    }

    /** The mean rating and its variance, on the item's scale; at least one person is needed. */
    SampleMoments moments() {
        return SampleMoments.of(byPerson.values().stream()
                .mapToDouble(Integer::doubleValue)
                .sorted()
                .toArray());
    }

    /** A rating on the scale from 0 to 1. */
    double unit(int rating) {
        return ((double) rating - item.lowest()) / ((double) item.highest() - item.lowest());
    }

    /** The moments of ratings on the scale from 0 to 1. */
    SampleMoments unitMoments() {
        return SampleMoments.of(
                byPerson.values().stream().mapToDouble(this::unit).sorted().toArray());
    }
}
