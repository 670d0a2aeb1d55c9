// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.Window;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The targets of a key result, one after the other, as far as they are known.
 *
 * @param target the one that holds as of as-of
 * @param eased how many changes in the window made it easier
 * @param contradicted how many instants have several targets
 */
record Targets(BigDecimal target, long eased, long contradicted) {
    static Targets of(KeyResult keyResult, List<GoalRevision> revisions, Window window) {
        TreeMap<Instant, TreeSet<BigDecimal>> set = new TreeMap<>();
        for (GoalRevision revision : revisions) {
            if (window.knows(revision.at())
                    && revision.target().isPresent()
                    && revision.keyResultId().equals(Optional.of(keyResult.id()))) {
                set.computeIfAbsent(revision.at(), at -> new TreeSet<>())
                        .add(revision.target().get());
            }
        }
        BigDecimal target = keyResult.target();
        long eased = 0;
        long contradicted = 0;
        for (var change : set.entrySet()) {
            List<BigDecimal> targets = new ArrayList<>(change.getValue());
            if (targets.size() > 1) {
                contradicted++;
                continue;
            }
            int further = targets.get(0).compareTo(target) * (keyResult.direction() == GoalDirection.UP ? 1 : -1);
            if (further < 0 && window.selects(change.getKey())) {
                eased++;
            }
            target = targets.get(0);
        }
        return new Targets(target, eased, contradicted);
    }
}
