// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody asked marketing for material, and what became of it.
 *
 * <pre>{@code
 * ContentRequest request = ContentRequest.builder("R1", monday).team("north").neededBy(friday).delivered(thursday).build();
 * }</pre>
 *
 * @param id the request's id
 * @param department who asked
 * @param team the team that asked
 * @param kind what was asked for: brochure, case study ...
 * @param requestedAt when it was asked for
 * @param neededBy the last instant at which it is of use, as told with the request
 * @param deliveredAt when marketing delivered it
 * @param declinedAt when marketing declined it
 * @param reason why it was declined
 * @param cancelledAt when it was taken back
 */
public record ContentRequest(
        String id,
        Department department,
        Optional<String> team,
        Optional<String> kind,
        Instant requestedAt,
        Optional<Instant> neededBy,
        Optional<Instant> deliveredAt,
        Optional<Instant> declinedAt,
        Optional<String> reason,
        Optional<Instant> cancelledAt)
        implements ContentFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or an instant is outside of the years 1 to 9999
     */
    public ContentRequest {
        Checks.id(id, "ContentRequest.id");
        requireNonNull(department, "department");
        requireNonNull(team, "team");
        requireNonNull(kind, "kind");
        Checks.instant(requestedAt, "ContentRequest.requestedAt");
        neededBy.ifPresent(at -> Checks.instant(at, "ContentRequest.neededBy"));
        deliveredAt.ifPresent(at -> Checks.instant(at, "ContentRequest.deliveredAt"));
        declinedAt.ifPresent(at -> Checks.instant(at, "ContentRequest.declinedAt"));
        requireNonNull(reason, "reason");
        cancelledAt.ifPresent(at -> Checks.instant(at, "ContentRequest.cancelledAt"));
    }

    /**
     * Begins a request by sales.
     *
     * @param id the request's id
     * @param requestedAt when it was asked for
     * @return a builder of a request that is still open
     */
    public static ContentRequestBuilder builder(String id, Instant requestedAt) {
        return new ContentRequestBuilder(id, requestedAt);
    }
}
