// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Window;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingScale;
import dev.alidade.model.RelationshipFact;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps how each person rated each item last in each round, in the window and before it. */
final class RelationshipTally extends CellTally<RelationshipFact, RelationshipReport> {
    private final RelationshipSettings settings;
    private final Map<String, RatingScale> scales = new HashMap<>();
    private final Issues issues = cell(
            "issues",
            new Issues(
                    RelationshipIssues.OFF_SCALE,
                    RelationshipIssues.UNKNOWN_ITEM,
                    RelationshipIssues.NEITHER_DEPARTMENT));
    private final Keyed<Keyed<Keyed<Latest>>> inWindow = cell("in window", rounds());
    private final Keyed<Keyed<Keyed<Latest>>> before = cell("before", rounds());

    RelationshipTally(RelationshipSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        settings.items().forEach(item -> scales.put(item.item(), item.scale()));
    }

    /** By round, person and item. */
    private static Keyed<Keyed<Keyed<Latest>>> rounds() {
        return new Keyed<>(() -> new Keyed<>(() -> new Keyed<>(Latest::new)));
    }

    @Override
    public void add(RelationshipFact fact) {
        Rating rating = (Rating) fact;
        boolean selected = window().selects(rating.at());
        if (settings.foreign().contains(rating.item())
                || !(selected || (rating.at().isBefore(window().start()) && window().knows(rating.at())))) {
            return;
        }
        @Nullable RatingScale scale = scales.get(rating.item());
        if (scale != null && scale.contains(rating.value()) && RatedValue.counts(rating.department())) {
            (selected ? inWindow : before)
                    .at(rating.wave().orElse(""))
                    .at(rating.respondent())
                    .at(rating.item())
                    .add(rating.at(), RatedValue.encoded(rating));
        } else if (selected) {
            leaveOut(rating, scale);
        }
    }

    private void leaveOut(Rating rating, @Nullable RatingScale scale) {
        if (scale == null) {
            issues.add(RelationshipIssues.UNKNOWN_ITEM, rating.item());
        } else if (scale.contains(rating.value())) {
            issues.addWithoutId(RelationshipIssues.NEITHER_DEPARTMENT, 1);
        } else {
            issues.add(RelationshipIssues.OFF_SCALE, rating.item());
        }
    }

    @Override
    public RelationshipReport result() {
        return new RelationshipSummary(settings, Rounds.chosen(inWindow, before, settings, window()), issues.found())
                .report();
    }
}
