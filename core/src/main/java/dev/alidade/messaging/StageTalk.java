// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.DealCourse;
import dev.alidade.model.DealMoves;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.StageOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was talked about in a deal, stage by stage: the first documented conversation of its first stay in each stage, and
 * what became of that stay. A stage that a deal comes to again is another thing: it went back, and both what is said then
 * and its chances have to do with that. Used again for the next deal.
 */
final class StageTalk implements DealMoves {
    private static final int NONE = -1;

    private final DealCourse course = new DealCourse();
    private final BiConsumer<Activity, @Nullable String> listener;
    private @Nullable StageOrder order;
    private Stay[] stays = new Stay[0];
    private int left = NONE; // the stage that the deal was in until the present move

    /** The first stay of a deal in a stage. */
    static final class Stay {
        private boolean over;
        private @Nullable Instant end;
        private boolean movedOn;
        private boolean lostTrack;
        private @Nullable Instant talkedAt;
        private ImmutableSortedSet<String> messages = ImmutableSortedSet.of();

        /** When it was first written down what was talked about; null if never. */
        @Nullable
        Instant talkedAt() {
            return talkedAt;
        }

        /** The messages of that conversation. */
        ImmutableSortedSet<String> messages() {
            return messages;
        }

        /** Whether the deal had moved on to a later stage, or was won, at an instant. */
        boolean movedOnBy(Instant deadline) {
            return movedOn && end != null && !end.isAfter(deadline);
        }

        /** Whether the deal had gone to an unknown stage at an instant. */
        boolean lostTrackBy(Instant deadline) {
            return lostTrack && end != null && !end.isAfter(deadline);
        }

        private void clear() {
            over = false;
            end = null;
            movedOn = false;
            lostTrack = false;
            talkedAt = null;
            messages = ImmutableSortedSet.of();
        }
    }

    /**
     * No deal yet.
     *
     * @param listener hears every activity with the name of the stage that the deal was in, null when in none
     */
    StageTalk(BiConsumer<Activity, @Nullable String> listener) {
        this.listener = listener;
    }

    /** Follows a deal up to an instant. */
    void follow(Opportunity deal, Optional<StageOrder> stages, Instant asOf) {
        order = stages.orElse(null);
        int size = order == null ? 0 : order.size();
        if (stays.length < size) {
            int known = stays.length;
            stays = Arrays.copyOf(stays, size);
            for (int i = known; i < size; i++) {
                stays[i] = new Stay();
            }
        }
        for (Stay stay : stays) {
            stay.clear();
        }
        left = NONE;
        course.follow(deal, stages, asOf, this);
    }

    /** The first stay in a stage of the deal's pipeline, whether it was ever there or not. */
    Stay stay(int stage) {
        return stays[stage];
    }

    /** How the deal stands at the end. */
    State state() {
        return course.state();
    }

    @Override
    public void happened(OpportunityEvent event) {
        if (!(event instanceof Activity activity)) {
            return;
        }
        int stage = course.stage();
        if (stage == StageOrder.UNKNOWN || order == null) {
            listener.accept(activity, null);
            return;
        }
        listener.accept(activity, order.stage(stage).name());
        if (activity.messages().isPresent()) {
            Stay stay = stays[stage];
            if (!stay.over && stay.talkedAt == null) {
                stay.talkedAt = activity.at();
                stay.messages = activity.messages().get();
            }
        }
    }

    @Override
    public void stayed(int stage, Instant from, @Nullable Instant to) {
        if (to == null) {
            return;
        }
        left = NONE;
        Stay stay = stays[stage];
        if (!stay.over) {
            stay.over = true;
            stay.end = to;
            stay.movedOn = course.state() == State.OPEN || course.state() == State.WON;
            left = stage;
        }
    }

    @Override
    public void wentBack(Instant at) {
        if (left != NONE) {
            stays[left].movedOn = false;
        }
        left = NONE;
    }

    @Override
    public void leftTheMap(Instant at) {
        if (left != NONE) {
            stays[left].movedOn = false;
            stays[left].lostTrack = true;
        }
        left = NONE;
    }
}
