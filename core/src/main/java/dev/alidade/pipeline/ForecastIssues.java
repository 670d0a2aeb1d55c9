// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.IssueKind;

/** What may be odd about forecasts, and what is done about it. */
public final class ForecastIssues {
    /** An amount can't be converted: unknown. */
    public static final IssueKind UNCONVERTED_AMOUNT = new IssueKind(
            "pipeline.forecast-unconverted-amount",
            "There is no exchange rate for an amount on the first day of a period, or the amount is too large; it is missing in"
                    + " what was forecast or won.");

    /** A deal to be closed in a period had no usable amount: not in the forecast. */
    public static final IssueKind WITHOUT_AMOUNT = new IssueKind(
            "pipeline.forecast-without-amount",
            "A deal to be closed in a period had no usable amount: none above 0 when the forecast was frozen; it is not in it.");

    /** A deal to be closed in a period had no probability or category: not in the forecast. */
    public static final IssueKind NOT_STATED = new IssueKind(
            "pipeline.forecast-not-stated",
            "A deal that was to be closed in a period had no probability (or forecast category) when the forecast was frozen,"
                    + " and neither had its stage; it is not in it.");

    /** A deal was won without a usable amount: missing in what was won. */
    public static final IssueKind WON_WITHOUT_AMOUNT = new IssueKind(
            "pipeline.forecast-won-without-amount",
            "A deal won in a period has no usable amount; it is missing in what was won.");

    /** Amounts are in several currencies: no error can be told. */
    public static final IssueKind SEVERAL_CURRENCIES = new IssueKind(
            "pipeline.forecast-several-currencies",
            "Forecasts and wins are in several currencies and there are no exchange rates, so that no error can be told. The"
                    + " count is of currencies.");

    /** There was no forecast for a period: not judged. */
    public static final IssueKind NO_FORECAST = new IssueKind(
            "pipeline.period-without-forecast",
            "A period has no forecast: when it was to be frozen, no open deal had both a close date and a probability (or"
                    + " forecast category); the period is not judged. The count is of periods.");

    private ForecastIssues() {}

    /** Those that single deals have. */
    static IssueKind[] ofSingleDeals() {
        return new IssueKind[] {UNCONVERTED_AMOUNT, WITHOUT_AMOUNT, NOT_STATED, WON_WITHOUT_AMOUNT};
    }
}
