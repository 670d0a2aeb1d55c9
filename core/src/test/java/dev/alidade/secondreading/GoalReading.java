// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalKind;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The metrics on goals, read once more. */
final class GoalReading {
    private final Window window;
    private final List<Goal> inForce = new ArrayList<>();
    private final List<KeyResultReading> readings;
    private final List<CompensationComponent> pay;

    private GoalReading(
            Window window, List<Goal> goals, List<KeyResultReading> readings, List<CompensationComponent> pay) {
        this.window = window;
        this.readings = readings;
        this.pay = pay;
        for (Goal goal : goals) {
            boolean inWindow = Chance.begin(goal.from()).isBefore(window.end())
                    && Chance.begin(goal.to()).isAfter(window.start());
            boolean begun = Chance.begin(goal.from()).isBefore(window.asOf());
            if (inWindow && begun && set(goal).isBefore(window.asOf())) {
                inForce.add(goal);
            }
        }
    }

    static Readings of(
            Window window,
            List<Goal> goals,
            List<Campaign> campaigns,
            List<KeyResultReading> readings,
            List<CompensationComponent> pay,
            List<Spend> spends) {
        GoalReading reading = new GoalReading(window, goals, readings, pay);
        return reading.readings().with("goals.campaigns-with-goal", reading.servedSpend(campaigns, spends));
    }

    private Readings readings() {
        List<Optional<Fraction>> paces = new ArrayList<>();
        for (Goal goal : inForce) {
            for (KeyResult keyResult : goal.keyResults()) {
                paces.add(ahead(goal, keyResult));
            }
        }
        return new Readings()
                .with("goals.jointly-owned-share", share(Goal::jointlyOwned))
                .with("goals.jointly-agreed-share", share(Goal::jointlyAgreed))
                .with("goals.measured-share", share(this::readInWindow))
                .with("goals.plan-changes", share(this::changedInWindow))
                .with("goals.attainment", attained(way -> way.between(Fraction.ZERO, Fraction.ONE)))
                .with("goals.attainment-raw", attained(way -> way))
                .with(
                        "goals.on-pace-share",
                        Reread.share(
                                paces.stream()
                                        .flatMap(Optional::stream)
                                        .filter(ahead -> ahead.compareTo(Fraction.ZERO) >= 0)
                                        .count(),
                                paces.stream().flatMap(Optional::stream).count()))
                .with("goals.conflicts", Reread.about(Fraction.of(conflicts())))
                .with("goals.pay-linkage", payLinkage())
                .with("goals.pay-at-stake", payAtStake());
    }

    private Reread share(Predicate<Goal> hit) {
        return Reread.share(inForce.stream().filter(hit).count(), inForce.size());
    }

    private static Instant set(Goal goal) {
        return goal.setAt().orElse(Chance.begin(goal.from()));
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private boolean readInWindow(Goal goal) {
        return readings.stream()
                .anyMatch(reading -> inWindow(reading.at())
                        && !reading.at().isAfter(Chance.begin(goal.to()))
                        && goal.keyResults().stream().anyMatch(key -> key.id().equals(reading.keyResultId())));
    }

    private boolean changedInWindow(Goal goal) {
        return goal.revisions().stream().anyMatch(revision -> inWindow(revision.at()));
    }

    /** The latest that is known, up to the end of the goal's last day. */
    private Optional<KeyResultReading> latest(Goal goal, KeyResult keyResult) {
        return readings.stream()
                .filter(reading -> reading.keyResultId().equals(keyResult.id()))
                .filter(reading -> reading.at().isBefore(window.asOf()))
                .filter(reading -> !reading.at().isAfter(Chance.begin(goal.to())))
                .max(Comparator.comparing(KeyResultReading::at));
    }

    private BigDecimal target(Goal goal, KeyResult keyResult) {
        return goal.revisions().stream()
                .filter(revision -> revision.keyResultId().equals(Optional.of(keyResult.id())))
                .filter(revision -> revision.target().isPresent())
                .filter(revision -> revision.at().isBefore(window.asOf()))
                .max(Comparator.comparing(GoalRevision::at))
                .flatMap(GoalRevision::target)
                .orElse(keyResult.target());
    }

    /** How far it is on the way from baseline to target; what is to be held is there, or not at all. */
    private Optional<Fraction> way(Goal goal, KeyResult keyResult) {
        Optional<KeyResultReading> latest = latest(goal, keyResult);
        if (latest.isEmpty() || keyResult.baseline().isEmpty()) {
            return Optional.empty();
        }
        Fraction value = Fraction.of(latest.get().value());
        Fraction baseline = Fraction.of(keyResult.baseline().get());
        Fraction target = Fraction.of(target(goal, keyResult));
        boolean up = keyResult.direction() == GoalDirection.UP;
        if (baseline.compareTo(target) == 0) {
            boolean held = up ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
            return Optional.of(held ? Fraction.ONE : Fraction.ZERO);
        }
        return Optional.of(value.minus(baseline).over(target.minus(baseline)));
    }

    private Reread attained(UnaryOperator<Fraction> bounds) {
        List<Fraction> goals = new ArrayList<>();
        for (Goal goal : inForce) {
            List<Fraction> ways = new ArrayList<>();
            for (KeyResult keyResult : goal.keyResults()) {
                way(goal, keyResult).map(bounds).ifPresent(ways::add);
            }
            if (!ways.isEmpty()) {
                goals.add(Fraction.mean(ways));
            }
        }
        return goals.isEmpty() ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.mean(goals));
    }

