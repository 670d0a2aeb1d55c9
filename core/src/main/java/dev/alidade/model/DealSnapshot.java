// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.ForecastChanged;
import dev.alidade.model.OpportunityEvent.NextStepSet;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.ProbabilityChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one deal before an instant. Mutable, so that it can be used again for the next deal, and moved on to a
 * later instant of the same deal; for one thread at a time.
 *
 * <pre>{@code
 * DealSnapshot snapshot = new DealSnapshot(new StageOrders(pipelines, Set.of()), PushPeriod.QUARTER);
 * if (snapshot.take(opportunity, window.asOf())) {
 *     snapshot.closeDate(); // as it was known then
 * }
 * }</pre>
 */
public final class DealSnapshot {
    private static final double NONE = -1; // no probability

    private final StageOrders orders;
    private final CloseDates closeDates;
    private final DealCourse course = new DealCourse();
    private final Moves moves = new Moves();
    private @Nullable Opportunity deal;
    private Optional<StageOrder> order = Optional.empty();
    private @Nullable Money amount;
    private boolean negativeAmount;
    private double probability = NONE;
    private @Nullable String forecastCategory;
    private @Nullable String ownerId;
    private @Nullable String nextStep;
    private boolean nextStepRecorded;
    private @Nullable Instant lastActivity;

    /**
     * A snapshot of nothing yet.
     *
     * @param orders the stages that deals go through
     * @param period the calendar period past whose end a close date may be pushed
     */
    public DealSnapshot(StageOrders orders, PushPeriod period) {
        this.orders = requireNonNull(orders, "orders");
        closeDates = new CloseDates(requireNonNull(period, "period"));
    }

    /**
     * Takes the snapshot of a deal.
     *
     * @param opportunity the deal
     * @param asOf the first instant that is not known, such as {@link Window#asOf()}
     * @return whether the deal was created before that instant; if not, nothing else is to be asked
     */
    public boolean take(Opportunity opportunity, Instant asOf) {
        begin(opportunity);
        return advance(asOf);
    }

    /**
     * Begins with a deal, of which nothing is known yet.
     *
     * @param opportunity the deal
     */
    public void begin(Opportunity opportunity) {
        deal = opportunity;
        order = orders.of(opportunity);
        amount = null;
        negativeAmount = false;
        opportunity.amount().ifPresent(this::changeAmount);
        probability = NONE;
        forecastCategory = null;
        ownerId = opportunity.ownerId().orElse(null);
        nextStep = null;
        nextStepRecorded = false;
        lastActivity = null;
        moves.begin();
        closeDates.begin();
        course.begin(opportunity, order, moves);
    }

    /**
     * Moves the snapshot on to a later instant of the deal it was begun with. Several instants of one deal cost one pass.
     *
     * @param asOf the first instant that is not known, not before the one of the last call
     * @return whether the deal was created before that instant; if not, nothing else is to be asked
     */
    public boolean advance(Instant asOf) {
        if (!deal().createdAt().isBefore(asOf)) {
            return false;
        }
        course.advance(asOf);
        return true;
    }

    private void changeAmount(Money stated) {
        if (stated.minorUnits() < 0) {
            negativeAmount = true;
        } else {
            amount = stated;
        }
    }

    /**
     * The deal.
     *
     * @return what {@link #begin} was called with
     * @throws IllegalStateException if no snapshot was begun
     */
    public Opportunity deal() {
        if (deal == null) {
            throw new IllegalStateException("No snapshot of a deal was begun. Maybe take was not called.");
        }
        return deal;
    }

    /**
     * How the deal stands.
     *
     * @return the state
     */
    public State state() {
        return course.state();
    }

    /**
     * The closing that put the deal into its state.
     *
     * @return when; null when it is open
     */
    public @Nullable Instant closedAt() {
        return course.closedAt();
    }

    /**
     * Whether it was won at some time, reopened since or not.
     *
     * @return true if so
     */
    public boolean everWon() {
        return course.everWon();
    }

    /**
     * The stages that the deal goes through.
     *
     * @return the stages of its pipeline; empty when that isn't known
     */
    public Optional<StageOrder> order() {
        return order;
    }

    /**
     * The open stage that the deal is in.
     *
     * @return the stage; null when it is closed, or in no stage of its pipeline
     */
    public @Nullable Stage stage() {
        int number = course.stage();
        return number == StageOrder.UNKNOWN || order.isEmpty()
                ? null
                : order.get().stage(number);
    }

    /**
     * The number of the open stage that the deal is in.
     *
     * @return its number in {@link #order()}; {@link StageOrder#UNKNOWN} when it is closed, or in no stage of its pipeline
     */
    public int stageNumber() {
        return course.stage();
    }

