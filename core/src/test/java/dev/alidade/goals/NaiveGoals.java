// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalFact;
import dev.alidade.model.GoalKind;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The numbers over goals, from all facts at once and in doubles, as one would write them down first. */
final class NaiveGoals {
    private final GoalSettings settings;
    private final Window window;
    private final List<GoalFact> facts;

    NaiveGoals(GoalSettings settings, Window window, List<GoalFact> facts) {
        this.settings = settings;
        this.window = window;
        this.facts = facts;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    List<Goal> inForce() {
        Instant stop = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        return settings.goals().stream()
                .filter(goal -> midnight(goal.from()).isBefore(stop)
                        && midnight(goal.to()).isAfter(window.start())
                        && goal.setAt().orElse(midnight(goal.from())).isBefore(window.asOf()))
                .toList();
    }

    private List<KeyResultReading> readings(Goal goal, String keyResult) {
        return facts.stream()
                .filter(KeyResultReading.class::isInstance)
                .map(KeyResultReading.class::cast)
                .filter(reading -> reading.keyResultId().equals(keyResult)
                        && reading.at().isBefore(window.asOf())
                        && !reading.at().isBefore(midnight(goal.from()))
                        && !reading.at().isAfter(midnight(goal.to())))
                .toList();
    }

    boolean measured(Goal goal) {
        return goal.keyResults().stream()
                .flatMap(keyResult -> readings(goal, keyResult.id()).stream())
                .anyMatch(reading -> window.selects(reading.at()));
    }

    /** The last target before as-of that nothing of its instant contradicts. */
    private double target(Goal goal, KeyResult keyResult) {
        double target = keyResult.target().doubleValue();
        Instant at = Instant.MIN;
        for (GoalRevision revision : goal.revisions()) {
            boolean alone = goal.revisions().stream()
                    .filter(other -> other.at().equals(revision.at())
                            && other.keyResultId().equals(revision.keyResultId()))
                    .allMatch(other -> other.target().equals(revision.target()));
            if (alone
                    && revision.keyResultId().orElse("").equals(keyResult.id())
                    && revision.at().isBefore(window.asOf())
                    && !revision.at().isBefore(at)) {
                at = revision.at();
                target = revision.target().orElseThrow().doubleValue();
            }
        }
        return target;
    }

    /** What the latest reading says: its value, and which part of the goal's days has passed; nothing when contradicted. */
    private List<Double> latest(Goal goal, KeyResult keyResult) {
        Instant at = Instant.MIN;
        Set<BigDecimal> values = new HashSet<>();
        for (KeyResultReading reading : readings(goal, keyResult.id())) {
            if (reading.at().isAfter(at)) {
                at = reading.at();
                values.clear();
            }
            if (reading.at().equals(at)) {
                values.add(reading.value());
            }
        }
        if (values.size() != 1) {
            return List.of();
        }
        double passed = Duration.between(midnight(goal.from()), at).toSeconds();
        double length =
                Duration.between(midnight(goal.from()), midnight(goal.to())).toSeconds();
        return List.of(values.iterator().next().doubleValue(), passed / length);
    }

    /** The raw attainment; empty when it can't be told. */
    private OptionalDouble attainment(Goal goal, KeyResult keyResult) {
        List<Double> latest = latest(goal, keyResult);
        if (latest.isEmpty() || keyResult.baseline().isEmpty()) {
            return OptionalDouble.empty();
        }
        double baseline = keyResult.baseline().get().doubleValue();
        double way = target(goal, keyResult) - baseline;
        boolean ahead = keyResult.direction() == GoalDirection.UP ? way > 1e-9 : way < -1e-9;
        return ahead ? OptionalDouble.of((latest.get(0) - baseline) / way) : OptionalDouble.empty();
    }

    OptionalDouble meanAttainment(boolean clamped) {
        List<Double> goals = new ArrayList<>();
        for (Goal goal : inForce()) {
            goal.keyResults().stream()
                    .flatMapToDouble(keyResult -> attainment(goal, keyResult).stream())
                    .map(raw -> clamped ? Math.max(0, Math.min(1, raw)) : raw)
                    .average()
                    .ifPresent(goals::add);
        }
        return goals.stream().mapToDouble(mean -> mean).average();
    }

    /** How many key results are on pace, and of how many it can be told. */
    List<Long> onPace() {
        long on = 0;
        long judged = 0;
        for (Goal goal : inForce()) {
            for (KeyResult keyResult : goal.keyResults()) {
                List<Double> latest = latest(goal, keyResult);
                OptionalDouble raw = attainment(goal, keyResult);
                double target = target(goal, keyResult);
                boolean held = keyResult.baseline().isPresent()
                        && Math.abs(keyResult.baseline().get().doubleValue() - target) < 1e-9;
                if (raw.isPresent()) {
                    judged++;
                    on += raw.getAsDouble() >= latest.get(1) - 1e-12 ? 1 : 0;
                } else if (held && !latest.isEmpty()) {
                    judged++;
                    double over = (latest.get(0) - target) * (keyResult.direction() == GoalDirection.UP ? 1 : -1);
                    on += over > -1e-9 ? 1 : 0;
                }
            }
        }
        return List.of(on, judged);
    }

    /** Marketing's roles, each with the share of its pay that hangs on sales' goals. */
    Map<String, Double> roles() {
        Instant stop = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        LocalDate day = LocalDate.ofInstant(stop.minusNanos(1), ZoneOffset.UTC);
        Map<String, Double> roles = new HashMap<>();
        for (GoalFact fact : facts) {
            if (fact instanceof CompensationComponent part
                    && part.department() == Department.MARKETING
                    && !part.from().orElse(LocalDate.MIN).isAfter(day)
                    && part.to().orElse(LocalDate.MAX).isAfter(day)) {
                boolean tied = inForce().stream()
                        .anyMatch(goal -> part.goalId().orElse("").equals(goal.id())
                                && (goal.owners().contains(Department.SALES)
                                        || goal.owners().contains(Department.BOTH)));
                roles.merge(part.role(), tied ? part.weight().doubleValue() : 0, Double::sum);
            }
        }
        return roles;
    }

    /** The share of spend that serves a goal, for spend in euros only. */
    OptionalDouble served() {
        Map<String, Long> cents = new HashMap<>();
        for (GoalFact fact : facts) {
            if (fact instanceof Spend spend) {
                for (LocalDate day = spend.from(); day.isBefore(spend.to()); day = day.plusDays(1)) {
                    if (window.selects(midnight(day))) {
                        cents.merge(
                                spend.campaignId(),
                                spend.within(day, day.plusDays(1)).minorUnits(),
                                Long::sum);
                    }
                }
            }
        }
        Set<String> goals = new HashSet<>();
        inForce().stream().filter(goal -> goal.kind() == GoalKind.BUSINESS).forEach(goal -> goals.add(goal.id()));
        Set<String> serving = new HashSet<>();
        boolean recorded = false;
        for (Campaign campaign : settings.campaigns()) {
            recorded |= campaign.goalId().isPresent();
            if (goals.contains(campaign.goalId().orElse(""))) {
                serving.add(campaign.id());
            }
        }
        long all = cents.values().stream()
                .filter(sum -> sum > 0)
                .mapToLong(sum -> sum)
                .sum();
        long served = cents.entrySet().stream()
                .filter(campaign -> campaign.getValue() > 0 && serving.contains(campaign.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all > 0 && recorded ? OptionalDouble.of((double) served / all) : OptionalDouble.empty();
    }
}
