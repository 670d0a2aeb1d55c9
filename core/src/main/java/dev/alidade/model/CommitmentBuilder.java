// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.CommitmentEvent.Cancelled;
import dev.alidade.model.CommitmentEvent.ChangeKnown;
import dev.alidade.model.CommitmentEvent.DateSet;
import dev.alidade.model.CommitmentEvent.Delivered;
import dev.alidade.model.CommitmentEvent.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a {@link Commitment}. One line an event. */
public final class CommitmentBuilder {
    private final String id;
    private final Department from;
    private final Department to;
    private final Instant madeAt;
    private Optional<String> team = Optional.empty();
    private Optional<String> person = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<String> title = Optional.empty();
    private final List<CommitmentEvent> timeline = new ArrayList<>();

    CommitmentBuilder(String id, Department from, Department to, Instant madeAt) {
        this.id = requireNonNull(id, "id");
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
        this.madeAt = requireNonNull(madeAt, "madeAt");
    }

    /**
     * Sets the team that answers for it.
     *
     * @param value the team's name
     * @return this builder
     */
    public CommitmentBuilder team(String value) {
        team = Optional.of(value);
        return this;
    }

    /**
     * Sets the person who answers for it.
     *
     * @param value a pseudonym
     * @return this builder
     */
    public CommitmentBuilder person(String value) {
        person = Optional.of(value);
        return this;
    }

    /**
     * Sets what sort of promise it is.
     *
     * @param value the kind
     * @return this builder
     */
    public CommitmentBuilder kind(String value) {
        kind = Optional.of(value);
        return this;
    }

    /**
     * Sets what was promised.
     *
     * @param value a few words
     * @return this builder
     */
    public CommitmentBuilder title(String value) {
        title = Optional.of(value);
        return this;
    }

    /**
     * Promises one whole thing for a day, when the promise is made.
     *
     * @param day the last day on which it is in time
     * @return this builder
     */
    public CommitmentBuilder due(LocalDate day) {
        return dateSet(madeAt, day);
    }

    /**
     * Promises a quantity for a day, when the promise is made.
     *
     * @param day the last day on which it is in time
     * @param quantity how much
     * @return this builder
     */
    public CommitmentBuilder due(LocalDate day, BigDecimal quantity) {
        return dateSet(madeAt, day, quantity);
    }

    /**
     * Sets a date, the first one or another.
     *
     * @param at when it was set
     * @param day the last day on which it is in time
     * @return this builder
     */
    public CommitmentBuilder dateSet(Instant at, LocalDate day) {
        return event(new DateSet(at, day, Optional.empty()));
    }

    /**
     * Sets a date and a quantity, the first ones or others.
     *
     * @param at when they were set
     * @param day the last day on which it is in time
     * @param quantity how much
     * @return this builder
     */
    public CommitmentBuilder dateSet(Instant at, LocalDate day, BigDecimal quantity) {
        return event(new DateSet(at, day, Optional.of(quantity)));
    }

    /**
     * The promiser learned that it will be late, or less, or not at all.
     *
     * @param at when
     * @return this builder
     */
    public CommitmentBuilder changeKnown(Instant at) {
        return event(new ChangeKnown(at, Optional.empty()));
    }

    /**
     * The promiser learned that it will be late, or less, or not at all.
     *
     * @param at when
     * @param reason why
     * @return this builder
     */
    public CommitmentBuilder changeKnown(Instant at, String reason) {
        return event(new ChangeKnown(at, Optional.of(reason)));
    }

    /**
     * The other side was told so.
     *
     * @param at when
     * @return this builder
     */
    public CommitmentBuilder told(Instant at) {
        return event(new Told(at));
    }

    /**
     * All of it was delivered.
     *
     * @param at when
     * @return this builder
     */
    public CommitmentBuilder delivered(Instant at) {
        return event(new Delivered(at, Optional.empty()));
    }

    /**
     * A part of it was delivered, or all.
     *
     * @param at when
     * @param quantity how much came then
     * @return this builder
     */
    public CommitmentBuilder delivered(Instant at, BigDecimal quantity) {
        return event(new Delivered(at, Optional.of(quantity)));
    }

    /**
     * It was taken back.
     *
     * @param at when
     * @return this builder
     */
    public CommitmentBuilder cancelled(Instant at) {
        return event(new Cancelled(at, Optional.empty()));
    }

    /**
     * It was taken back.
     *
     * @param at when
     * @param reason why
     * @return this builder
     */
    public CommitmentBuilder cancelled(Instant at, String reason) {
        return event(new Cancelled(at, Optional.of(reason)));
    }

    /**
     * Adds an event.
     *
     * @param event the event
     * @return this builder
     */
    public CommitmentBuilder event(CommitmentEvent event) {
        timeline.add(requireNonNull(event, "event"));
        return this;
    }

    /**
     * Makes the promise.
     *
     * @return the promise
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public Commitment build() {
        return new Commitment(id, from, to, team, person, kind, title, madeAt, ImmutableList.copyOf(timeline));
    }
}
