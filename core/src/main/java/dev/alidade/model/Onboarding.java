// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A newcomer and the briefing on what customers should know.
 *
 * @param person the newcomer, a pseudonym
 * @param department where the newcomer works
 * @param joinedAt when the newcomer joined
 * @param briefingDue until when the briefing is due; empty for the usual time after joining
 * @param briefedAt when the briefing took place; empty when it hasn't
 */
public record Onboarding(
        String person,
        Department department,
        Instant joinedAt,
        Optional<Instant> briefingDue,
        Optional<Instant> briefedAt)
        implements Fact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the person is blank or an instant is outside of the years 1 to 9999
     */
    public Onboarding {
        Checks.id(person, "Onboarding.person");
        requireNonNull(department, "department");
        Checks.instant(joinedAt, "Onboarding.joinedAt");
        briefingDue.ifPresent(due -> Checks.instant(due, "Onboarding.briefingDue"));
        briefedAt.ifPresent(at -> Checks.instant(at, "Onboarding.briefedAt"));
    }
}
