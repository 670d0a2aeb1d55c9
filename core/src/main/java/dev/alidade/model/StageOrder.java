// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of one pipeline by number, from 0 in the order of their positions. Immutable. */
public final class StageOrder {
    /** The number of a stage that the pipeline doesn't have. */
    public static final int UNKNOWN = -1;

    private final Pipeline pipeline;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet required = new BitSet();
    private final BitSet starts = new BitSet();
    private final int first;

    /**
     * The stages of a pipeline.
     *
     * @param pipeline the pipeline
     * @param optionalStages the names of open stages that a deal may leave out; all others are required
     * @param cycleStarts the names of open stages in which a cycle begins; those of other pipelines may be among them
     */
    public StageOrder(Pipeline pipeline, Set<String> optionalStages, Set<String> cycleStarts) {
        this.pipeline = pipeline;
        int firstOpen = UNKNOWN;
        for (int number = 0; number < size(); number++) {
            Stage stage = stage(number);
            numbers.put(stage.name(), number);
            if (stage.kind() == Stage.Kind.OPEN) {
                firstOpen = firstOpen == UNKNOWN ? number : firstOpen;
                required.set(number, !optionalStages.contains(stage.name()));
                starts.set(number, cycleStarts.contains(stage.name()));
            }
        }
        first = firstOpen;
    }

    /**
     * The pipeline.
     *
     * @return the pipeline whose stages these are
     */
    public Pipeline pipeline() {
        return pipeline;
    }

    /**
     * How many stages there are, open and closing ones.
     *
     * @return the number of stages, at least one
     */
    public int size() {
        return pipeline.stages().size();
    }

    /**
     * The stage of a number.
     *
     * @param number the number, from 0
     * @return the stage
     */
    public Stage stage(int number) {
        return pipeline.stages().get(number);
    }

    /**
     * The number of a stage.
     *
     * @param stage its name
     * @return its number; {@link #UNKNOWN} when the pipeline doesn't have it
     */
    public int number(String stage) {
        @Nullable Integer number = numbers.get(stage);
        return number == null ? UNKNOWN : number;
    }

    /**
     * Whether deals in a stage are open, won or lost.
     *
     * @param number the stage's number
     * @return its kind
     */
    public Stage.Kind kind(int number) {
        return stage(number).kind();
    }

    /** Open stages by number, closing ones after them: the order of what a file of dates puts on one instant. */
    int place(String stage) {
        int number = number(stage);
        return number == UNKNOWN || kind(number) == Stage.Kind.OPEN ? number : size() + number;
    }

    /**
     * The open stage that comes first.
     *
     * @return its number; {@link #UNKNOWN} when the pipeline has no open stage
     */
    public int first() {
        return first;
    }

    /**
     * Whether a cycle begins in a stage.
     *
     * @param number the stage's number
     * @return true if it was named as such
     */
    public boolean startsCycle(int number) {
        return starts.get(number);
    }

    /**
     * Whether any stage is required.
     *
     * @return true if there is an open stage that isn't optional
     */
    public boolean hasRequired() {
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
