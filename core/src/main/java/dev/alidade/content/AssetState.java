// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import dev.alidade.model.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one piece of material stands.
 *
 * @param id its id
 * @param title its title
 * @param kind what it is
 * @param product what it is about
 * @param madeBy the department that made it
 * @param releasedAt when sales could first use it
 * @param inUse whether it is not retired, as far as known
 * @param reviewDue the last day before the review of its known version is overdue
 * @param fresh whether that day isn't over; empty without one, or when it is retired
 * @param uses how often sales used it in the window
 * @param allUses how often sales has used it since its release, as far as recorded
 * @param usedInTime whether sales used it within the exposure after its release; empty when that can't be judged: the time isn't
 *     over, or it was over before the first use on record of anything
 * @param wonDeals deals won in the window in which it was used
 * @param lostDeals deals lost in the window in which it was used
 */
public record AssetState(
        String id,
        Optional<String> title,
        Optional<String> kind,
        Optional<String> product,
        Department madeBy,
        Instant releasedAt,
        boolean inUse,
        Optional<LocalDate> reviewDue,
        Optional<Boolean> fresh,
        long uses,
        long allUses,
        Optional<Boolean> usedInTime,
        long wonDeals,
        long lostDeals) {
    /** Checks that nothing is missing. */
    public AssetState {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(product, "product");
        requireNonNull(madeBy, "madeBy");
        requireNonNull(releasedAt, "releasedAt");
        requireNonNull(reviewDue, "reviewDue");
        requireNonNull(fresh, "fresh");
        requireNonNull(usedInTime, "usedInTime");
    }

    /**
     * Whether it is in use, made by others than sales, there long enough to be judged, and was never used by sales.
     *
     * @return true if all of that holds
     */
    public boolean neverUsed() {
        return inUse && madeBy != Department.SALES && usedInTime.isPresent() && allUses == 0;
    }
}
