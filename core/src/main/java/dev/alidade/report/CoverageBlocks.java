// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.pipeline.FlowReport;
import dev.alidade.pipeline.QuotaCoverage;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Whether what is open can fill the quotas, in words. */
final class CoverageBlocks {
    private static final int OWNERS = 40;
    private static final int MOST = 20;

    private CoverageBlocks() {}

    static ImmutableList<Block> of(FlowReport report) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        report.coverage().ifPresent(coverage -> blocks.add(new Paragraph(words(coverage))));
        List<QuotaCoverage> owners = report.quotas().stream()
                .filter(quota -> quota.ownerId().isPresent())
                .sorted(Comparator.comparing(QuotaCoverage::to)
                        .thenComparing(QuotaCoverage::from)
                        .thenComparingDouble(CoverageBlocks::need))
                .toList();
        if (!owners.isEmpty()) {
            blocks.add(table(owners));
        }
        if (owners.size() > MOST) {
            blocks.add(new Paragraph("%s more owners have a quota.".formatted(owners.size() - MOST)));
        }
        return blocks.build();
    }

    /** Of the quotas of the same days, those who have least open for what they still have to win, or have missed it, come first. */
    private static double need(QuotaCoverage quota) {
        if (quota.over() && quota.remaining().signum() > 0) {
            return -1;
        }
        return quota.coverage().orElse(Double.MAX_VALUE);
    }

    private static String words(QuotaCoverage coverage) {
        String what = "Of the quota of %s for %s, %s is won by the end of this time"
                .formatted(
                        amount(coverage.quota(), coverage),
                        FlowSection.days(coverage.from(), coverage.to()),
                        amount(coverage.won(), coverage));
        if (coverage.remaining().signum() == 0) {
            return coverage.over()
                    ? what + ": its days are over, and it was met%s.".formatted(above(coverage))
                    : what + ": it is met.";
        }
        if (coverage.over()) {
            String missing = amount(coverage.remaining(), coverage);
            return coverage.withoutAmount() > 0
                    ? what
                            + ": its days are over, and %s of it are missing at most.".formatted(missing)
                            + withoutAmount(coverage)
                    : what + ": its days are over, and it was missed by %s.".formatted(missing) + overdue(coverage);
        }
        if (!coverage.datesRecorded()) {
            return what + "; what is open for the rest can't be told, because no close date is on record."
                    + withoutAmount(coverage);
        }
        OptionalDouble times = coverage.coverage();
        String open = "%s; %s is open in %s to be closed by then: %s%s times the %s that is still to be won."
                .formatted(
                        what,
                        amount(coverage.open(), coverage),
                        Figures.count(coverage.openDeals(), "deal", "deals"),
                        atLeast(coverage),
                        Figures.ratio(times),
                        amount(coverage.remaining(), coverage));
        if (coverage.withoutAmount() > 0) {
            return open + withoutAmount(coverage);
        }
        return times.orElse(0) < 1
                ? open + " Even if every one of them were won, the quota would be missed: new deals are needed."
                : open;
    }

    /** What is unknown can only add to what is won and open. */
    private static String atLeast(QuotaCoverage coverage) {
        return coverage.withoutAmount() > 0 ? "at least " : "";
    }

    private static String withoutAmount(QuotaCoverage coverage) {
        return coverage.withoutAmount() == 0
                ? ""
                : " %s won or open for it %s no amount that can be told in %s: with %s it may be more."
                        .formatted(
                                Figures.count(coverage.withoutAmount(), "deal", "deals"),
                                coverage.withoutAmount() == 1 ? "has" : "have",
                                coverage.currency().getCurrencyCode(),
                                coverage.withoutAmount() == 1 ? "it" : "them");
    }

    /** By how much a quota was surpassed. */
    private static String above(QuotaCoverage coverage) {
        BigDecimal above = coverage.won().subtract(coverage.quota());
        return above.signum() == 0 ? "" : ", by %s more than asked".formatted(amount(above, coverage));
    }

    /** A quota that is over is only called missed where every amount is known. */
    private static String missed(QuotaCoverage quota) {
        return quota.withoutAmount() > 0 ? Figures.NONE : "missed";
    }

    private static String overdue(QuotaCoverage coverage) {
        return coverage.openDeals() == 0
                ? ""
                : " %s of %s that should have been closed by then %s still open."
                        .formatted(
                                Figures.count(coverage.openDeals(), "deal", "deals"),
                                amount(coverage.open(), coverage),
                                coverage.openDeals() == 1 ? "is" : "are");
    }

    private static Table table(List<QuotaCoverage> owners) {
        Table.Builder table = Table.builder(
                Column.left("Quota of"),
                Column.right("Quota"),
                Column.right("Won"),
                Column.right("Still to win"),
                Column.right("Open for it"),
                Column.right("Times"));
        String days = "";
        for (QuotaCoverage quota : owners.subList(0, Math.min(MOST, owners.size()))) {
            if (!FlowSection.days(quota.from(), quota.to()).equals(days)) {
                days = FlowSection.days(quota.from(), quota.to());
                table.group(days);
            }
            table.row(
                    Glyphs.shortened(Glyphs.inert(quota.ownerId().orElse("")), OWNERS),
                    amount(quota.quota(), quota),
                    quota.won().toPlainString(),
                    quota.remaining().toPlainString(),
                    quota.datesRecorded() && !quota.over() ? quota.open().toPlainString() : Figures.NONE,
                    quota.remaining().signum() == 0 ? "met" : quota.over() ? missed(quota) : times(quota));
        }
        return table.build();
    }

    private static String times(QuotaCoverage quota) {
        OptionalDouble times = quota.coverage();
        return times.isPresent() ? atLeast(quota) + Figures.ratio(times) : Figures.NONE;
    }

    private static String amount(BigDecimal amount, QuotaCoverage coverage) {
        return amount.toPlainString() + " " + coverage.currency().getCurrencyCode();
    }
}
