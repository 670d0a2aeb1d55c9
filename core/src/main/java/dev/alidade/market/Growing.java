// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import dev.alidade.market.EmergingMarkets.Absent;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** Growth of demand against the time before the window, by the basis of the settings. */
final class Growing {
    /** So many cases expected and none seen has a probability of exp(-5) = .0067 (Poisson). */
    private static final double ENOUGH = 5;

    private final MarketTally tally;
    private final DemandBasis basis;
    private final BigDecimal secondsBefore;
    private final BigDecimal secondsNow;
    private final Optional<Absent> absent;

    /**
     * Finds out whether growth can be told.
     *
     * @param tally the whole: the tally that is told of, or that of all groups
     * @param before everything in it before the window, with and without a market
     */
    Growing(MarketTally tally, MarketSums before, boolean severalUnits) {
        this.tally = tally;
        basis = tally.settings.basis();
        secondsBefore = BigDecimal.valueOf(tally.times.secondsBefore(basis));
        secondsNow = BigDecimal.valueOf(tally.times.secondsNow(basis));
        absent = absent(before, severalUnits);
    }

    private Optional<Absent> absent(MarketSums before, boolean severalUnits) {
        if (basis == DemandBasis.ESTIMATE && severalUnits) {
            return Optional.of(Absent.SEVERAL_UNITS);
        }
        if (before.demand(basis).signum() == 0 || secondsBefore.signum() == 0 || secondsNow.signum() == 0) {
            return Optional.of(Absent.NOTHING_BEFORE);
        }
        return basis != DemandBasis.ESTIMATE && beginLate(basis == DemandBasis.LEADS ? before.leads() : before.deals())
                ? Optional.of(Absent.RECORDS_BEGIN_LATE)
                : Optional.empty();
    }

    /** Whether five cases or more should have come before the first one on record, at the rate after it. */
    private boolean beginLate(long cases) {
        Instant first = (basis == DemandBasis.LEADS ? tally.firstLead : tally.firstDeal)
                .at()
                .orElseThrow(() -> new IllegalStateException("%s cases, but no first one.".formatted(cases)));
        Instant begin = tally.times.before;
        Instant end = tally.times.start();
        if (first.isBefore(begin) || !first.isBefore(end)) {
            throw new IllegalStateException("The first of %s cases before %s is at %s.".formatted(cases, end, first));
        }
        double seen = Duration.between(first, end).toMillis();
        return cases * (double) Duration.between(begin, first).toMillis() >= ENOUGH * seen;
    }

    /** Why growth can't be told; empty when it can. */
    Optional<Absent> absent() {
        return absent;
    }

    /** The growth in a market; empty when it can't be told. */
    Optional<DemandGrowth> of(MarketSums before, MarketSums now, Comparing units) {
        if (absent.isPresent()) {
            return Optional.empty();
        }
        BigDecimal then = before.demand(basis);
        double factor = secondsBefore.doubleValue() / secondsNow.doubleValue();
        OptionalDouble growth = then.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.demand(basis).multiply(secondsBefore).doubleValue()
                                / then.multiply(secondsNow).doubleValue()
                        - 1);
        Optional<Interval> share = basis.counted() ? share(before, now).interval() : Optional.empty();
        return Optional.of(new DemandGrowth(
                units.amount(then, basis),
                units.amount(now.demand(basis), basis),
                growth,
                share.map(limits -> OptionalDouble.of(growth(limits.low(), factor)))
                        .orElse(OptionalDouble.empty()),
                share.filter(limits -> growth.isPresent())
                        .map(limits -> OptionalDouble.of(growth(limits.high(), factor)))
                        .orElse(OptionalDouble.empty())));
    }

    private Proportion share(MarketSums before, MarketSums now) {
        return Proportion.of(now.cases(basis), Math.addExact(now.cases(basis), before.cases(basis)));
    }

    /**
     * The growth at which a case of both times falls into the window with a probability. With Wilson's limits of that
     * probability these are the score limits of the ratio of two Poisson rates: P. L. Graham, K. Mengersen and A. P. Morton,
     * "Confidence limits for the ratio of two rates based on likelihood scores: non-iterative method", Statistics in Medicine
     * 22 (2003).
     */
    private static double growth(double inWindow, double factor) {
        return inWindow / (1 - inWindow) * factor - 1;
    }

    /** Whether a market is emerging; growth is compared with the figure of the settings exactly. */
    boolean emerging(MarketSums before, MarketSums now, Optional<DemandGrowth> growth) {
        if (growth.isEmpty() || now.demand(basis).signum() == 0) {
            return false;
        }
        boolean many = basis == DemandBasis.ESTIMATE || now.cases(basis) >= tally.settings.minimumGrowing();
        BigDecimal wanted = before.demand(basis)
                .multiply(secondsNow)
                .multiply(BigDecimal.valueOf(tally.settings.growth()).add(BigDecimal.ONE));
        boolean grown = now.demand(basis).multiply(secondsBefore).compareTo(wanted) >= 0;
        boolean noChance = !basis.counted() || growth.get().low().orElse(0) > 0;
        return many && grown && noChance;
    }
}
