// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Window;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages that state a probability, or the bins of probabilities, by number. */
final class ForecastRows {
    /** The number of a stage that states nothing. */
    static final int NONE = -1;

    private final ImmutableList<ForecastRow> all;
    private final Map<StageOrder, int[]> byStage = new HashMap<>(); // only ever asked by key
    private final double[] edges;

    ForecastRows(CalibrationSettings settings, StageOrders orders, Window window, CellRegister register) {
        edges = settings.edges().stream().mapToDouble(Double::doubleValue).toArray();
        ImmutableList.Builder<ForecastRow.Label> labels = ImmutableList.builder();
        if (settings.source() == ForecastSource.STAGE) {
            int count = 0;
            for (StageOrder order : orders.all()) {
                int[] numbers = new int[order.size()];
                for (int stage = 0; stage < numbers.length; stage++) {
                    Stage known = order.stage(stage);
                    numbers[stage] = NONE;
                    if (known.kind() == Stage.Kind.OPEN && known.probability().isPresent()) {
                        labels.add(ForecastRow.Label.stage(
                                order.pipeline().name(),
                                known.name(),
                                known.probability().getAsDouble()));
                        numbers[stage] = count++;
                    }
                }
                byStage.put(order, numbers);
            }
        } else {
            for (int bin = 0; bin <= edges.length; bin++) {
                labels.add(ForecastRow.Label.bin(bin == 0 ? 0 : edges[bin - 1], bin == edges.length ? 1 : edges[bin]));
            }
        }
        ImmutableList.Builder<ForecastRow> rows = ImmutableList.builder();
        int number = 0;
        for (ForecastRow.Label label : labels.build()) {
            rows.add(new ForecastRow("row" + number++, label, settings.clip(), window, register));
        }
        all = rows.build();
    }

    ImmutableList<ForecastRow> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** The row of a stage; {@link #NONE} when it is not open or states no probability. */
    int ofStage(StageOrder order, int stage) {
        int @Nullable [] numbers = byStage.get(order);
        return numbers == null ? NONE : numbers[stage];
    }

    /** The bin of a probability: as many edges lie at or below it. */
    int ofProbability(double probability) {
        int found = Arrays.binarySearch(edges, probability);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** What a stage states. */
    double forecast(int row) {
        return all.get(row).label().from();
    }
}