    /**
     * Since when the deal is in its stage.
     *
     * @return when it came there; null when it is in none
     */
    public @Nullable Instant stageSince() {
        return course.stageSince();
    }

    /**
     * When the deal first came to a stage in which a cycle begins.
     *
     * @return when; null when it never did
     */
    public @Nullable Instant cycleStart() {
        return course.cycleStart();
    }

    /**
     * What the deal is expected to bring: the last amount stated that isn't negative, 0 included.
     *
     * @return the amount as stated; null when there is none
     */
    public @Nullable Money amount() {
        return amount;
    }

    /**
     * Whether a negative amount was stated, which is never used.
     *
     * @return true if so
     */
    public boolean negativeAmount() {
        return negativeAmount;
    }

    /**
     * The day on which closing is expected.
     *
     * @return the last close date stated; null when there is none
     */
    public @Nullable LocalDate closeDate() {
        return closeDates.current();
    }

    /**
     * How often the close date was moved later while the deal was open. Moving it earlier is no push, and neither is moving
     * it at the instant of a closing: systems set it to the day of the closing.
     *
     * @return the number of pushes; of several dates stated at one instant, the latest counts, once
     */
    public int pushes() {
        return closeDates.pushes();
    }

    /**
     * By how many days the close date was moved later while the deal was open, all pushes together.
     *
     * @return whole days; moving it earlier takes nothing away
     */
    public long pushedDays() {
        return closeDates.pushedDays();
    }

    /**
     * How often the close date was moved past the end of the period in which it was.
     *
     * @return the number of such pushes
     */
    public int pushesPastPeriod() {
        return closeDates.pushesPastPeriod();
    }

    /**
     * The deal's own probability of being won; that of its stage is in {@link #stage()}.
     *
     * @return the last one stated for the deal itself, 0 to 1; empty when there is none
     */
    public OptionalDouble probability() {
        return probability < 0 ? OptionalDouble.empty() : OptionalDouble.of(probability);
    }

    /**
     * The deal's own forecast category; that of its stage is in {@link #stage()}.
     *
     * @return the last one stated for the deal itself; null when there is none
     */
    public @Nullable String forecastCategory() {
        return forecastCategory;
    }

    /**
     * Who looks after the deal.
     *
     * @return the last owner's id; null when none is known
     */
    public @Nullable String ownerId() {
        return ownerId;
    }

    /**
     * What is to be done next.
     *
     * @return the last next step written down; null when there is none, or it was removed
     */
    public @Nullable String nextStep() {
        return nextStep;
    }

    /**
     * Whether a next step was ever written down or removed.
     *
     * @return true if so
     */
    public boolean nextStepRecorded() {
        return nextStepRecorded;
    }

    /**
     * When somebody last worked on the deal with the buyer. Editing a field is no activity.
     *
     * @return when; null when nobody is known to have
     */
    public @Nullable Instant lastActivity() {
        return lastActivity;
    }

    /**
     * How often the deal went to an earlier stage than the one it was in.
     *
     * @return the number of steps back
     */
    public int regressed() {
        return moves.regressed();
    }

    /**
     * How often the deal came to a stage that it had left before.
     *
     * @return the number of returns
     */
    public int revisited() {
        return moves.revisited();
    }

    /**
     * How often the closed deal was opened again.
     *
     * @return the number of reopenings
     */
    public int reopened() {
        return moves.reopened();
    }

    /**
     * How often the deal came to a stage that its pipeline doesn't have.
     *
     * @return the number of such moves
     */
    public int unknownStages() {
        return moves.unknownStages();
    }

    /** Takes down what happens. */
    private final class Moves extends MoveCounts {
        @Override
        public void closed(Instant at) {
            closeDates.close(at);
        }

        @Override
        public void happened(OpportunityEvent event) {
            if (event instanceof Activity) {
                lastActivity = event.at();
            } else if (event instanceof CloseDateChanged change) {
                closeDates.change(change.at(), change.closeDate(), course.state() == State.OPEN);
            } else if (event instanceof AmountChanged change) {
                changeAmount(change.amount());
            } else if (event instanceof NextStepSet step) {
                nextStep = step.step().orElse(null);
                nextStepRecorded = true;
            } else if (event instanceof ProbabilityChanged change) {
                probability = change.probability();
            } else if (event instanceof ForecastChanged change) {
                forecastCategory = change.category();
            } else if (event instanceof OwnerChanged change) {
                ownerId = change.ownerId();
            }
        }
    }
}
