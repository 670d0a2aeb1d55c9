// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a {@link Goal}. */
public final class GoalBuilder {
    private final String id;
    private final LocalDate from;
    private final LocalDate to;
    private final List<KeyResult> keyResults = new ArrayList<>();
    private final List<GoalRevision> revisions = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private GoalKind kind = GoalKind.BUSINESS;
    private ImmutableSortedSet<Department> owners = ImmutableSortedSet.of();
    private ImmutableSortedSet<Department> agreedBy = ImmutableSortedSet.of();
    private Optional<Instant> setAt = Optional.empty();

    GoalBuilder(String id, LocalDate from, LocalDate to) {
        this.id = requireNonNull(id, "id");
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
    }

    /**
     * Sets what the goal says.
     *
     * @param value the title
     * @return this builder
     */
    public GoalBuilder title(String value) {
        title = Optional.of(value);
        return this;
    }

    /**
     * Sets what the goal is about; the company's business otherwise.
     *
     * @param value the kind
     * @return this builder
     */
    public GoalBuilder kind(GoalKind value) {
        kind = requireNonNull(value, "value");
        return this;
    }

    /**
     * Sets the departments that answer for the goal.
     *
     * @param values the departments
     * @return this builder
     */
    public GoalBuilder owners(Department... values) {
        owners = ImmutableSortedSet.copyOf(values);
        return this;
    }

    /**
     * Sets the departments that agreed to the goal.
     *
     * @param values the departments
     * @return this builder
     */
    public GoalBuilder agreedBy(Department... values) {
        agreedBy = ImmutableSortedSet.copyOf(values);
        return this;
    }

    /**
     * Sets when the goal was set.
     *
     * @param value the instant
     * @return this builder
     */
    public GoalBuilder setAt(Instant value) {
        setAt = Optional.of(value);
        return this;
    }

    /**
     * Adds a number by which the goal is judged.
     *
     * @param value the key result
     * @return this builder
     */
    public GoalBuilder keyResult(KeyResult value) {
        keyResults.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a number that is to rise.
     *
     * @param keyResultId the key result's id
     * @param measure what is measured
     * @param baseline the number at the start
     * @param target where it is to be
     * @return this builder
     */
    public GoalBuilder raise(String keyResultId, String measure, String baseline, String target) {
        return keyResult(new KeyResult(
                keyResultId, measure, Optional.of(new BigDecimal(baseline)), new BigDecimal(target), GoalDirection.UP));
    }

    /**
     * Adds a number that is to fall.
     *
     * @param keyResultId the key result's id
     * @param measure what is measured
     * @param baseline the number at the start
     * @param target where it is to be
     * @return this builder
     */
    public GoalBuilder lower(String keyResultId, String measure, String baseline, String target) {
        return keyResult(new KeyResult(
                keyResultId,
                measure,
                Optional.of(new BigDecimal(baseline)),
                new BigDecimal(target),
                GoalDirection.DOWN));
    }

    /**
     * Adds a change after the goal was set.
     *
     * @param value the revision
     * @return this builder
     */
    public GoalBuilder revision(GoalRevision value) {
        revisions.add(requireNonNull(value, "value"));
        return this;
    }

    /**
     * Makes the goal.
     *
     * @return the goal
     * @throws IllegalArgumentException if the id is blank, there is no day, two key results have one id, or a revision names
     *     a key result that the goal doesn't have
     */
    public Goal build() {
        return new Goal(
                id,
                title,
                kind,
                owners,
                agreedBy,
                from,
                to,
                setAt,
                ImmutableList.copyOf(keyResults),
                ImmutableList.copyOf(revisions));
    }
}
