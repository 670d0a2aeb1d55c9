// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.Window;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import dev.alidade.model.StageOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cells of a pipeline that say what can't be. */
final class FlowCellsTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final class Cells implements CellRegister {
        private final Map<String, Cell<?>> found = new HashMap<>();

        @Override
        public <C extends Cell<C>> C cell(String name, C cell) {
            found.put(name, cell);
            return cell;
        }

        private Count count(String name) {
            return (Count) found.get(name);
        }

        private DurationCounts durations(String name) {
            return (DurationCounts) found.get(name);
        }
    }

    private static void assertRefused(Consumer<Cells> change) {
        StageOrder order = new StageOrder(
                Pipeline.of("sales", Stage.of("Offer", 1, Stage.Kind.OPEN), Stage.of("Signed", 2, Stage.Kind.WON)),
                ImmutableSet.of(),
                ImmutableSet.of());
        Cells cells = new Cells();
        FlowCells flow = new FlowCells("p", order, Window.of(START, START.plus(Duration.ofDays(30))), cells);
        cells.count("pCreated").increment();
        assertEquals("sales", flow.flow().pipeline());
        change.accept(cells);
        IllegalStateException refused = assertThrows(IllegalStateException.class, flow::flow);
        assertEquals("Deals stayed in stage 1, which closes them.", refused.getMessage());
    }

    @Test
    void noDealStaysInAStageThatClosesIt() {
        assertRefused(cells -> cells.count("pEntered1").increment());
        assertRefused(cells -> cells.count("pFurthest1").increment());
        assertRefused(cells -> cells.durations("pStayed1").add(START, START.plusSeconds(60)));
        assertRefused(cells -> cells.durations("pStaying1").addOpen(START));
    }
}
