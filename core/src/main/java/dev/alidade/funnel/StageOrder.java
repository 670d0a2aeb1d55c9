// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The stages of one pipeline by number, in their order, as the settings take them. */
final class StageOrder {
    /** The number of a stage that the pipeline doesn't have. */
    static final int UNKNOWN = -1;

    private final Pipeline pipeline;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet required = new BitSet();
    private final BitSet starts = new BitSet();
    private final int first;

    StageOrder(Pipeline pipeline, DealSettings settings) {
        this.pipeline = pipeline;
        int firstOpen = UNKNOWN;
        for (int number = 0; number < size(); number++) {
            Stage stage = pipeline.stages().get(number);
            numbers.put(stage.name(), number);
            if (stage.kind() == Stage.Kind.OPEN) {
                firstOpen = firstOpen == UNKNOWN ? number : firstOpen;
                required.set(number, !settings.optionalStages().contains(stage.name()));
                starts.set(number, settings.cycleStarts().contains(stage.name()));
            }
        }
        first = firstOpen;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    int size() {
        return pipeline.stages().size();
    }

    int number(String stage) {
        return numbers.getOrDefault(stage, UNKNOWN);
    }

    Stage.Kind kind(int number) {
        return pipeline.stages().get(number).kind();
    }

    /** Open stages by number, closing ones after them: the order of what a file of dates puts on one instant. */
    int place(String stage) {
        int number = number(stage);
        return number == UNKNOWN || kind(number) == Stage.Kind.OPEN ? number : size() + number;
    }

    /** The open stage that comes first, {@link #UNKNOWN} without any. */
    int first() {
        return first;
    }

    boolean startsCycle(int number) {
        return starts.get(number);
    }

    boolean hasRequired() {
        return !required.isEmpty();
    }

    boolean allRequiredIn(BitSet visited) {
        for (int number = required.nextSetBit(0); number >= 0; number = required.nextSetBit(number + 1)) {
            if (!visited.get(number)) {
                return false;
            }
        }
        return true;
    }
}
