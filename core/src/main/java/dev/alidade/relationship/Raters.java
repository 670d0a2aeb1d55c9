// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import dev.alidade.stats.Limits;
import dev.alidade.stats.Normal;
import dev.alidade.stats.Wilson;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The ratings of one round, and how many persons could have given one. */
final class Raters {
    private final RelationshipSettings settings;
    private final Round round;
    private final Map<Department, OptionalLong> staff = new EnumMap<>(Department.class);
    private final Map<Department, ToldPersons> told = new EnumMap<>(Department.class);
    private long contradictedStaff;

    Raters(RelationshipSettings settings, Round round) {
        this.settings = settings;
        this.round = round;
        staff.put(Department.SALES, usable(Department.SALES, settings.staffSales()));
        staff.put(Department.MARKETING, usable(Department.MARKETING, settings.staffMarketing()));
    }

    /** The staff number, unless more persons rated. */
    private OptionalLong usable(Department department, OptionalLong number) {
        long most = settings.items().stream()
                .mapToLong(item -> round.of(department, item.item()).size())
                .max()
                .orElse(0);
        if (number.isPresent() && number.getAsLong() < most) {
            contradictedStaff++;
            return OptionalLong.empty();
        }
        return number;
    }

    /** In how many departments more persons rated than it has staff. */
    long contradictedStaff() {
        return contradictedStaff;
    }

    RelationshipSettings settings() {
        return settings;
    }

    Round round() {
        return round;
    }

    ItemRatings ratings(String item, Department department) {
        RatingItem known = settings.item(item).orElseThrow();
        return new ItemRatings(known, department, round.of(department, item));
    }

    /** Whether ratings may be shown. */
    boolean shown(ItemRatings ratings) {
        return settings.suppression().state(ratings.persons()) == State.VALUE;
    }

    /** Of whom something is told. */
    ToldPersons told(Department department) {
        return told.computeIfAbsent(department, first -> new ToldPersons(settings.suppression()));
    }

    /** The share of a department's staff that is not among so many persons: 1 of a staff of unknown number. */
    double unseen(Department department, long persons) {
        OptionalLong all = staff.getOrDefault(department, OptionalLong.empty());
        return all.isPresent() && all.getAsLong() >= persons
                ? (all.getAsLong() - persons) / (double) all.getAsLong()
                : 1;
    }

    ItemShare share(String item, Department department) {
        ItemRatings ratings = ratings(item, department);
        ProtectedShare top = ProtectedShare.of(ratings.top(), settings.suppression());
        return new ItemShare(
                item,
                ratings.item().text(),
                department,
                top,
                top.proportion().map(share -> interval(share, department)),
                top.shown() ? OptionalDouble.of(ratings.moments().mean()) : OptionalDouble.empty());
    }

    /** Wilson's interval of independent persons out of a staff. */
    private Interval interval(Proportion share, Department department) {
        double unseen = unseen(department, share.total());
        double value = share.share().orElseThrow();
        return interval(
                unseen == 0
                        ? Limits.point(value)
                        : Wilson.limits(value, share.total() / unseen, critical(settings.level())));
    }

    Interval interval(Limits limits) {
        return new Interval(limits.low(), limits.high(), settings.level());
    }

    private static double critical(double level) {
        return Normal.quantile((1 + level) / 2);
    }
}
