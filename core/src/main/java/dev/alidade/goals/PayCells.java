// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The pay of marketing's roles on the last known day of the window, and how much of it hangs on goals of sales. */
final class PayCells {
    private static final int DECIMALS = 12; // as many as a weight has at most

    private final LocalDate day;
    private final Issues issues;
    private final Map<String, Boolean> goals = new HashMap<>(); // whether each is a goal of sales in force
    private final Keyed<Sum> recorded;
    private final Keyed<Sum> tied;

    PayCells(List<GoalTerm> declared, Window window, Issues issues, CellRegister register) {
        this.issues = issues;
        Instant end = window.end().isBefore(window.asOf()) ? window.end() : window.asOf();
        day = LocalDate.ofInstant(end.minusNanos(1), window.zone());
        for (GoalTerm term : declared) {
            goals.put(term.goal().id(), term.inForce(window) && term.goal().ownedBySales());
        }
        recorded = register.cell("pay", new Keyed<>(Sum::new));
        tied = register.cell("tied", new Keyed<>(Sum::new));
    }

    void add(CompensationComponent component) {
        if (component.department() != Department.MARKETING
                || component.from().filter(day::isBefore).isPresent()
                || component.to().filter(to -> !day.isBefore(to)).isPresent()) {
            return;
        }
        long weight = component.weight().movePointRight(DECIMALS).longValueExact();
        recorded.at(component.role()).add(weight);
        if (component.goalId().isEmpty()) {
            return;
        }
        @Nullable Boolean sales = goals.get(component.goalId().get());
        if (sales == null) {
            issues.add(GoalIssues.UNKNOWN_GOAL, component.goalId().get());
        } else if (sales && weight > 0) {
            tied.at(component.role()).add(weight);
        }
    }

    /** The roles in their order; refuses what no facts can have added. */
    PayLinkage linkage() {
        ImmutableList.Builder<RolePay> roles = ImmutableList.builder();
        recorded.forEach((role, weight) -> roles.add(
                new RolePay(role, tied.find(role).map(PayCells::weight).orElse(BigDecimal.ZERO), weight(weight))));
        tied.forEach((role, weight) -> {
            if (recorded.find(role).isEmpty() || weight.value().signum() <= 0) {
                throw new IllegalStateException("Pay of %s: %s tied is not possible.".formatted(role, weight.value()));
            }
        });
        return linkage(roles.build(), tied.size());
    }

    private static PayLinkage linkage(ImmutableList<RolePay> roles, long tied) {
        BigDecimal stake = BigDecimal.ZERO;
        for (RolePay role : roles) {
            stake = stake.add(role.tied().min(BigDecimal.ONE));
        }
        return new PayLinkage(
                Proportion.of(tied, roles.size()),
                roles.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(stake.doubleValue() / roles.size()),
                roles);
    }

    private static BigDecimal weight(Sum sum) {
        BigDecimal weight = new BigDecimal(sum.value(), DECIMALS).stripTrailingZeros();
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }
}
