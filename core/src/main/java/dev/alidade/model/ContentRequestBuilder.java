// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** Collects the parts of a {@link ContentRequest}. */
public final class ContentRequestBuilder {
    private final String id;
    private final Instant requestedAt;
    private Department department = Department.SALES;
    private Optional<String> team = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<Instant> neededBy = Optional.empty();
    private Optional<Instant> deliveredAt = Optional.empty();
    private Optional<Instant> declinedAt = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> cancelledAt = Optional.empty();

    ContentRequestBuilder(String id, Instant requestedAt) {
        this.id = requireNonNull(id, "id");
        this.requestedAt = requireNonNull(requestedAt, "requestedAt");
    }

    /**
     * Sets who asked; sales otherwise.
     *
     * @param value the department
     * @return this builder
     */
    public ContentRequestBuilder department(Department value) {
        department = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the team that asked.
     *
     * @param value the team
     * @return this builder
     */
    public ContentRequestBuilder team(String value) {
        team = Optional.of(value);
        return this;
    }

    /**
     * Sets what was asked for.
     *
     * @param value such as case study
     * @return this builder
     */
    public ContentRequestBuilder kind(String value) {
        kind = Optional.of(value);
        return this;
    }

    /**
     * Sets the last instant at which it is of use.
     *
     * @param value the instant
     * @return this builder
     */
    public ContentRequestBuilder neededBy(Instant value) {
        neededBy = Optional.of(value);
        return this;
    }

    /**
     * Sets when it was delivered.
     *
     * @param value the instant
     * @return this builder
     */
    public ContentRequestBuilder delivered(Instant value) {
        deliveredAt = Optional.of(value);
        return this;
    }

    /**
     * Sets when it was declined, for a reason that is not known.
     *
     * @param value the instant
     * @return this builder
     */
    public ContentRequestBuilder declined(Instant value) {
        declinedAt = Optional.of(value);
        return this;
    }

    /**
     * Sets when and why it was declined.
     *
     * @param value the instant
     * @param why the reason
     * @return this builder
     */
    public ContentRequestBuilder declined(Instant value, String why) {
        reason = Optional.of(why);
        return declined(value);
    }

    /**
     * Sets when it was taken back.
     *
     * @param value the instant
     * @return this builder
     */
    public ContentRequestBuilder cancelled(Instant value) {
        cancelledAt = Optional.of(value);
        return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public ContentRequest build() {
        return new ContentRequest(
                id, department, team, kind, requestedAt, neededBy, deliveredAt, declinedAt, reason, cancelledAt);
    }
}