    /** How much further on its way it is than the goal's time was then. */
    private Optional<Fraction> ahead(Goal goal, KeyResult keyResult) {
        Instant begin = Chance.begin(goal.from());
        return way(goal, keyResult)
                .map(way -> way.minus(Fraction.of(
                        ChronoUnit.SECONDS.between(
                                begin, latest(goal, keyResult).orElseThrow().at()),
                        ChronoUnit.SECONDS.between(begin, Chance.begin(goal.to())))));
    }

    private long conflicts() {
        long pairs = 0;
        for (Goal one : inForce) {
            for (Goal other : inForce) {
                boolean sameDays =
                        one.from().isBefore(other.to()) && other.from().isBefore(one.to());
                if (!one.id().equals(other.id()) && sameDays) {
                    for (KeyResult up : one.keyResults()) {
                        for (KeyResult down : other.keyResults()) {
                            if (up.direction() == GoalDirection.UP
                                    && down.direction() == GoalDirection.DOWN
                                    && up.measure()
                                            .strip()
                                            .equalsIgnoreCase(down.measure().strip())) {
                                pairs++;
                            }
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private LocalDate lastKnownDay() {
        Instant end = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        return Chance.dayOf(end.minusNanos(1));
    }

    /** Of each role of marketing on record, which part of its pay hangs on a goal of sales. */
    private Map<String, Fraction> atStake() {
        LocalDate day = lastKnownDay();
        Map<String, Fraction> byRole = new TreeMap<>();
        for (CompensationComponent part : pay) {
            boolean holds = part.from().filter(day::isBefore).isEmpty()
                    && part.to().filter(to -> !day.isBefore(to)).isEmpty();
            if (part.department() == Department.MARKETING && holds) {
                boolean tied = part.goalId().isPresent()
                        && inForce.stream()
                                .anyMatch(goal -> goal.id().equals(part.goalId().get()) && goal.ownedBySales());
                byRole.merge(part.role(), tied ? Fraction.of(part.weight()) : Fraction.ZERO, Fraction::plus);
            }
        }
        return byRole;
    }

    private Reread payLinkage() {
        Map<String, Fraction> byRole = atStake();
        return Reread.share(
                byRole.values().stream()
                        .filter(part -> part.compareTo(Fraction.ZERO) > 0)
                        .count(),
                byRole.size());
    }

    private Reread payAtStake() {
        Map<String, Fraction> byRole = atStake();
        return byRole.isEmpty() ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.mean(byRole.values()));
    }

    /** What was paid back beyond what was spent is no spend. */
    private Reread servedSpend(List<Campaign> campaigns, List<Spend> spends) {
        long served = 0;
        long all = 0;
        for (Map.Entry<String, Long> spend :
                DaySpend.byCampaign(window, Period.ZERO, spends).entrySet()) {
            boolean serves = campaigns.stream()
                    .filter(campaign -> campaign.id().equals(spend.getKey()))
                    .anyMatch(campaign -> inForce.stream()
                            .anyMatch(goal -> campaign.goalId().equals(Optional.of(goal.id()))
                                    && goal.kind() == GoalKind.BUSINESS));
            long cents = Math.max(0, spend.getValue());
            served += serves ? cents : 0;
            all += cents;
        }
        return all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(served, all));
    }
}
