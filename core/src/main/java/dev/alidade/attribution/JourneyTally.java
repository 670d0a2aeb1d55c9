// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellTally;
import dev.alidade.measure.Names;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;

/** The journeys of one anchor. */
final class JourneyTally extends CellTally<Journey, JourneyReport> {
    private final JourneyCells cells;

    JourneyTally(JourneySettings journeys, Settings settings, Window window) {
        super(settings, window);
        cells = new JourneyCells("", journeys, new Names(), new Outreach(journeys), window, this::cell);
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        cells.shareWorkspace(((JourneyTally) other).cells);
    }

    @Override
    public void add(Journey journey) {
        cells.add(journey);
    }

    @Override
    public JourneyReport result() {
        return cells.report();
    }
}
