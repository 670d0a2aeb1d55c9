// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.SelfMade;
import dev.alidade.model.StaffMember;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The metrics on requests for material, on material that sales makes itself and on its ratings, read once more. */
final class SupplyReading {
    private static final int BUSINESS_DAYS = 5;
    private static final int MINIMUM_GROUP = 5;
    private static final int TOP_TWO = 4;

    private final Window window;

    private SupplyReading(Window window) {
        this.window = window;
    }

    static Readings of(
            Readings readings,
            Window window,
            List<ContentRequest> requests,
            List<StaffMember> staff,
            boolean byTeam,
            List<SelfMade> selfMade,
            List<Rating> ratings) {
        SupplyReading reading = new SupplyReading(window);
        List<ContentRequest> made = requests.stream()
                .filter(request -> request.department() == Department.SALES)
                .filter(request -> reading.inWindow(request.requestedAt()))
                .toList();
        return readings.with("content.turnaround", reading.turnaround(made))
                .with("content.declined-requests", reading.declined(made))
                .with("content.served-late", reading.late(made))
                .with("content.self-made-share", reading.selfMade(staff, byTeam, selfMade))
                .with("content.accuracy", reading.top(ratings, "accuracy"))
                .with("content.findability", reading.top(ratings, "findability"));
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    private Reread declined(List<ContentRequest> requests) {
        long declined = requests.stream()
                .filter(request -> request.declinedAt().filter(window::knows).isPresent())
                .count();
        long delivered = requests.stream()
                .filter(request -> request.deliveredAt().filter(window::knows).isPresent())
                .count();
        return Reread.share(declined, declined + delivered);
    }

    private Reread late(List<ContentRequest> requests) {
        long late = 0;
        long due = 0;
        for (ContentRequest request : requests) {
            Optional<Instant> needed = request.neededBy().filter(by -> !by.isAfter(window.asOf()));
            if (needed.isPresent()
                    && !by(request.declinedAt(), needed.get())
                    && !by(request.cancelledAt(), needed.get())) {
                late += by(request.deliveredAt(), needed.get()) ? 0 : 1;
                due++;
            }
        }
        return Reread.share(late, due);
    }

    private static boolean by(Optional<Instant> event, Instant last) {
        return event.filter(at -> !at.isAfter(last)).isPresent();
    }

    private enum End {
        DELIVERED,
        NEVER,
        OPEN
    }

    private record Served(long businessDays, End end) {}

    /** Of the day of as-of itself, if it is begun, nothing is known. */
    private Reread turnaround(List<ContentRequest> requests) {
        Instant known = Chance.begin(Chance.dayOf(window.asOf()));
        List<Served> served = new ArrayList<>();
        for (ContentRequest request : requests) {
            if (!request.requestedAt().isBefore(known)) {
                continue;
            }
            Optional<Instant> delivered = request.deliveredAt().filter(at -> at.isBefore(known));
            Optional<Instant> never = Stream.of(request.declinedAt(), request.cancelledAt())
                    .flatMap(Optional::stream)
                    .filter(at -> at.isBefore(known))
                    .findFirst();
            Instant end = delivered.or(() -> never).orElse(known.minusNanos(1));
            served.add(new Served(
                    businessDays(request.requestedAt(), end),
                    delivered.isPresent() ? End.DELIVERED : never.isPresent() ? End.NEVER : End.OPEN));
        }
        return incidence(served);
    }

    /** The days from Monday to Friday after the day of a request, up to the day of its end. */
    private static long businessDays(Instant from, Instant to) {
        long days = 0;
        for (LocalDate day = Chance.dayOf(from).plusDays(1); !day.isAfter(Chance.dayOf(to)); day = day.plusDays(1)) {
            days += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return days;
    }

    private static Reread incidence(List<Served> served) {
        Fraction delivered = Fraction.ZERO;
        Fraction open = Fraction.ONE;
        for (long day = 0; day <= BUSINESS_DAYS; day++) {
            long now = day;
            long waiting =
                    served.stream().filter(one -> one.businessDays() >= now).count();
            if (waiting > 0) {
                Fraction each = open.over(Fraction.of(waiting));
                long deliveries = count(served, now, End.DELIVERED);
                delivered = delivered.plus(each.times(Fraction.of(deliveries)));
                open = open.minus(each.times(Fraction.of(deliveries + count(served, now, End.NEVER))));
            }
        }
        boolean followed = served.stream().anyMatch(one -> one.businessDays() >= BUSINESS_DAYS);
        if (served.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        return !followed && open.compareTo(Fraction.ZERO) > 0
                ? Reread.absent(State.NOT_REACHED)
                : Reread.about(delivered);
    }

    private static long count(List<Served> served, long day, End end) {
        return served.stream()
                .filter(one -> one.businessDays() == day && one.end() == end)
                .count();
    }

    private Reread selfMade(List<StaffMember> staff, boolean byTeam, List<SelfMade> pieces) {
        Instant to = window.asOf().isBefore(window.end()) ? window.asOf() : window.end();
        TreeSet<String> all = new TreeSet<>();
        for (StaffMember member : staff) {
            boolean there = member.joined()
                            .map(Chance::begin)
                            .filter(at -> !at.isBefore(to))
                            .isEmpty()
                    && member.left()
                            .map(Chance::begin)
                            .filter(at -> !at.isAfter(window.start()))
                            .isEmpty();
            if (member.department() == Department.SALES && there) {
                (byTeam ? member.team() : Optional.of(member.person())).ifPresent(all::add);
            }
        }
        TreeSet<String> made = new TreeSet<>();
        for (SelfMade piece : pieces) {
            if (inWindow(piece.at())) {
                (byTeam ? team(staff, piece) : seller(staff, piece).map(StaffMember::person)).ifPresent(made::add);
            }
        }
        made.retainAll(all);
        return Reread.share(made.size(), all.size());
    }

    private static Optional<String> team(List<StaffMember> staff, SelfMade piece) {
        return piece.team().or(() -> seller(staff, piece).flatMap(StaffMember::team));
    }

    private static Optional<StaffMember> seller(List<StaffMember> staff, SelfMade piece) {
        return staff.stream()
                .filter(member -> Optional.of(member.person()).equals(piece.person()))
                .filter(member -> member.department() == Department.SALES && member.there(Chance.dayOf(piece.at())))
                .findFirst();
    }

    private Reread top(List<Rating> ratings, String item) {
        TreeSet<String> persons = new TreeSet<>();
        TreeSet<String> top = new TreeSet<>();
        ratings.stream()
                .filter(rating -> rating.item().equals(item) && rating.department() == Department.SALES)
                .filter(rating -> inWindow(rating.at()))
                .sorted(Comparator.comparing(Rating::at))
                .forEach(rating -> {
                    persons.add(rating.respondent());
                    top.remove(rating.respondent());
                    if (rating.value() >= TOP_TWO) {
                        top.add(rating.respondent());
                    }
                });
        return !persons.isEmpty() && persons.size() < MINIMUM_GROUP
                ? Reread.absent(State.SUPPRESSED)
                : Reread.share(top.size(), persons.size());
    }
}
