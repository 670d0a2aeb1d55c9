// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the report of what a tally has counted. */
final class FlowSummary {
    private final FlowTally tally;
    private final Window window;
    private final boolean dates;
    private final Flow all;
    private final Flow closing;

    /**
     * A summary of a tally.
     *
     * @param dates whether a close date is on record at all, here or in any other group
     */
    FlowSummary(FlowTally tally, boolean dates, Window window) {
        this.tally = tally;
        this.window = window;
        this.dates = dates;
        all = tally.all.flow();
        closing = tally.closing.flow();
    }

    FlowReport report() {
        requireFits();
        ImmutableList<QuotaCoverage> quotas = tally.quotas.coverages(dates, tally.to);
        Optional<QuotaCoverage> coverage = QuotaTable.quoted(quotas);
        return new FlowReport(
                window.start(),
                tally.to,
                tally.period.from(),
                tally.period.to(),
                all,
                dates ? Optional.of(closing) : Optional.empty(),
                tally.openUndated.value(),
                tally.settings.namingPersons() ? quotas : ofCompany(quotas),
                coverage,
                issues(),
                measurements(coverage));
    }

    private static ImmutableList<QuotaCoverage> ofCompany(ImmutableList<QuotaCoverage> quotas) {
        return quotas.stream().filter(quota -> quota.ownerId().isEmpty()).collect(ImmutableList.toImmutableList());
    }

    private void requireFits() {
        long dated = tally.dated.value();
        if (closing.opening().deals() > Math.min(dated, all.opening().deals())
                || closing.closing().deals() > Math.min(dated, all.closing().deals())
                || tally.openUndated.value() + closing.closing().deals()
                        > all.closing().deals()) {
            throw new IllegalStateException(
                    "%s deals have a close date, %s open ones don't, and of %s and %s open deals %s and %s are to be closed in the period."
                            .formatted(
                                    dated,
                                    tally.openUndated.value(),
                                    all.opening().deals(),
                                    all.closing().deals(),
                                    closing.opening().deals(),
                                    closing.closing().deals()));
        }
    }

    private ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        found.addAll(tally.issues.found());
        if (tally.quotas.unconverted() > 0) {
            found.add(new DataIssue(FlowIssues.UNCONVERTED_QUOTA, tally.quotas.unconverted(), ImmutableList.of()));
        }
        return found.build();
    }

    private ImmutableList<Measurement> measurements(Optional<QuotaCoverage> coverage) {
        FlowPath won = all.path(FlowEntry.OPENING, FlowExit.WON);
        FlowPath out = closing.path(FlowEntry.OPENING, FlowExit.MOVED_OUT);
        return ImmutableList.of(
                number(
                        FlowMetrics.COVERAGE,
                        coverage.map(QuotaCoverage::coverage).orElse(OptionalDouble.empty()),
                        coverage.map(QuotaCoverage::openDeals).orElse(0L)),
                Measurement.share(
                        FlowMetrics.OPENING_WON,
                        Proportion.of(won.before().deals(), all.opening().deals()),
                        0,
                        List.of()),
                number(
                        FlowMetrics.OPENING_WON_VALUE,
                        byValue(won.before(), all.opening()),
                        all.opening().deals()),
                Measurement.share(
                        FlowMetrics.MOVED_OUT,
                        Proportion.of(out.before().deals(), closing.opening().deals()),
                        0,
                        tally.movedOut.ids()),
                number(
                        FlowMetrics.MOVED_OUT_VALUE,
                        byValue(out.before(), closing.opening()),
                        closing.opening().deals()));
    }

    /** The share of a whole's value; empty when the whole is worth nothing, or is in several currencies. */
    private static OptionalDouble byValue(FlowLine part, FlowLine whole) {
        if (whole.values().size() != 1) {
            return OptionalDouble.empty();
        }
        String currency = whole.values().firstKey();
        BigDecimal value = whole.value(currency);
        return value.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.value(currency)
                        .divide(value, MathContext.DECIMAL128)
                        .doubleValue());
    }

    private static Measurement number(Metric metric, OptionalDouble value, long cases) {
        Evidence evidence = Evidence.over(cases);
        return value.isPresent()
                ? Measurement.of(metric, value.getAsDouble(), Optional.empty(), evidence)
                : Measurement.absent(metric, State.NO_DATA, evidence);
    }
}
