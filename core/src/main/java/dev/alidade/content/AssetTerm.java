// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A piece of material as it is known in a window. */
final class AssetTerm {
    private final Asset asset;
    private final Window window;
    private final ContentSettings settings;
    private final Instant exposedUntil;
    private final ImmutableList<AssetVersion> versions; // known, from the release on

    AssetTerm(Asset asset, Window window, ContentSettings settings) {
        this.asset = asset;
        this.window = window;
        this.settings = settings;
        exposedUntil = window.deadline(asset.releasedAt(), settings.exposure());
        versions = asset.versions().stream()
                .filter(version -> window.knows(version.at()))
                .filter(version -> !Chronology.before(version.at(), asset.releasedAt(), window))
                .collect(ImmutableList.toImmutableList());
    }

    Asset asset() {
        return asset;
    }

    /** Whether its release is known and not denied by an earlier retirement. */
    boolean counts() {
        return window.knows(asset.releasedAt()) && !retiredBeforeRelease();
    }

    boolean retiredBeforeRelease() {
        return window.knows(asset.releasedAt())
                && asset.retiredAt()
                        .filter(at -> Chronology.before(at, asset.releasedAt(), window))
                        .isPresent();
    }

    /** Whether it counts and is not retired as far as known. */
    boolean inUse() {
        return counts() && asset.retiredAt().filter(window::knows).isEmpty();
    }

    boolean bySales() {
        return asset.madeBy() == Department.SALES;
    }

    /** Whether it counts, was released in the window, and by others than sales. */
    boolean supplied() {
        return counts() && !bySales() && window.selects(asset.releasedAt());
    }

    /** The last instant of the time in which it is to be used. */
    Instant exposedUntil() {
        return exposedUntil;
    }

    /** Whether it has been there long enough for its use to be judged. */
    boolean exposed() {
        return counts() && window.isDue(exposedUntil);
    }

    /** Whether it has been there long enough since its release, and since an instant. */
    boolean exposedSince(Instant begin) {
        Instant from = asset.releasedAt().isBefore(begin) ? begin : asset.releasedAt();
        return counts() && window.isDue(window.deadline(from, settings.exposure()));
    }

    boolean versionBeforeRelease() {
        return counts()
                && asset.versions().stream()
                        .anyMatch(version -> window.knows(version.at())
                                && Chronology.before(version.at(), asset.releasedAt(), window));
    }

    /** Whether the latest versions are of one instant and differ. */
    boolean contradictory() {
        return contradictory(versions.size());
    }

    private boolean contradictory(int first) {
        int last = first - 1;
        return last > 0
                && versions.get(last).at().equals(versions.get(last - 1).at())
                && !versions.get(last).equals(versions.get(last - 1));
    }

    /** The review date of the version that is known; empty when none is planned, or it is contradicted. */
    Optional<LocalDate> reviewDue() {
        return reviewDue(versions.size());
    }

    /** The review date after the first so many versions. */
    private Optional<LocalDate> reviewDue(int first) {
        if (contradictory(first)) {
            return Optional.empty();
        }
        return first == 0 ? asset.reviewDue() : versions.get(first - 1).reviewDue();
    }

    /** Whether the day of its review isn't over; empty without one, and when it isn't in use. */
    Optional<Boolean> fresh() {
        return inUse() ? reviewDue().map(due -> !window.isDue(lastOf(due, window))) : Optional.empty();
    }

    /** Whether it counts and was retired before an instant, as far as known. */
    boolean retiredBefore(Instant at) {
        return counts()
                && asset.retiredAt()
                        .filter(window::knows)
                        .filter(end -> Chronology.before(end, at, window))
                        .isPresent();
    }

    /** Whether it counts and the review of the version of an instant was overdue then; not where versions contradict each other. */
    boolean reviewOverdueAt(Instant at) {
        int known = (int) versions.stream()
                .filter(version -> !Chronology.before(at, version.at(), window))
                .count();
        return counts()
                && reviewDue(known)
                        .filter(due -> lastOf(due, window).isBefore(at))
                        .isPresent();
    }

    static Instant lastOf(LocalDate day, Window window) {
        return day.plusDays(1).atStartOfDay(window.zone()).toInstant().minusNanos(1);
    }
}
