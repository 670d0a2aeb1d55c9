// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in sales made material without marketing.
 *
 * @param at when
 * @param person who, a pseudonym; empty when only the team is known
 * @param team whose team; empty to take the person's on the roster
 * @param reason why: too slow, out of date, not found ...
 */
public record SelfMade(Instant at, Optional<String> person, Optional<String> team, Optional<String> reason)
        implements ContentFact {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if neither person nor team is given, one is blank, or the instant is outside of the
     *     years 1 to 9999
     */
    public SelfMade {
        Checks.instant(at, "SelfMade.at");
        person.ifPresent(name -> Checks.id(name, "SelfMade.person"));
        team.ifPresent(name -> Checks.id(name, "SelfMade.team"));
        requireNonNull(reason, "reason");
        if (person.isEmpty() && team.isEmpty()) {
            throw new IllegalArgumentException("SelfMade at %s: neither a person nor a team is given.".formatted(at));
        }
    }

    /**
     * What a person made, for a reason that is not known.
     *
     * @param person who, a pseudonym
     * @param at when
     * @return the fact
     */
    public static SelfMade byPerson(String person, Instant at) {
        return new SelfMade(at, Optional.of(person), Optional.empty(), Optional.empty());
    }

    /**
     * What a team made, for a reason that is not known.
     *
     * @param team which
     * @param at when
     * @return the fact
     */
    public static SelfMade byTeam(String team, Instant at) {
        return new SelfMade(at, Optional.empty(), Optional.of(team), Optional.empty());
    }
}
