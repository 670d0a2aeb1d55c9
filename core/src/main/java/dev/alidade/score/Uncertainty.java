// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How uncertain a total is because its measurements are, and which of them it is due to: \( 100\sqrt{\sum w_i^2 s_i^2} \)
 * with the weights \( w \) of the card and, for each measurement, \( s \) the width of its scaled interval over twice the
 * normal quantile of its level, as if the measurements were independent and their intervals normal. They are not quite:
 * several may be of the same leads, and then it is somewhat more. It is a standard error of what was measured, not of what
 * was left unmeasured; {@link Scorecard#bounds()} have both.
 *
 * @param standardError in points; too small when something is {@code unknown}; empty without a total, or when no entry that
 *     counts has an interval
 * @param contributions what each measurement with an interval contributes, the most first, equal ones by id
 * @param unknown the ids of the entries that count but have no interval, in the order of ids: they are taken as certain
 */
public record Uncertainty(
        OptionalDouble standardError, ImmutableList<Contribution> contributions, ImmutableList<String> unknown) {
    /** Checks that nothing is missing. */
    public Uncertainty {
        requireNonNull(standardError, "standardError");
        requireNonNull(contributions, "contributions");
        requireNonNull(unknown, "unknown");
    }

    /**
     * What one measurement contributes.
     *
     * @param id the id of the metric
     * @param points the standard error of the points it adds to the total: weight times that of its score
     * @param share its part of the variance of the total, from 0 to 1; empty when that is zero
     */
    public record Contribution(String id, double points, OptionalDouble share) {
        /** Checks that nothing is missing. */
        public Contribution {
            requireNonNull(id, "id");
            requireNonNull(share, "share");
        }
    }

    /**
     * The uncertainty of a card.
     *
     * @param card any card
     * @return its uncertainty; without contributions when it has no total
     */
    public static Uncertainty of(Scorecard card) {
        List<EntryScore> counting = card.entries().stream()
                .filter(line -> line.weight().isPresent())
                .sorted(Comparator.comparing(EntryScore::id))
                .toList();
        List<EntryScore> known =
                counting.stream().filter(line -> error(line).isPresent()).toList();
        double variance = 0;
        for (EntryScore line : known) {
            variance += error(line).orElseThrow() * error(line).orElseThrow();
        }
        double whole = variance;
        return new Uncertainty(
                known.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(whole)),
                known.stream()
                        .map(line -> contribution(line.id(), error(line).orElseThrow(), whole))
                        .sorted(Comparator.comparingDouble(Contribution::points)
                                .reversed()
                                .thenComparing(Contribution::id))
                        .collect(ImmutableList.toImmutableList()),
                counting.stream()
                        .filter(line -> error(line).isEmpty())
                        .map(EntryScore::id)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Contribution contribution(String id, double points, double variance) {
        return new Contribution(
                id, points, variance > 0 ? OptionalDouble.of(points * points / variance) : OptionalDouble.empty());
    }

    /** The standard error of the points of a line. */
    private static OptionalDouble error(EntryScore line) {
        OptionalDouble error = Judged.of(line.entry(), line.measurement()).standardError();
        return error.isPresent()
                ? OptionalDouble.of(100 * line.weight().orElseThrow() * error.getAsDouble())
                : OptionalDouble.empty();
    }
}
