// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import com.google.common.collect.ImmutableSet;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LifecycleStage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which slot an event belongs to: the position of a step; behind the steps one for converting and one for winning where no
 * step has that milestone, so that both are always known; and one for losing.
 */
final class StepIndex {
    /** An event that says nothing about steps. */
    static final int NONE = -1;

    /** A stage that is no step. */
    static final int UNKNOWN_STAGE = -2;

    /** Stages that joining with opportunities brings, asked for or not. */
    private static final ImmutableSet<String> JOINED = ImmutableSet.of(LifecycleStage.INVOICED, LifecycleStage.PAID);

    private final FunnelSteps steps;
    private final boolean[] optional;
    private final Map<String, Integer> byStage = new HashMap<>();
    private final Map<Milestone, Integer> byMilestone = new EnumMap<>(Milestone.class);
    private final int slots;

    StepIndex(FunnelSteps steps) {
        this.steps = steps;
        optional = new boolean[steps.steps().size()];
        for (int i = 0; i < optional.length; i++) {
            FunnelStep step = steps.steps().get(i);
            optional[i] = step.optional();
            for (String stage : step.stages()) {
                byStage.put(stage, i);
            }
            for (Milestone milestone : step.milestones()) {
                byMilestone.put(milestone, i);
            }
        }
        int next = optional.length;
        for (Milestone milestone : new Milestone[] {Milestone.CONVERTED, Milestone.WON}) {
            if (byMilestone.putIfAbsent(milestone, next) == null) {
                next++;
            }
        }
        slots = next + 1;
    }

    /** The number of steps. */
    int size() {
        return optional.length;
    }

    /** The number of steps and of the slots behind them, fewer than 64. */
    int slots() {
        return slots;
    }

    /** The slot of losses, the last one. */
    int lost() {
        return slots - 1;
    }

    FunnelStep step(int position) {
        return steps.steps().get(position);
    }

    boolean optional(int position) {
        return optional[position];
    }

    boolean[] optional() {
        return optional.clone();
    }

    /** The required step before a step. */
    int requiredBefore(int position) {
        int before = position - 1;
        while (optional[before]) {
            before--; // ends at the first step, which is required
        }
        return before;
    }

    int slot(Milestone milestone) {
        return byMilestone.getOrDefault(milestone, NONE);
    }

    int slot(LeadEvent event) {
        if (event instanceof LeadEvent.StageEntered stage) {
            @Nullable Integer step = byStage.get(stage.stage());
            if (step == null) {
                return JOINED.contains(stage.stage()) ? NONE : UNKNOWN_STAGE;
            }
            return step;
        } else if (event instanceof LeadEvent.HandedOff) {
            return slot(Milestone.HANDED_OFF);
        } else if (event instanceof LeadEvent.Accepted accepted) {
            return accepted.automatic() ? NONE : slot(Milestone.ACCEPTED);
        } else if (event instanceof LeadEvent.Converted) {
            return slot(Milestone.CONVERTED);
        } else if (event instanceof LeadEvent.Won) {
            return slot(Milestone.WON);
        } else if (event instanceof LeadEvent.Lost) {
            return lost();
        }
        return NONE;
    }
}
