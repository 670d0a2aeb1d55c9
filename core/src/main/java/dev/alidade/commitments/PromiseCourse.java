// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentEvent;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one promise at as-of: its timeline up to then, without what lies before the promise or is there twice. */
final class PromiseCourse {
    private final Window window;
    private final Instant madeAt;
    private final PromiseDates dates = new PromiseDates();
    private final List<Delivered> deliveries = new ArrayList<>();
    private @Nullable Cancelled cancelled;
    private @Nullable Instant changeKnown;
    private @Nullable String changeReason;
    private @Nullable Instant told;
    private boolean deliveredBefore;
    private long eventsBefore;
    private long repeated;

    PromiseCourse(Commitment promise, Window window) {
        this.window = window;
        madeAt = promise.madeAt();
        CommitmentEvent previous = null;
        for (CommitmentEvent event : promise.timeline()) {
            if (!window.knows(event.at())) {
                break; // a timeline is in order
            }
            if (event.equals(previous)) {
                repeated++;
            } else if (beforeMade(event.at())) {
                deliveredBefore |= event instanceof Delivered;
                eventsBefore += event instanceof Delivered ? 0 : 1;
            } else {
                take(event);
            }
            previous = event;
        }
    }

    private void take(CommitmentEvent event) {
        if (event instanceof DateSet date) {
            dates.add(date);
        } else if (event instanceof Delivered delivered) {
            deliveries.add(delivered);
        } else if (event instanceof ChangeKnown change) {
            changeKnown = changeKnown == null ? change.at() : changeKnown;
            changeReason = changeReason == null ? change.reason().orElse(null) : changeReason;
        } else if (event instanceof Told) {
            told = told == null ? event.at() : told;
        } else if (event instanceof Cancelled end && cancelled == null) {
            cancelled = end;
        }
    }

    /** Where only dates are known, times of the day say nothing. */
    private boolean beforeMade(Instant at) {
        return window.resolution() == Resolution.DAY ? day(at).isBefore(day(madeAt)) : at.isBefore(madeAt);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, window.zone());
    }

    PromiseDates dates() {
        return dates;
    }

    List<Delivered> deliveries() {
        return deliveries;
    }

    Optional<Cancelled> cancelled() {
        return Optional.ofNullable(cancelled);
    }

    /** When the promiser first wrote down that it would be otherwise. */
    Optional<Instant> changeKnown() {
        return Optional.ofNullable(changeKnown);
    }

    /** When the other side was first told. */
    Optional<Instant> told() {
        return Optional.ofNullable(told);
    }

    /** Why it was not kept: the reason it was taken back for, else the first that was given for a change. */
    Optional<String> reason() {
        return cancelled().flatMap(Cancelled::reason).or(() -> Optional.ofNullable(changeReason));
    }

    /** Whether something was delivered before the promise was made. */
    boolean deliveredBefore() {
        return deliveredBefore;
    }

    /** How many other events lie before the promise was made. */
    long eventsBefore() {
        return eventsBefore;
    }

    /** How many events are there once more. */
    long repeated() {
        return repeated;
    }

    /** Whether the first promised day lies before the day on which the promise was made. */
    boolean dueBefore(DateSet first) {
        return first.due().isBefore(day(madeAt));
    }

    /** Whether anything but a first date and deliveries is on record. */
    boolean followed() {
        return cancelled != null || changeKnown != null || told != null || dates.several();
    }
}
