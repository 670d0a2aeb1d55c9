// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;

/** The analysis of exchange rows. */
record PathAnalysis(ImmutableList<AttributionModel> models) implements Analysis<PathRow, PathReport> {
    PathAnalysis {
        models = ModelTable.checked(models);
        for (AttributionModel model : models) {
            if (model.needsTimes()) {
                throw new IllegalArgumentException(
                        "Model %s needs the times or milestones of touches, which rows of paths don't have. Attribute journeys"
                                        .formatted(model.id())
                                + " instead.");
            }
        }
    }

    private Settings settings() {
        Settings settings = Settings.of("attribution-paths", 1);
        for (int i = 0; i < models.size(); i++) {
            settings = settings.with("model " + i, models.get(i).settings());
        }
        return settings;
    }

    @Override
    public Tally<PathRow, PathReport> tally(Window window) {
        return new PathTally(models, settings(), window);
    }

    @Override
    public Tally<PathRow, PathReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new PathTally(models, settings(), window), saved);
    }
}
