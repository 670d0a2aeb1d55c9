// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Department;
import dev.alidade.stats.MeanDifference;
import dev.alidade.stats.SampleMoments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Calculates how far apart the departments see the same things. */
final class GapSummary {
    /** Furthest apart first; those without a difference last; equal ones as in the settings, by name. */
    private static final Comparator<ItemGap> ORDER = Comparator.<ItemGap>comparingInt(
                    gap -> gap.difference().isPresent() ? 0 : 1)
            .thenComparing(gap -> -Math.abs(gap.difference().orElse(0)));

    private final Raters raters;

    GapSummary(Raters raters) {
        this.raters = raters;
    }

    PerceptionGap gap() {
        List<ItemGap> gaps = new ArrayList<>();
        GapInterval interval = new GapInterval(raters);
        boolean withheld = false;
        double sum = 0;
        int shown = 0;
        for (MatchedItems items : raters.settings().matched()) {
            ItemRatings sales = raters.ratings(items.sales(), Department.SALES);
            ItemRatings marketing = raters.ratings(items.marketing(), Department.MARKETING);
            State state = state(sales, marketing);
            if (state == State.VALUE) {
                ItemGap gap = gap(items, sales, marketing);
                sum += Math.abs(gap.difference().orElseThrow());
                shown++;
                interval.add(sales, marketing, gap);
                gaps.add(gap);
            } else if (state == State.SUPPRESSED) {
                withheld = true;
                gaps.add(absent(items, sales, state));
            }
        }
        gaps.sort(ORDER);
        State state = shown > 0 ? State.VALUE : withheld ? State.SUPPRESSED : State.NO_DATA;
        OptionalDouble mean = shown > 0 ? OptionalDouble.of(sum / shown) : OptionalDouble.empty();
        return new PerceptionGap(
                state,
                mean,
                shown > 0 ? interval.around(mean.getAsDouble()) : Optional.empty(),
                interval.byChance(),
                shown,
                ImmutableList.copyOf(gaps));
    }

    /** Items that only one department rated can't be compared, however few they are. */
    private State state(ItemRatings sales, ItemRatings marketing) {
        if (sales.persons() == 0 || marketing.persons() == 0) {
            return State.NO_DATA;
        }
        return raters.shown(sales) && raters.shown(marketing) ? State.VALUE : State.SUPPRESSED;
    }

    private static ItemGap absent(MatchedItems items, ItemRatings sales, State state) {
        return new ItemGap(
                items,
                sales.item().text(),
                state,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private ItemGap gap(MatchedItems items, ItemRatings sales, ItemRatings marketing) {
        SampleMoments first = moments(sales);
        SampleMoments second = moments(marketing);
        Optional<Interval> interval =
                MeanDifference.limits(first, second, raters.settings().level()).map(raters::interval);
        return new ItemGap(
                items,
                sales.item().text(),
                State.VALUE,
                OptionalDouble.of(first.mean()),
                OptionalDouble.of(second.mean()),
                OptionalDouble.of(first.mean() - second.mean()),
                interval);
    }

    private SampleMoments moments(ItemRatings ratings) {
        return ratings.unitMoments().ofFinite(raters.unseen(ratings.department(), ratings.persons()));
    }
}
