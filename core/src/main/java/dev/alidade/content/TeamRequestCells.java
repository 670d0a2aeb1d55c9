// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.model.ContentRequest;

/** What became of the requests of each team. */
final class TeamRequestCells {
    private final Keyed<Count> requests;
    private final Keyed<Count> delivered;
    private final Keyed<Count> declined;
    private final Keyed<Count> cancelled;

    TeamRequestCells(CellRegister register) {
        requests = register.cell("team requests", new Keyed<>(Count::new));
        delivered = register.cell("team delivered", new Keyed<>(Count::new));
        declined = register.cell("team declined", new Keyed<>(Count::new));
        cancelled = register.cell("team cancelled", new Keyed<>(Count::new));
    }

    void add(ContentRequest request, RequestOutcome outcome) {
        if (request.team().isEmpty()) {
            return;
        }
        String team = request.team().get();
        requests.at(team).increment();
        switch (outcome.kind()) {
            case DELIVERED -> delivered.at(team).increment();
            case DECLINED -> declined.at(team).increment();
            case CANCELLED -> cancelled.at(team).increment();
            case OPEN -> {}
        }
    }

    /** By team, in the order of their names. */
    ImmutableSortedMap<String, TeamRequests> byTeam() {
        ImmutableSortedMap.Builder<String, TeamRequests> teams = ImmutableSortedMap.naturalOrder();
        requests.forEach((team, count) -> teams.put(
                team,
                TeamRequests.of(count.value(), value(delivered, team), value(declined, team), value(cancelled, team))));
        return teams.build();
    }

    /** Refuses what no facts can have added. */
    void check(RequestCells all) {
        requireWithin("requests", requests, all.requests());
        requireWithin("deliveries", delivered, all.of(RequestOutcome.Kind.DELIVERED));
        requireWithin("refusals", declined, all.of(RequestOutcome.Kind.DECLINED));
        requireWithin("cancellations", cancelled, all.of(RequestOutcome.Kind.CANCELLED));
    }

    private void requireWithin(String what, Keyed<Count> counts, long total) {
        long[] sum = new long[1];
        counts.forEach((team, count) -> {
            sum[0] = Math.addExact(sum[0], count.value());
            if (requests.find(team).isEmpty()) {
                throw new IllegalStateException("Team %s: %s without requests are not possible.".formatted(team, what));
            }
        });
        if (sum[0] > total) {
            throw new IllegalStateException(
                    "Teams: %s %s of %s in all are not possible.".formatted(sum[0], what, total));
        }
    }

    private static long value(Keyed<Count> counts, String team) {
        return counts.find(team).map(Count::value).orElse(0L);
    }
}
