// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Earliest;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Window;
import dev.alidade.model.AssetUse;
import dev.alidade.model.Department;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often sales used each piece of material since its release. */
final class UseCells {
    private final ImmutableMap<String, AssetTerm> library;
    private final Window window;
    private final Issues issues;
    private final Earliest first; // of anybody's uses
    private final Keyed<Count> ever;
    private final Keyed<Count> inWindow;
    private final Keyed<Count> inTime; // uses before the exposure ended
    private final Keyed<Count> retired; // uses in the window after its retirement
    private final Keyed<Count> outdated; // other uses in the window after the day of its review
    private final Keyed<Count> teams;

    UseCells(ImmutableMap<String, AssetTerm> library, Window window, Issues issues, CellRegister register) {
        this.library = library;
        this.window = window;
        this.issues = issues;
        first = register.cell("first use", new Earliest());
        ever = register.cell("uses", new Keyed<>(Count::new));
        inWindow = register.cell("uses in window", new Keyed<>(Count::new));
        inTime = register.cell("uses in time", new Keyed<>(Count::new));
        retired = register.cell("uses though retired", new Keyed<>(Count::new));
        outdated = register.cell("uses though overdue", new Keyed<>(Count::new));
        teams = register.cell("uses by team", new Keyed<>(Count::new));
    }

    void add(AssetUse use) {
        if (add(use.assetId(), use.at(), use.department()) && use.team().isPresent() && window.selects(use.at())) {
            teams.at(use.team().get()).increment();
        }
    }

    /** Counts a use, and tells whether it is one by sales since the release; what is not known yet changes nothing. */
    boolean add(String asset, Instant at, Department department) {
        if (!window.knows(at)) {
            return false;
        }
        @Nullable AssetTerm term = library.get(asset);
        if (term == null) {
            issues.add(ContentIssues.UNKNOWN_ASSET, asset);
            return false;
        }
        first.add(at);
        if (Chronology.before(at, term.asset().releasedAt(), window)) {
            issues.add(ContentIssues.USED_BEFORE_RELEASE, asset);
            return false;
        } else if (!RequestCells.ofSales(department)) {
            return false;
        }
        ever.at(asset).increment();
        if (!at.isAfter(term.exposedUntil())) {
            inTime.at(asset).increment();
        }
        if (window.selects(at)) {
            inWindow.at(asset).increment();
            if (term.retiredBefore(at)) {
                retired.at(asset).increment();
            } else if (term.reviewOverdueAt(at)) {
                outdated.at(asset).increment();
            }
        }
        return true;
    }

    /** When records of uses begin; empty when there are none. */
    Optional<Instant> begin() {
        return first.at();
    }

    long ever(String asset) {
        return value(ever, asset);
    }

    long inWindow(String asset) {
        return value(inWindow, asset);
    }

    boolean inTime(String asset) {
        return value(inTime, asset) > 0;
    }

    ImmutableSortedMap<String, Long> byTeam() {
        return counts(teams);
    }

    /** Uses in the window of material that was retired by then. */
    ImmutableSortedMap<String, Long> thoughRetired() {
        return counts(retired);
    }

    /** Uses in the window of material that wasn't retired and whose review was overdue by then. */
    ImmutableSortedMap<String, Long> thoughOverdue() {
        return counts(outdated);
    }

    private static ImmutableSortedMap<String, Long> counts(Keyed<Count> cells) {
        ImmutableSortedMap.Builder<String, Long> counts = ImmutableSortedMap.naturalOrder();
        cells.forEach((name, count) -> counts.put(name, count.value()));
        return counts.build();
    }

    /** Refuses what no facts can have added. */
    void check() {
        ever.forEach((asset, count) -> {
            @Nullable AssetTerm term = library.get(asset);
            if (term == null || begin().isEmpty() || !window.knows(begin().get())) {
                throw new IllegalStateException(
                        "Uses of %s: %s from %s on are not possible.".formatted(asset, count.value(), begin()));
            }
        });
        requireAmongAll(inWindow);
        requireAmongAll(inTime);
        requireOutOfDate(retired);
        requireOutOfDate(outdated);
    }

    private void requireOutOfDate(Keyed<Count> part) {
        part.forEach((asset, count) -> {
            long both = Math.addExact(value(retired, asset), value(outdated, asset));
            if (count.value() == 0 || both > inWindow(asset)) {
                throw new IllegalStateException("Uses of %s: %s retired and %s overdue of %s are not possible."
                        .formatted(asset, value(retired, asset), value(outdated, asset), inWindow(asset)));
            }
        });
    }

    private void requireAmongAll(Keyed<Count> part) {
        part.forEach((asset, count) -> {
            if (count.value() > ever(asset)) {
                throw new IllegalStateException(
                        "Uses of %s: %s of %s are not possible.".formatted(asset, count.value(), ever(asset)));
            }
        });
    }

    private static long value(Keyed<Count> counts, String asset) {
        return counts.find(asset).map(Count::value).orElse(0L);
    }
}
