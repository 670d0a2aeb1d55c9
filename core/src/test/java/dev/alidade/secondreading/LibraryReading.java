// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.Department;
import dev.alidade.model.Launch;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.SellingSeason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The metrics on the library of material and on both calendars, read once more. */
final class LibraryReading {
    private static final Duration EXPOSURE = Duration.ofDays(90);
    private static final int READY_BEFORE = 14;

    /** Sales used a piece of material, by itself or in a deal. */
    private record Use(String asset, Instant at) {}

    private final Window window;
    private final List<Asset> library;
    private final List<Use> uses = new ArrayList<>();
    private final List<Instant> onRecord = new ArrayList<>();

    private LibraryReading(Window window, List<Asset> library) {
        this.window = window;
        this.library = library;
    }

    static Readings of(
            Window window,
            List<Asset> library,
            List<AssetUse> uses,
            List<Opportunity> deals,
            List<Launch> launches,
            List<SellingSeason> seasons) {
        LibraryReading reading = new LibraryReading(window, library);
        reading.record(uses, deals);
        return new Readings()
                .with("content.fresh-share", reading.fresh())
                .with("content.used-share", reading.used())
                .with("content.never-used", reading.neverUsed())
                .with("content.longest-gap", reading.longestGap())
                .with("content.supplied-months", reading.suppliedMonths())
                .with("content.won-with-material", reading.wonWithMaterial(deals))
                .with("content.launch-readiness", reading.launches(launches))
                .with("content.season-readiness", reading.seasons(seasons));
    }

