// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.commitments.CommitmentSettings;
import dev.alidade.commitments.Commitments;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Window;
import dev.alidade.model.Commitment;
import dev.alidade.model.CommitmentBuilder;
import dev.alidade.model.Department;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class CommitmentsReadTwiceTest extends SecondReading<CommitmentsReadTwiceTest.Company> {
    record Company(Window window, List<Commitment> promises) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(promises, one -> List.of()).forEach(less -> parts.add(new Company(window, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        return new Company(chance.window(), promises(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        return List.of(Commitments.of(CommitmentSettings.standard()).measure(company.promises, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return CommitmentReading.of(company.window, company.promises).byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    /** Two with all sorts of events first, so that nothing has no value because nobody records it. */
    private static List<Commitment> promises(Chance chance) {
        List<Commitment> promises = new ArrayList<>();
        for (Department from : List.of(Department.SALES, Department.MARKETING)) {
            Instant made = Chance.begin(Chance.FROM);
            promises.add(Commitment.builder("P" + from, from, other(from), made)
                    .due(Chance.FROM.plusDays(3))
                    .told(chance.after(made, 48))
                    .delivered(chance.after(made, 24 * 6))
                    .build());
        }
        int count = chance.below(25);
        for (int i = 0; i < count; i++) {
            promises.add(promise(chance, i));
        }
        return promises;
    }

    private static Commitment promise(Chance chance, int number) {
        Department from = chance.one(List.of(Department.SALES, Department.MARKETING));
        Department to = chance.percent(90) ? other(from) : chance.one(Department.values());
        Instant made = chance.hour(-60, 85);
        Optional<BigDecimal> quantity = quantity(chance, chance.percent(40));
        LocalDate due = Chance.dayOf(made).plusDays(chance.below(40));
        CommitmentBuilder promise = Commitment.builder("P" + number, from, to, made);
        date(promise, made, due, quantity);
        chance.perhaps(80, List.of("north", "south")).ifPresent(promise::team);
        TreeSet<Instant> changes = new TreeSet<>();
        while (chance.percent(30)) {
            changes.add(chance.after(made, 24 * 50));
        }
        for (Instant at : changes) {
            date(promise, at, due.plusDays(chance.below(40) - 10), quantity(chance, quantity.isPresent()));
        }
        while (chance.percent(30)) {
            promise.changeKnown(chance.after(made, 24 * 50));
        }
        while (chance.percent(40)) {
            promise.told(chance.after(made, 24 * 60));
        }
        while (chance.percent(60)) {
            Instant at = chance.after(made, 24 * 60);
            if (quantity.isEmpty() || chance.percent(40)) {
                promise.delivered(at);
            } else {
                promise.delivered(at, BigDecimal.valueOf(1 + chance.below(3)));
            }
        }
        if (chance.percent(15)) {
            promise.cancelled(chance.after(made, 24 * 60));
        }
        return promise.build();
    }

    private static void date(CommitmentBuilder promise, Instant at, LocalDate due, Optional<BigDecimal> quantity) {
        if (quantity.isPresent()) {
            promise.dateSet(at, due, quantity.get());
        } else {
            promise.dateSet(at, due);
        }
    }

    private static Optional<BigDecimal> quantity(Chance chance, boolean counted) {
        return counted ? Optional.of(BigDecimal.valueOf(1 + chance.below(4))) : Optional.empty();
    }

    private static Department other(Department department) {
        return department == Department.SALES ? Department.MARKETING : Department.SALES;
    }
}
