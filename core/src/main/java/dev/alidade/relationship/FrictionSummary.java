// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.RatingScale;
import dev.alidade.stats.Limits;
import dev.alidade.stats.StudentT;
import dev.alidade.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Calculates how far departments agree with a list of frictions. */
final class FrictionSummary {
    /** Most agreed with first; those without a share last. */
    private static final Comparator<ItemShare> ORDER = Comparator.<ItemShare>comparingInt(
                    share -> share.top().shown() ? 0 : 1)
            .thenComparing(FrictionSummary::byShare)
            .thenComparing(ItemShare::item);

    private final Raters raters;
    private final ImmutableList<String> items;

    FrictionSummary(Raters raters, ImmutableList<String> items) {
        this.raters = raters;
        this.items = items;
    }

    Frictions frictions() {
        return new Frictions(view(Department.SALES), view(Department.MARKETING));
    }

    private FrictionView view(Department department) {
        List<ItemShare> shares = new ArrayList<>();
        boolean withheld = false;
        for (String item : items) {
            ItemShare share = raters.share(item, department);
            shares.add(share);
            withheld |= share.state() == State.SUPPRESSED;
        }
        shares.sort(ORDER);
        List<ItemShare> shown =
                shares.stream().filter(share -> share.top().shown()).toList();
        State state = !shown.isEmpty() ? State.VALUE : withheld ? State.SUPPRESSED : State.NO_DATA;
        double sum = 0;
        for (ItemShare share : shown) {
            sum += share.share().orElseThrow();
        }
        OptionalDouble mean = shown.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / shown.size());
        return new FrictionView(
                department,
                state,
                mean,
                mean.isPresent() ? Optional.of(interval(mean.getAsDouble(), shown, department)) : Optional.empty(),
                shown.size(),
                ranked(shares));
    }

    /** Larger shares first, compared exactly. */
    private static int byShare(ItemShare one, ItemShare other) {
        if (one.top().proportion().isEmpty() || other.top().proportion().isEmpty()) {
            return 0;
        }
        Proportion a = one.top().proportion().get();
        Proportion b = other.top().proportion().get();
        return Long.compare(Math.multiplyExact(b.hits(), a.total()), Math.multiplyExact(a.hits(), b.total()));
    }

    private static ImmutableList<RankedFriction> ranked(List<ItemShare> sorted) {
        ImmutableList.Builder<RankedFriction> ranked = ImmutableList.builder();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            ItemShare share = sorted.get(i);
            if (i == 0 || byShare(sorted.get(i - 1), share) != 0) {
                rank = i + 1;
            }
            ranked.add(new RankedFriction(share.top().shown() ? OptionalInt.of(rank) : OptionalInt.empty(), share));
        }
        return ranked.build();
    }

    /** Wilson's for the number of independent answers that would have the same variance. */
    private Interval interval(double mean, List<ItemShare> shown, Department department) {
        ItemErrors errors = new ItemErrors(raters);
        for (ItemShare share : shown) {
            ItemRatings ratings = raters.ratings(share.item(), department);
            RatingScale scale = ratings.item().scale();
            double of = share.share().orElseThrow();
            errors.add(ratings, rating -> (scale.top(rating) ? 1 : 0) - of);
        }
        double unseen = raters.unseen(department, errors.fewest());
        if (unseen == 0) {
            return raters.interval(Limits.point(mean));
        }
        double variance = errors.varianceOfMean();
        double effective = variance > 0 && mean > 0 && mean < 1
                ? Math.min(errors.answers() / unseen, mean * (1 - mean) / variance)
                : errors.fewest() / unseen;
        double critical = StudentT.quantile((1 + raters.settings().level()) / 2, (double) (errors.fewest() - 1));
        return raters.interval(Wilson.limits(mean, effective, critical));
    }
}
