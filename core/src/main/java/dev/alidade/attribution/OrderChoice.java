// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;

/** The choice of an order, over rows and over journeys. */
final class OrderChoice {
    private OrderChoice() {}

    private static Settings settings(String name, int maxOrder, int folds) {
        return Settings.of(name, 1).with("max-order", maxOrder).with("folds", folds);
    }

    /** The analysis of exchange rows. */
    record OfRows(int maxOrder, int folds) implements Analysis<PathRow, OrderChoiceReport> {
        OfRows {
            OrderChoiceCells.check(maxOrder, folds);
        }

        @Override
        public Tally<PathRow, OrderChoiceReport> tally(Window window) {
            return new RowTally(this, window);
        }

        @Override
        public Tally<PathRow, OrderChoiceReport> tally(Window window, byte[] saved) {
            return CellTally.restore(new RowTally(this, window), saved);
        }
    }

    /** The analysis of journeys. */
    record OfJourneys(JourneySettings journeys, int maxOrder, int folds)
            implements Analysis<Journey, OrderChoiceReport> {
        OfJourneys {
            OrderChoiceCells.check(maxOrder, folds);
        }

        @Override
        public Tally<Journey, OrderChoiceReport> tally(Window window) {
            return new JourneyOrderTally(this, window);
        }

        @Override
        public Tally<Journey, OrderChoiceReport> tally(Window window, byte[] saved) {
            return CellTally.restore(new JourneyOrderTally(this, window), saved);
        }
    }

    private static final class RowTally extends CellTally<PathRow, OrderChoiceReport> {
        private final Names names = new Names();
        private final Decimals decimals = new Decimals();
        private final JourneyPath path = new JourneyPath(names, 0);
        private final OrderChoiceCells cells;

        RowTally(OfRows analysis, Window window) {
            super(settings("attribution-order-of-paths", analysis.maxOrder, analysis.folds), window);
            cells = new OrderChoiceCells(analysis.maxOrder, analysis.folds, names, this::cell);
        }

        @Override
        public void add(PathRow row) {
            path.clear();
            decimals.read(row.conversions());
            path.conversions = decimals.whole();
            path.conversionsFraction = decimals.fraction();
            decimals.read(row.nulls());
            path.nulls = decimals.whole();
            path.nullsFraction = decimals.fraction();
            if (path.converts() || path.nulls != 0 || path.nullsFraction != 0) {
                PathText.read(row.path(), names, path);
                cells.add(path, JourneySelection.hash(row.path()));
            }
        }

        @Override
        public OrderChoiceReport result() {
            return cells.report(ImmutableList.of());
        }
    }

    private static final class JourneyOrderTally extends CellTally<Journey, OrderChoiceReport> {
        private final Issues issues = cell("issues", new Issues(AttributionIssues.ofSingleJourneys()));
        private final JourneyPath path = new JourneyPath(new Names(), 0);
        private final JourneySelection selection;
        private final OrderChoiceCells cells;

        JourneyOrderTally(OfJourneys analysis, Window window) {
            super(
                    settings("attribution-order", analysis.maxOrder, analysis.folds)
                            .with("journeys", analysis.journeys.settings()),
                    window);
            selection = new JourneySelection(analysis.journeys, window, issues);
            cells = new OrderChoiceCells(analysis.maxOrder, analysis.folds, path.names, this::cell);
        }

        @Override
        public void add(Journey journey) {
            JourneyOutcome outcome = selection.select(journey, path);
            if ((outcome == JourneyOutcome.CONVERTED || outcome == JourneyOutcome.NULL) && path.size > 0) {
                cells.add(path, JourneySelection.hash(journey.id()));
            }
        }

        @Override
        public OrderChoiceReport result() {
            return cells.report(issues.found());
        }
    }
}