    private void record(List<AssetUse> alone, List<Opportunity> deals) {
        for (AssetUse use : alone) {
            if (window.knows(use.at())) {
                onRecord.add(use.at());
                if (use.department() == Department.SALES) {
                    uses.add(new Use(use.assetId(), use.at()));
                }
            }
        }
        for (Opportunity deal : deals) {
            for (OpportunityEvent event : deal.timeline()) {
                if (event instanceof Activity activity && window.knows(event.at())) {
                    for (String asset : activity.materials()) {
                        onRecord.add(event.at());
                        uses.add(new Use(asset, event.at()));
                    }
                }
            }
        }
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private boolean isOver(LocalDate day) {
        return !Chance.begin(day.plusDays(1)).isAfter(window.asOf());
    }

    private List<Asset> inUse() {
        return library.stream()
                .filter(asset -> window.knows(asset.releasedAt()))
                .filter(asset -> asset.retiredAt().filter(window::knows).isEmpty())
                .toList();
    }

    private Reread fresh() {
        long fresh = 0;
        long dated = 0;
        for (Asset asset : inUse()) {
            Optional<LocalDate> review = asset.reviewDue();
            for (AssetVersion version : asset.versions()) {
                review = window.knows(version.at()) ? version.reviewDue() : review;
            }
            dated += review.isPresent() ? 1 : 0;
            fresh += review.isPresent() && !isOver(review.get()) ? 1 : 0;
        }
        return Reread.share(fresh, dated);
    }

    private boolean usedBetween(Asset asset, Instant from, Instant to) {
        return uses.stream()
                .anyMatch(use -> use.asset().equals(asset.id())
                        && !use.at().isBefore(from)
                        && !use.at().isAfter(to));
    }

    private Instant firstOnRecord() {
        return onRecord.stream().min(Instant::compareTo).orElseThrow();
    }

    private Reread used() {
        long used = 0;
        long due = 0;
        for (Asset asset : library) {
            Instant end = asset.releasedAt().plus(EXPOSURE);
            boolean judged = !end.isAfter(window.asOf()) && !end.isBefore(firstOnRecord());
            if (asset.madeBy() != Department.SALES && inWindow(asset.releasedAt()) && judged) {
                used += usedBetween(asset, asset.releasedAt(), end) ? 1 : 0;
                due++;
            }
        }
        return Reread.share(used, due);
    }

    private Reread neverUsed() {
        long never = 0;
        long due = 0;
        for (Asset asset : inUse()) {
            Instant from = asset.releasedAt().isBefore(firstOnRecord()) ? firstOnRecord() : asset.releasedAt();
            if (asset.madeBy() != Department.SALES && !from.plus(EXPOSURE).isAfter(window.asOf())) {
                never += usedBetween(asset, asset.releasedAt(), window.asOf()) ? 0 : 1;
                due++;
            }
        }
        return Reread.share(never, due);
    }

    private boolean releasedBetween(LocalDate first, LocalDate end) {
        return library.stream()
                .filter(asset -> asset.madeBy() != Department.SALES)
                .map(asset -> Chance.dayOf(asset.releasedAt()))
                .anyMatch(day -> !day.isBefore(first) && day.isBefore(end));
    }

    private Reread longestGap() {
        long longest = 0;
        long run = 0;
        for (LocalDate day = Chance.FROM; day.isBefore(Chance.TO) && isOver(day); day = day.plusDays(1)) {
            run = releasedBetween(day, day.plusDays(1)) ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return Reread.about(Fraction.of(longest * Duration.ofDays(1).toSeconds()));
    }

    private Reread suppliedMonths() {
        long supplied = 0;
        long months = 0;
        for (LocalDate month = Chance.FROM; month.isBefore(Chance.TO); month = month.plusMonths(1)) {
            if (isOver(month.plusMonths(1).minusDays(1))) {
                supplied += releasedBetween(month, month.plusMonths(1)) ? 1 : 0;
                months++;
            }
        }
        return Reread.share(supplied, months);
    }

    private Reread wonWithMaterial(List<Opportunity> deals) {
        long with = 0;
        long won = 0;
        for (Opportunity deal : deals) {
            Optional<Instant> at = deal.timeline().stream()
                    .filter(Won.class::isInstance)
                    .map(OpportunityEvent::at)
                    .filter(this::inWindow)
                    .findFirst();
            if (at.isPresent()) {
                won++;
                with += deal.timeline().stream()
                                .filter(event -> !event.at().isAfter(at.get()))
                                .anyMatch(event -> event instanceof Activity activity && known(activity))
                        ? 1
                        : 0;
            }
        }
        return Reread.share(with, won);
    }

    private boolean known(Activity activity) {
        return library.stream().anyMatch(asset -> activity.materials().contains(asset.id()));
    }

    private Reread launches(List<Launch> launches) {
        long ready = 0;
        long all = 0;
        for (Launch launch : launches) {
            LocalDate due = launch.materialDue().orElse(launch.day().minusDays(READY_BEFORE));
            if (counts(launch.day(), due, launch.materials())) {
                ready += allThere(launch.materials(), due, launch.day()) ? 1 : 0;
                all++;
            }
        }
        return Reread.share(ready, all);
    }

    private Reread seasons(List<SellingSeason> seasons) {
        long ready = 0;
        long all = 0;
        for (SellingSeason season : seasons) {
            LocalDate due = season.materialDue().orElse(season.from().minusDays(READY_BEFORE));
            if (counts(season.from(), due, season.materials())) {
                ready += allThere(season.materials(), due, season.from()) ? 1 : 0;
                all++;
            }
        }
        return Reread.share(ready, all);
    }

    private boolean counts(LocalDate day, LocalDate due, Collection<String> materials) {
        return !day.isBefore(Chance.FROM) && day.isBefore(Chance.TO) && isOver(due) && !materials.isEmpty();
    }

    /** Released by the end of the due day, and not known to be retired when the first day begins. */
    private boolean allThere(Collection<String> materials, LocalDate due, LocalDate first) {
        Instant end = Chance.begin(due.plusDays(1));
        return materials.stream()
                .allMatch(id -> library.stream()
                        .anyMatch(asset -> asset.id().equals(id)
                                && asset.releasedAt().isBefore(end)
                                && asset.retiredAt()
                                        .filter(at -> !at.isAfter(Chance.begin(first)) && window.knows(at))
                                        .isEmpty()));
    }
}
