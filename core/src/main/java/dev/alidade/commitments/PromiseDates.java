// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.model.CommitmentEvent.DateSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dates of one promise that are known, read one after the other. */
final class PromiseDates {
    private final List<DateSet> taken = new ArrayList<>(); // one an instant, in order
    private @Nullable Instant contradicted; // the last instant with several
    private boolean firstContradicted;
    private boolean laterContradicted;

    /** Takes the next date, in the order of a timeline. */
    void add(DateSet date) {
        if (date.at().equals(contradicted)) {
            return;
        }
        int last = taken.size() - 1;
        if (last >= 0 && taken.get(last).at().equals(date.at())) {
            taken.remove(last);
            contradicted = date.at();
            firstContradicted |= last == 0;
            laterContradicted |= last > 0;
            return;
        }
        taken.add(date);
    }

    /** Whether several dates were set at the instant of the first one, so that it is not known. */
    boolean firstContradicted() {
        return firstContradicted;
    }

    /** Whether several dates were set at a later instant; none of them is taken. */
    boolean laterContradicted() {
        return laterContradicted;
    }

    /** The date that was promised first. */
    Optional<DateSet> first() {
        return taken.isEmpty() || firstContradicted ? Optional.empty() : Optional.of(taken.get(0));
    }

    /** Whether there is a date after the first. */
    boolean several() {
        return taken.size() > 1 || laterContradicted;
    }

    /** How often a day was put later than the one before. */
    long putLater() {
        long times = 0;
        for (int i = 1; i < taken.size(); i++) {
            times += taken.get(i).due().isAfter(taken.get(i - 1).due()) ? 1 : 0;
        }
        return times;
    }

    /** The latest day that was ever promised. */
    LocalDate latestDay() {
        return taken.stream().map(DateSet::due).max(LocalDate::compareTo).orElseThrow();
    }

    /** When a day later than the first, or a smaller quantity, was first set. */
    Optional<Instant> reset() {
        DateSet first = taken.get(0);
        return taken.stream()
                .filter(date -> date.due().isAfter(first.due()) || less(date, first))
                .map(DateSet::at)
                .findFirst();
    }

    /** Whether a smaller quantity than the first was ever set. */
    boolean reduced() {
        DateSet first = taken.get(0);
        return taken.stream().anyMatch(date -> less(date, first));
    }

    private static boolean less(DateSet date, DateSet first) {
        Optional<BigDecimal> before = first.quantity();
        return before.isPresent()
                && date.quantity()
                        .filter(quantity -> quantity.compareTo(before.get()) < 0)
                        .isPresent();
    }
}
