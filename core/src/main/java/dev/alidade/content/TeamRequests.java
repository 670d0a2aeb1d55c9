// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

/**
 * What became of the requests of one team.
 *
 * @param requests how many it made in the window
 * @param delivered how many of them were delivered, fast or not
 * @param declined how many were declined
 * @param cancelled how many it took back
 * @param open how many still wait
 */
public record TeamRequests(long requests, long delivered, long declined, long cancelled, long open) {
    /**
     * Checks that the parts add up.
     *
     * @throws IllegalArgumentException if a number is negative, or they don't
     */
    public TeamRequests {
        if (delivered < 0
                || declined < 0
                || cancelled < 0
                || open < 0
                || Math.addExact(Math.addExact(delivered, declined), Math.addExact(cancelled, open)) != requests) {
            throw new IllegalArgumentException(
                    "Requests of a team: %s delivered, %s declined, %s taken back and %s open"
                                    .formatted(delivered, declined, cancelled, open)
                            + " don't make %s.".formatted(requests));
        }
    }

    static TeamRequests of(long requests, long delivered, long declined, long cancelled) {
        return new TeamRequests(requests, delivered, declined, cancelled, requests - delivered - declined - cancelled);
    }
}
