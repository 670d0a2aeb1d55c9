// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.pipeline.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is usual for closed deals: the longest cycle, and how long won ones were in a stage. */
final class UsualTimes {
    private final PipelineCompany company;
    private final List<NaiveDeal> known;

    UsualTimes(PipelineCompany company, List<NaiveDeal> known) {
        this.company = company;
        this.known = known;
    }

    Optional<Duration> longestCycle() {
        if (!company.history()) {
            return company.ageLimit();
        }
        Optional<Duration> longest = Optional.empty();
        for (NaiveDeal deal : known) {
            Optional<Instant> begun = deal.begun(company.starts());
            boolean closed = deal.state == NaiveDeal.State.WON || deal.state == NaiveDeal.State.LOST;
            if (closed && begun.isPresent()) {
                Duration cycle = Duration.between(begun.get(), deal.closedAt.orElseThrow());
                longest = longest.filter(other -> other.compareTo(cycle) >= 0).or(() -> Optional.of(cycle));
            }
        }
        return longest;
    }

    boolean anyStage() {
        return !company.history()
                ? !company.stageTimes().isEmpty()
                : known.stream()
                        .anyMatch(deal -> deal.state == NaiveDeal.State.WON && !new NaiveCourse(deal).ended.isEmpty());
    }

    Optional<Duration> median(String pipeline, String stage) {
        if (!company.history()) {
            return company.stageTimes().stream()
                    .filter(time ->
                            time.pipeline().equals(pipeline) && time.stage().equals(stage))
                    .map(StageTime::median)
                    .findFirst();
        }
        List<Long> stays = new ArrayList<>();
        for (NaiveDeal deal : known) {
            if (deal.state == NaiveDeal.State.WON
                    && deal.pipeline.filter(one -> one.name().equals(pipeline)).isPresent()) {
                for (NaiveCourse.Stay stay : new NaiveCourse(deal).ended) {
                    if (stay.stage().name().equals(stage)) {
                        stays.add(Elapsed.units(
                                company.window(), stay.from(), stay.to().orElseThrow()));
                    }
                }
            }
        }
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        stays.sort(null);
        int middle = stays.size() / 2;
        long twice = stays.size() % 2 == 1 ? 2 * stays.get(middle) : stays.get(middle - 1) + stays.get(middle);
        return Optional.of(Duration.ofSeconds(Elapsed.secondsEach(company.window()) * twice)
                .dividedBy(2));
    }
}
