// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts the events of one timeline in order, counts what is odd, and leaves out what the rules say. */
final class TimelineCleaning<E> {
    private static final int MOST_COMPARED = 16;

    private final EventRules<E> events;
    private final CleaningRules rules;
    private final Issues issues;

    TimelineCleaning(EventRules<E> events, CleaningRules rules, Issues issues) {
        this.events = events;
        this.rules = rules;
        this.issues = issues;
    }

    /**
     * The timeline of one record.
     *
     * @param id the record's id, for the examples of issues
     * @param createdAt when the record was created
     * @param own its events, in any order, some maybe more than once; not changed
     * @param joined events that are taken over from other records, where their oddities were counted already
     */
    List<E> clean(String id, Instant createdAt, List<E> own, List<E> joined) {
        List<E> timeline = new ArrayList<>(own);
        timeline.sort(events.order());
        leaveOutRepeated(id, timeline);
        Set<E> added = Set.of();
        if (!joined.isEmpty()) {
            added = new TreeSet<>(events.order());
            added.addAll(joined);
            timeline.forEach(added::remove);
            timeline.addAll(added);
            timeline.sort(events.order());
        }
        if (rules.datesAreKnown()) {
            leaveOutReplacedDates(id, timeline, added);
            keepContactsFromCreation(createdAt, timeline);
        }
        leaveOutEarly(id, createdAt, timeline);
        countEqualInstants(id, timeline, added);
        return timeline;
    }

    private void leaveOutRepeated(String id, List<E> timeline) {
        int kept = 0;
        for (int i = 0; i < timeline.size(); i++) {
            E event = timeline.get(i);
            if (kept > 0 && event.equals(timeline.get(kept - 1))) {
                issues.add(Timelines.REPEATED_EVENT, id);
            } else {
                timeline.set(kept++, event);
            }
        }
        timeline.subList(kept, timeline.size()).clear();
    }

    private void leaveOutReplacedDates(String id, List<E> timeline, Set<E> added) {
        if (timeline.stream().noneMatch(event -> rules.isDateOnly(events.at(event)))) {
            return;
        }
        Map<Instant, EventKinds> finer = finerByDay(timeline);
        List<E> kept = new ArrayList<>(timeline.size());
        for (E event : timeline) {
            EventKinds ofDay = rules.isDateOnly(events.at(event)) ? finer.get(events.at(event)) : null;
            if (ofDay != null && events.kind(event).filter(ofDay::hold).isPresent()) {
                issues.add(Timelines.DATE_ONLY_REPLACED, id);
                continue;
            }
            kept.add(event);
            if (rules.isDateOnly(events.at(event)) && !added.contains(event)) {
                issues.add(Timelines.DATE_ONLY_KEPT, id);
            }
        }
        timeline.clear();
        timeline.addAll(kept);
    }

    /** What is known to more than the day, by the instants that may stand for its day. */
    private Map<Instant, EventKinds> finerByDay(List<E> timeline) {
        Map<Instant, EventKinds> finer = new HashMap<>();
        for (E event : timeline) {
            if (!rules.isDateOnly(events.at(event))) {
                events.kind(event)
                        .ifPresent(kind -> rules.daysOf(events.at(event))
                                .forEach(day -> finer.computeIfAbsent(day, any -> new EventKinds())
                                        .add(kind)));
            }
        }
        return finer;
    }

    /** Who was contacted on the day of the creation, at an unknown time, was contacted at the creation or later. */
    private void keepContactsFromCreation(Instant createdAt, List<E> timeline) {
        boolean moved = false;
        for (int i = 0; i < timeline.size() && events.at(timeline.get(i)).isBefore(createdAt); i++) {
            E event = timeline.get(i);
            if (rules.isFiner(createdAt, events.at(event))) {
                E contact = events.contactAt(event, createdAt);
                moved |= contact != event;
                timeline.set(i, contact);
            }
        }
        if (moved) {
            timeline.sort(events.order());
        }
    }

    private void leaveOutEarly(String id, Instant createdAt, List<E> timeline) {
        int early = 0;
        while (early < timeline.size() && events.at(timeline.get(early)).isBefore(createdAt)) {
            early++;
        }
        if (early == 0) {
            return;
        }
        EventKinds later = new EventKinds();
        for (E event : timeline.subList(early, timeline.size())) {
            events.kind(event).ifPresent(later::add);
        }
        timeline.subList(0, early).removeIf(event -> {
            if (rules.isFiner(createdAt, events.at(event))) {
                return false; // of the same day, as far as is known
            }
            boolean again = events.reaches(event)
                    && events.kind(event).filter(later::hold).isPresent();
            issues.add(again ? Timelines.EARLY_REPEATED : early(createdAt, event), id);
            return again;
        });
    }

    private IssueKind early(Instant createdAt, E event) {
        return rules.clockSkew().covers(createdAt, events.at(event)) ? Timelines.CLOCK_SKEW : Timelines.EARLY_EVENT;
    }

    private void countEqualInstants(String id, List<E> timeline, Set<E> added) {
        int begin = 0;
        for (int end = 1; end <= timeline.size(); end++) {
            if (end == timeline.size() || !events.at(timeline.get(end)).equals(events.at(timeline.get(begin)))) {
                if (end - begin > 1 && orderMatters(timeline.subList(begin, end), added)) {
                    issues.add(Timelines.EQUAL_INSTANTS, id);
                }
                begin = end;
            }
        }
    }

    private boolean orderMatters(List<E> simultaneous, Set<E> added) {
        List<E> some = simultaneous.size() > MOST_COMPARED ? twoOfEachType(simultaneous, added) : simultaneous;
        for (int i = 0; i < some.size(); i++) {
            E one = some.get(i);
            for (E other : some.subList(i + 1, some.size())) {
                if (events.orderMatters(one, other) && !(added.contains(one) && added.contains(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two of each type, own and joined ones apart, in their order: whether order matters depends on no more. */
    private static <E> List<E> twoOfEachType(List<E> simultaneous, Set<E> added) {
        Map<Class<?>, int[]> seen = new HashMap<>();
        List<E> some = new ArrayList<>();
        for (E event : simultaneous) {
            int[] counts = seen.computeIfAbsent(event.getClass(), type -> new int[2]);
            if (counts[added.contains(event) ? 1 : 0]++ < 2) {
                some.add(event);
            }
        }
        return some;
    }
}
