// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.pipeline.ForecastError;
import dev.alidade.pipeline.ForecastFate;
import dev.alidade.pipeline.ForecastMethod;
import dev.alidade.pipeline.ForecastMiss;
import dev.alidade.pipeline.ForecastPeriod;
import dev.alidade.pipeline.ForecastReport;
import dev.alidade.pipeline.OwnerForecast;
import dev.alidade.report.Block.Paragraph;
import dev.alidade.report.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far forecasts were off, in words. */
final class ForecastSection {
    private static final int OWNERS = 40;
    private static final int MOST = 10;

    private ForecastSection() {}

    static ChapterBody of(ForecastReport report) {
        if (report.periods().isEmpty()) {
            return ChapterBody.saying("No period of this time is over, so that none can be judged.");
        }
        if (report.judged() == 0) {
            return ChapterBody.saying(
                    "There was no forecast: when the periods began, no open deal had both a close date and a %s on record."
                            .formatted(
                                    report.method() == ForecastMethod.WEIGHTED ? "probability" : "forecast category"));
        }
        ChapterBody body =
                ChapterBody.saying(verdict(report)).detail(periods(report)).detail(new Paragraph(missed(report)));
        return report.owners().size() > 1 ? body.detail(owners(report)) : body;
    }

    private static String verdict(ForecastReport report) {
        String how = report.method() == ForecastMethod.WEIGHTED
                ? "Each forecast adds up amounts times probabilities"
                : "Each forecast adds up the amounts of the deals in its categories";
        String text = how + ", as known before its period, of deals dated into it. ";
        if (report.error().isEmpty()) {
            return text
                    + "How far they were off can't be told: there are no amounts, or several currencies without rates.";
        }
        ForecastError error = report.error().get();
        if (error.wape().isEmpty()) {
            return text + "Nothing was won, %s was forecast.".formatted(amount(error.forecast(), report));
        }
        double off = error.wape().orElseThrow();
        double bias = error.bias().orElseThrow();
        text += "Over %s they were off by %s of what was won"
                .formatted(Figures.count(report.judged(), "period", "periods"), Figures.percent(off));
        text += error.forecast().compareTo(error.won()) == 0
                ? ", by as much too high as too low."
                : "; in all, %s too %s was forecast."
                        .formatted(Figures.percent(Math.abs(bias)), bias > 0 ? "much" : "little");
        return off >= 1 && error.forecast().signum() > 0
                ? text
                        + (off > 1
                                ? " A forecast of nothing at all would have been off by less: 100.0%."
                                : " A forecast of nothing at all would have been off by as much.")
                : text;
    }

    private static Table periods(ForecastReport report) {
        Table.Builder table = Table.builder(
                Column.left("Period"),
                Column.right("Forecast"),
                Column.right("Won"),
                Column.right("Held"),
                Column.right("won"),
                Column.right("late"),
                Column.right("lost"),
                Column.right("open"),
                Column.right("Missed"));
        for (ForecastPeriod period : report.periods()) {
            boolean judged = period.judged();
            table.row(
                    name(period),
                    judged ? rounded(period.forecast()) : "none made",
                    rounded(period.won()),
                    judged ? Long.toString(period.held()) : Figures.NONE,
                    fate(period, ForecastFate.WON),
                    fate(period, ForecastFate.WON_OUTSIDE),
                    fate(period, ForecastFate.LOST),
                    fate(period, ForecastFate.OPEN),
                    judged ? Long.toString(period.missedWins()) : Figures.NONE);
        }
        return table.build();
    }

    /** A month or quarter by its name. */
    private static String name(ForecastPeriod period) {
        LocalDate from = period.from();
        if (from.getDayOfMonth() == 1 && period.to().equals(from.plusMonths(1))) {
            return YearMonth.from(from).toString();
        }
        boolean quarter = from.getDayOfMonth() == 1
                && from.getMonthValue() % 3 == 1
                && period.to().equals(from.plusMonths(3));
        return quarter
                ? "%s Q%s".formatted(from.getYear(), (from.getMonthValue() + 2) / 3)
                : FlowSection.days(from, period.to());
    }

    private static String fate(ForecastPeriod period, ForecastFate fate) {
        return period.judged() ? Long.toString(period.fates().getOrDefault(fate, 0L)) : Figures.NONE;
    }

    /** Forecasts have more decimals than money. */
    private static String rounded(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> two = new TreeMap<>();
        amounts.forEach((code, amount) -> two.put(code, round(amount)));
        return FlowSection.amounts(two);
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.scale() <= 2 ? amount : amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String amount(BigDecimal amount, ForecastReport report) {
        return round(amount).toPlainString()
                + report.currency().map(unit -> " " + unit.getCurrencyCode()).orElse("");
    }

    private static String missed(ForecastReport report) {
        String columns = "Held: deals in the forecast, and what became of them; late: won, but not in the period. ";
        if (report.missedWins().total() == 0) {
            return columns + "No deal was won in a period with a forecast.";
        }
        if (report.missedWins().hits() == 0) {
            return columns + "Every deal that was won was in the forecast of its period.";
        }
        Map<ForecastMiss, Long> reasons = new TreeMap<>();
        report.periods().stream()
                .filter(ForecastPeriod::judged)
                .forEach(period -> period.misses().forEach((miss, count) -> reasons.merge(miss, count, Long::sum)));
        return columns
                + "%s won were missed, in no forecast: %s."
                        .formatted(
                                Figures.share(report.missedWins()),
                                reasons.entrySet().stream()
                                        .map(reason -> reason.getValue() + " " + words(reason.getKey()))
                                        .collect(Collectors.joining(", ")));
    }

    private static String words(ForecastMiss miss) {
        return switch (miss) {
            case CREATED_LATER -> "created after it was made";
            case CLOSED -> "closed when it was made";
            case NO_CLOSE_DATE -> "without a close date";
            case OTHER_CLOSE_DATE -> "dated into another period";
            case NOT_STATED -> "without a probability or category";
            case OTHER_CATEGORY -> "in a category that doesn't count";
            case NO_AMOUNT -> "without an amount";
        };
    }

    private static Table owners(ForecastReport report) {
        Table.Builder table = Table.builder(
                Column.left("Off by most"),
                Column.right("Forecast"),
                Column.right("Won"),
                Column.right("Off by, of what was won"),
                Column.right("Too much or too little"));
        for (OwnerForecast owner :
                report.owners().subList(0, Math.min(MOST, report.owners().size()))) {
            ForecastError error = owner.error();
            table.row(
                    Glyphs.shortened(Glyphs.inert(owner.ownerId().orElse("nobody known")), OWNERS),
                    amount(error.forecast(), report),
                    amount(error.won(), report),
                    Figures.percent(error.wape()),
                    Figures.percent(error.bias()));
        }
        return table.build();
    }
}
