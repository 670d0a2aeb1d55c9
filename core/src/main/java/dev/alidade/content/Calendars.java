// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.content.Readiness.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Launch;
import dev.alidade.model.SellingSeason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of each launch and season in the window whether its material was there in time. */
final class Calendars {
    private final ContentSettings settings;
    private final ImmutableMap<String, AssetTerm> library;
    private final Window window;

    Calendars(ContentSettings settings, ImmutableMap<String, AssetTerm> library, Window window) {
        this.settings = settings;
        this.library = library;
        this.window = window;
    }

    ImmutableList<Readiness> launches() {
        return settings.launches().stream()
                .filter(launch -> begins(launch.day()))
                .map(this::of)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Readiness> seasons() {
        return settings.seasons().stream()
                .filter(season -> begins(season.from()))
                .map(this::of)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a day begins in the window: plans are known before, so that as-of hides none. */
    private boolean begins(LocalDate day) {
        Instant begin = day.atStartOfDay(window.zone()).toInstant();
        return !begin.isBefore(window.start()) && begin.isBefore(window.end());
    }

    private Readiness of(Launch launch) {
        Material material = material(launch.materials(), launch.day(), due(launch.materialDue(), launch.day()));
        return new Readiness(
                Occasion.LAUNCH,
                launch.id(),
                launch.title(),
                launch.product(),
                launch.day(),
                Optional.empty(),
                material.due,
                material.state(),
                material.late,
                material.missing,
                launch.product().flatMap(product -> season(product, launch.day())));
    }

    private Readiness of(SellingSeason season) {
        Material material = material(season.materials(), season.from(), due(season.materialDue(), season.from()));
        return new Readiness(
                Occasion.SEASON,
                season.id(),
                season.title(),
                season.product(),
                season.from(),
                Optional.of(season.to()),
                material.due,
                material.state(),
                material.late,
                material.missing,
                Optional.empty());
    }

    private LocalDate due(Optional<LocalDate> stated, LocalDate day) {
        return stated.orElseGet(() -> day.minusDays(settings.readyBefore()));
    }

    /** The season of a product that holds a day, else the next one: seasons are in the order of their days. */
    private Optional<String> season(String product, LocalDate day) {
        return settings.seasons().stream()
                .filter(season -> season.product().filter(product::equals).isPresent())
                .filter(season -> season.to().isAfter(day))
                .findFirst()
                .map(SellingSeason::id);
    }

    private Material material(ImmutableSortedSet<String> wanted, LocalDate day, LocalDate due) {
        Instant inTime = AssetTerm.lastOf(due, window);
        Instant begin = day.atStartOfDay(window.zone()).toInstant();
        ImmutableList.Builder<String> late = ImmutableList.builder();
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        for (String id : wanted) {
            @Nullable AssetTerm term = library.get(id);
            if (term == null || !term.counts() || gone(term, begin)) {
                missing.add(id);
            } else if (term.asset().releasedAt().isAfter(inTime)) {
                late.add(id);
            }
        }
        return new Material(due, wanted.isEmpty(), window.isDue(inTime), late.build(), missing.build());
    }

    /** Whether it was retired by the first day, as far as known. */
    private boolean gone(AssetTerm term, Instant begin) {
        return term.asset()
                .retiredAt()
                .filter(window::knows)
                .filter(at -> !at.isAfter(begin))
                .isPresent();
    }

    private record Material(
            LocalDate due, boolean unstated, boolean over, ImmutableList<String> late, ImmutableList<String> missing) {
        State state() {
            if (unstated) {
                return State.NOT_STATED;
            } else if (!over) {
                return State.NOT_DUE;
            } else if (!missing.isEmpty()) {
                return State.MISSING;
            }
            return late.isEmpty() ? State.READY : State.LATE;
        }
    }
}
