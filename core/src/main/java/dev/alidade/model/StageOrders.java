// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of several pipelines, and which of them a deal goes through: those of the pipeline that it names; the only
 * ones there are, if it names none; otherwise none that is known. Immutable.
 */
public final class StageOrders {
    private final ImmutableList<StageOrder> all;
    private final Map<String, Optional<StageOrder>> byName = new HashMap<>();
    private final Optional<StageOrder> only;

    /**
     * The stages of pipelines, all of them required.
     *
     * @param pipelines the pipelines, of different names
     * @param cycleStarts the names of open stages, in whichever pipeline, in which a cycle begins
     */
    public StageOrders(Iterable<Pipeline> pipelines, Set<String> cycleStarts) {
        this(pipelines, Set.of(), cycleStarts);
    }

    /**
     * The stages of pipelines.
     *
     * @param pipelines the pipelines, of different names
     * @param optionalStages the names of open stages, in whichever pipeline, that a deal may leave out
     * @param cycleStarts the names of open stages, in whichever pipeline, in which a cycle begins
     */
    public StageOrders(Iterable<Pipeline> pipelines, Set<String> optionalStages, Set<String> cycleStarts) {
        ImmutableList.Builder<StageOrder> orders = ImmutableList.builder();
        for (Pipeline pipeline : pipelines) {
            StageOrder order = new StageOrder(pipeline, optionalStages, cycleStarts);
            orders.add(order);
            byName.put(pipeline.name(), Optional.of(order));
        }
        all = orders.build();
        only = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /**
     * The stages of every pipeline.
     *
     * @return one order for each pipeline, as they were given
     */
    public ImmutableList<StageOrder> all() {
        return all;
    }

    /**
     * The stages that a deal goes through.
     *
     * @param deal the deal
     * @return the stages of its pipeline; empty when that pipeline isn't known, or when it names none and there are none or
     *     several
     */
    public Optional<StageOrder> of(Opportunity deal) {
        if (deal.pipeline().isPresent()) {
            Optional<StageOrder> named = byName.get(deal.pipeline().get());
            return named == null ? Optional.empty() : named;
        }
        return only;
    }
}
