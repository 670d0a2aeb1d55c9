// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Window;
import dev.alidade.model.KeyResult;
import dev.alidade.model.KeyResultReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings of key results: how many lie in the window, and the latest of each. */
final class ReadingCells {
    private final Window window;
    private final Issues issues;
    private final Map<String, GoalTerm> terms = new HashMap<>();
    private final Count recorded;
    private final Keyed<Count> inWindow;
    private final Keyed<Latest> latest;

    ReadingCells(List<GoalTerm> declared, Window window, Issues issues, CellRegister register) {
        this.window = window;
        this.issues = issues;
        for (GoalTerm term : declared) {
            for (KeyResult keyResult : term.goal().keyResults()) {
                terms.put(keyResult.id(), term);
            }
        }
        recorded = register.cell("recorded", new Count());
        inWindow = register.cell("readings", new Keyed<>(Count::new));
        latest = register.cell("latest", new Keyed<>(Latest::new));
    }

    void add(KeyResultReading reading) {
        if (!window.knows(reading.at())) {
            return;
        }
        @Nullable GoalTerm term = terms.get(reading.keyResultId());
        if (term == null) {
            issues.add(GoalIssues.UNKNOWN_KEY_RESULT, reading.keyResultId());
            return;
        }
        recorded.increment();
        if (reading.at().isAfter(term.end())) {
            issues.add(GoalIssues.READ_AFTER_END, reading.keyResultId());
        } else if (term.holds(reading.at()) && term.inForce(window)) {
            latest.at(reading.keyResultId()).add(reading.at(), reading.value().toPlainString());
            if (window.selects(reading.at())) {
                inWindow.at(reading.keyResultId()).increment();
            }
        }
    }

    /** Whether any reading of a key result is on record, in the window or not. */
    boolean recorded() {
        return recorded.value() > 0;
    }

    long inWindow(String keyResultId) {
        return inWindow.find(keyResultId).map(Count::value).orElse(0L);
    }

    Optional<Instant> latestAt(String keyResultId) {
        return latest.find(keyResultId).flatMap(Latest::at);
    }

    boolean contradicted(String keyResultId) {
        return latest.find(keyResultId).filter(Latest::conflicting).isPresent();
    }

    /** What the latest reading says; checked again, since it may come from a saved tally. */
    Optional<BigDecimal> value(String keyResultId) {
        Optional<String> told = latest.find(keyResultId).flatMap(Latest::value);
        return told.map(text ->
                new KeyResultReading(keyResultId, latestAt(keyResultId).orElseThrow(), new BigDecimal(text)).value());
    }

    /** Refuses what no facts can have added. */
    void check() {
        latest.forEach((id, cell) -> {
            Instant at = cell.at().orElse(Instant.MAX);
            @Nullable GoalTerm term = terms.get(id);
            if (term == null
                    || cell.statements() < 1
                    || !term.inForce(window)
                    || !window.knows(at)
                    || !term.holds(at)) {
                throw new IllegalStateException("Key result %s can't have a reading at %s.".formatted(id, at));
            }
        });
        long[] taken = {0};
        latest.forEach((id, cell) -> taken[0] = Math.addExact(taken[0], cell.statements()));
        inWindow.forEach((id, count) -> {
            Optional<Latest> last = latest.find(id);
            if (count.value() < 1
                    || last.isEmpty()
                    || count.value() > last.get().statements()
                    || last.flatMap(Latest::at).filter(window.start()::isAfter).isPresent()) {
                throw new IllegalStateException("Key result %s can't have %s readings.".formatted(id, count.value()));
            }
        });
        if (taken[0] > recorded.value()) {
            throw new IllegalStateException(
                    "%s readings that count of %s on record are not possible.".formatted(taken[0], recorded.value()));
        }
    }
}
