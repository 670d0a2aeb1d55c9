// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.goals.GoalSettings;
import dev.alidade.goals.Goals;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalBuilder;
import dev.alidade.model.GoalDirection;
import dev.alidade.model.GoalFact;
import dev.alidade.model.GoalKind;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResult;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

class GoalsReadTwiceTest extends SecondReading<GoalsReadTwiceTest.Company> {
    private static final Currency EURO = Currency.getInstance("EUR");

    record Company(
            Window window,
            List<Goal> goals,
            List<Campaign> campaigns,
            List<KeyResultReading> readings,
            List<CompensationComponent> pay,
            List<Spend> spends) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(goals, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, less, campaigns, readings, pay, spends)));
            smallerLists(readings, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, goals, campaigns, less, pay, spends)));
            smallerLists(pay, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, goals, campaigns, readings, less, spends)));
            smallerLists(spends, one -> List.of())
                    .forEach(less -> parts.add(new Company(window, goals, campaigns, readings, pay, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        List<Goal> goals = goals(chance);
        return new Company(
                window,
                goals,
                campaigns(chance, goals.size()),
                readings(chance, goals),
                pay(chance, goals.size()),
                spends(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        List<GoalFact> facts = new ArrayList<>(company.readings);
        facts.addAll(company.pay);
        facts.addAll(company.spends);
        GoalSettings settings = GoalSettings.builder()
                .goals(company.goals)
                .campaigns(company.campaigns)
                .currency(EURO)
                .build();
        return List.of(Goals.of(settings).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        return GoalReading.of(
                        company.window, company.goals, company.campaigns, company.readings, company.pay, company.spends)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    /** The first is of the whole window and owned, agreed to and read, so that none of it looks unrecorded. */
    private static List<Goal> goals(Chance chance) {
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.builder("G0", Chance.FROM, Chance.TO)
                .owners(Department.SALES)
                .agreedBy(Department.MARKETING)
                .raise("K0-0", "leads", "100", "200")
                .build());
        int count = 1 + chance.below(7);
        for (int i = 1; i < count; i++) {
            goals.add(goal(chance, i));
        }
        return goals;
    }

    private static Goal goal(Chance chance, int number) {
        LocalDate from = chance.day(-100, 100);
        GoalBuilder goal = Goal.builder("G" + number, from, from.plusDays(1 + chance.below(150)))
                .kind(chance.one(GoalKind.BUSINESS, GoalKind.BUSINESS, GoalKind.OTHER))
                .owners(departments(chance))
                .agreedBy(departments(chance));
        if (chance.percent(50)) {
            goal.setAt(chance.hour(-150, 100));
        }
        int keys = chance.below(4);
        for (int i = 0; i < keys; i++) {
            String id = "K" + number + "-" + i;
            goal.keyResult(keyResult(chance, id));
            while (chance.percent(25)) {
                goal.revision(GoalRevision.ofTarget(
                        chance.hour(-100, 120), id, BigDecimal.valueOf(200 + 10L * chance.below(10))));
            }
        }
        while (chance.percent(25)) {
            goal.revision(GoalRevision.ofOther(chance.hour(-100, 120)));
        }
        return goal.build();
    }

    private static Department[] departments(Chance chance) {
        TreeSet<Department> departments = new TreeSet<>();
        while (chance.percent(60)) {
            departments.add(chance.one(Department.SALES, Department.MARKETING, Department.BOTH, Department.OTHER));
        }
        return departments.toArray(new Department[0]);
    }

    private static KeyResult keyResult(Chance chance, String id) {
        boolean up = chance.percent(50);
        BigDecimal baseline = BigDecimal.valueOf(up ? chance.below(100) : 400 + chance.below(100));
        return new KeyResult(
                id,
                chance.one("leads", "Leads ", "cost", "calls"),
                chance.perhaps(80, List.of(baseline)),
                BigDecimal.valueOf(200 + chance.below(100)),
                up ? GoalDirection.UP : GoalDirection.DOWN);
    }

    /** Of one key result at one instant at most one. */
    private static List<KeyResultReading> readings(Chance chance, List<Goal> goals) {
        TreeMap<String, KeyResultReading> readings = new TreeMap<>();
        for (Goal goal : goals) {
            int days = (int) ChronoUnit.DAYS.between(Chance.FROM, goal.from());
            int end = (int) ChronoUnit.DAYS.between(Chance.FROM, goal.to());
            for (KeyResult key : goal.keyResults()) {
                while (goal.id().equals("G0") ? readings.size() < 2 : chance.percent(60)) {
                    KeyResultReading reading = new KeyResultReading(
                            key.id(),
                            chance.hour(
                                    goal.id().equals("G0") ? 1 : days, goal.id().equals("G0") ? 15 : end + 5),
                            BigDecimal.valueOf(chance.below(5000), 1));
                    readings.put(reading.keyResultId() + reading.at(), reading);
                }
            }
        }
        return new ArrayList<>(readings.values());
    }

    private static List<CompensationComponent> pay(Chance chance, int goals) {
        List<CompensationComponent> pay = new ArrayList<>();
        int roles = 1 + chance.below(5);
        for (int role = 0; role < roles; role++) {
            Department department = chance.one(Department.MARKETING, Department.MARKETING, Department.SALES);
            int parts = 1 + chance.below(3);
            for (int part = 0; part < parts; part++) {
                LocalDate from = chance.day(-50, 60);
                pay.add(new CompensationComponent(
                        "role " + role,
                        department,
                        BigDecimal.valueOf(chance.below(34), 2),
                        chance.percent(75) ? Optional.of("G" + chance.below(goals)) : Optional.empty(),
                        chance.perhaps(40, List.of(from)),
                        chance.percent(20) ? Optional.of(from.plusDays(1 + chance.below(80))) : Optional.empty()));
            }
        }
        return pay;
    }

    /** One that serves the first goal, so that campaigns are known to serve goals. */
    private static List<Campaign> campaigns(Chance chance, int goals) {
        List<Campaign> campaigns = new ArrayList<>();
        campaigns.add(Campaign.builder("C0").goalId("G0").build());
        for (int i = 1; i < 4; i++) {
            campaigns.add(
                    chance.percent(70)
                            ? Campaign.builder("C" + i)
                                    .goalId("G" + chance.below(goals))
                                    .build()
                            : Campaign.builder("C" + i).build());
        }
        return campaigns;
    }

    private static List<Spend> spends(Chance chance) {
        List<Spend> spends = new ArrayList<>();
        int count = chance.below(12);
        for (int i = 0; i < count; i++) {
            LocalDate from = chance.day(-60, 100);
            long cents = chance.percent(10) ? -chance.below(1000) : chance.below(1_000_000);
            spends.add(new Spend(
                    "C" + chance.below(5), from, from.plusDays(1 + chance.below(70)), new Money(cents, EURO)));
        }
        return spends;
    }
}
