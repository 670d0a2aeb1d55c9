// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

/**
 * How something that was agreed stands.
 *
 * @param met how often it was kept
 * @param breached how often it was broken
 * @param notDue how often it can't be judged yet at as-of
 */
public record Obligation(long met, long breached, long notDue) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Obligation {
        if (met < 0 || breached < 0 || notDue < 0) {
            throw new IllegalArgumentException(
                    "Obligation: %s met, %s breached, %s not due is not possible.".formatted(met, breached, notDue));
        }
    }
}
