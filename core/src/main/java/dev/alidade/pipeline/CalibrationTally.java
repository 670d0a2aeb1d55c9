// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.ProbabilityCounts;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what was stated about deals in the window, and what came of them by as-of. */
final class CalibrationTally extends CellTally<Opportunity, CalibrationReport> {
    /** The column of decided deals in {@link #deals}. */
    static final int DECIDED = 0;

    /** The column of open deals. */
    static final int OPEN = 1;

    final CalibrationSettings settings;
    final Issues issues = cell("issues", new Issues(CalibrationIssues.all()));
    final ForecastRows rows;
    final Count decidedDeals = cell("decidedDeals", new Count());
    final Count openDeals = cell("openDeals", new Count());
    final IdSample misjudged = cell("misjudged", new IdSample());
    final ProbabilityCounts values = cell("values", new ProbabilityCounts());
    final CountTable deals; // by row, decided and open
    final CountTable wonPairs; // over won deals the products of their statements in each two rows, the lower one first
    final CountTable lostPairs;
    private final StageOrders orders;
    private final StatedForecasts stated;
    private final int[] inRow; // of the deal at hand

    CalibrationTally(CalibrationSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        orders = new StageOrders(settings.pipelines(), Set.of());
        rows = new ForecastRows(settings, orders, window, this::cell);
        stated = new StatedForecasts(rows, settings.source(), window);
        deals = cell("deals", new CountTable(rows.size(), 2));
        wonPairs = cell("wonPairs", new CountTable(rows.size(), rows.size()));
        lostPairs = cell("lostPairs", new CountTable(rows.size(), rows.size()));
        inRow = new int[rows.size()];
    }

    @Override
    public void add(Opportunity deal) {
        if (!window().knows(deal.createdAt())) {
            return;
        }
        Optional<StageOrder> order = orders.of(deal);
        if (order.isEmpty() && !orders.all().isEmpty() && window().selects(deal.createdAt())) {
            issues.add(CalibrationIssues.UNKNOWN_PIPELINE, deal.id());
        }
        stated.read(deal, order);
        if (stated.unknownStage()) {
            issues.add(CalibrationIssues.UNKNOWN_STAGE, deal.id());
        }
        if (stated.size() == 0) {
            return;
        }
        if (stated.state() == State.CONTRADICTED) {
            issues.add(CalibrationIssues.CONTRADICTED, deal.id());
            return;
        }
        int counted = 0;
        for (int i = 0; i < stated.size(); i++) {
            counted += add(deal, i) ? 1 : 0;
        }
        if (counted > 0) {
            addDeal();
        }
    }

    /** Takes one statement; tells whether it counts. */
    private boolean add(Opportunity deal, int statement) {
        Instant at = stated.at(statement);
        Instant closedAt = stated.closedAt();
        if (settings.source() == ForecastSource.DEAL) {
            if (stated.denied(statement)) {
                issues.add(CalibrationIssues.STATED_TWICE, deal.id());
                return false;
            } else if (stated.atClosing(deal, at)) {
                issues.add(CalibrationIssues.STATED_AT_CLOSING, deal.id());
                return false;
            }
        }
        @Nullable Instant end = closedAt;
        if (closedAt != null && closedAt.isBefore(at)) {
            end = settings.clockSkew().end(at, closedAt).orElse(null);
            issues.add(
                    end == null ? CalibrationIssues.CLOSED_BEFORE : CalibrationIssues.CLOSED_BEFORE_BY_SKEW, deal.id());
            if (end == null) {
                return false;
            }
        } else if (at.equals(closedAt)) {
            issues.add(CalibrationIssues.STAGE_AT_CLOSING, deal.id());
        }
        count(deal, stated.row(statement), stated.forecast(statement), at, end);
        return true;
    }

    private void count(Opportunity deal, int row, double forecast, Instant at, @Nullable Instant end) {
        rows.all().get(row).add(forecast, at, stated.state(), end);
        inRow[row]++;
        if (end != null) {
            boolean won = stated.state() == State.WON;
            if (settings.source() == ForecastSource.DEAL) {
                values.add(forecast, won);
            }
            if (won ? forecast < 0.5 : forecast > 0.5) {
                misjudged.add(deal.id());
            }
        }
    }

    /** Takes the deal's statements together, and forgets them. */
    private void addDeal() {
        boolean open = stated.state() == State.OPEN;
        (open ? openDeals : decidedDeals).increment();
        CountTable pairs = stated.state() == State.WON ? wonPairs : lostPairs;
        for (int row = 0; row < inRow.length; row++) {
            if (inRow[row] > 0) {
                deals.add(row, open ? OPEN : DECIDED, 1);
                for (int other = row; other < inRow.length && !open; other++) {
                    pairs.add(row, other, (long) inRow[row] * inRow[other]);
                }
            }
        }
        for (int i = 0; i < stated.size(); i++) {
            inRow[stated.row(i)] = 0;
        }
    }

    @Override
    public CalibrationReport result() {
        return new CalibrationSummary(this).report();
    }
}
