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
 * @param neverUsed whether sales has never used it since its release; empty when that can't be judged: it is retired, sales made
 *     it, or it hasn't been there for the exposure since uses are on record
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
        Optional<Boolean> neverUsed,
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
        requireNonNull(neverUsed, "neverUsed");
    }
}
