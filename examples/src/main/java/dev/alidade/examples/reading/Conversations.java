// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.examples.csv.Row;
import dev.alidade.messaging.CallNotes;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Mention;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was talked about with buyers: the activities of opportunities, with the messages that their rows name, that their
 * notes tell, and that mentions of the same conversation tell.
 */
final class Conversations {
    private static final String NONE = "none";
    private static final Splitter LIST = Splitter.on('|').trimResults().omitEmptyStrings();

    private static final Comparator<Activity> WHATEVER_WAS_USED = Comparator.comparing(
                    (Activity activity) -> activity.channel().orElse(""))
            .thenComparing(activity -> activity.messages().toString());

    private final CallNotes notes;
    private final Predicate<String> known;
    private final Map<String, Map<Instant, List<Activity>>> byDeal = new TreeMap<>();

    /**
     * No conversations yet.
     *
     * @param house the messages that are looked for in notes
     * @param known whether there is an opportunity of an id
     */
    Conversations(MessageHouse house, Predicate<String> known) {
        notes = new CallNotes(AnswerMatcher.of(house.codebook()));
        this.known = known;
    }

    /** The activity of a row, with the column that holds its channel. */
    static Activity activity(Row row, Instant at, String channel) {
        return new Activity(
                at, row.text(channel), row.text("messages").map(Conversations::codes), list(row.verbatim("materials")));
    }

    private static ImmutableSortedSet<String> codes(String messages) {
        return messages.strip().equals(NONE) ? ImmutableSortedSet.of() : list(messages);
    }

    private static ImmutableSortedSet<String> list(String text) {
        return LIST.splitToStream(text).collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Takes an activity; what its note says counts where the row names no messages. */
    void add(String opportunity, Activity activity, String note) {
        Activity told = activity.messages().isPresent()
                ? activity
                : new Activity(activity.at(), activity.channel(), notes.messages(note), activity.materials());
        at(opportunity, activity.at()).add(told);
    }

    private List<Activity> at(String opportunity, Instant at) {
        return byDeal.computeIfAbsent(opportunity, any -> new TreeMap<>())
                .computeIfAbsent(at, any -> new ArrayList<>(1));
    }

    /**
     * Takes a mention in a deal, once all activities are known: it belongs to the activity of that instant and channel, or
     * is one of its own.
     *
     * @return whether the deal is known; if not, nothing is taken
     */
    boolean mentioned(Mention mention) {
        String opportunity = mention.opportunityId().orElseThrow();
        if (!known.test(opportunity)) {
            return false;
        }
        List<Activity> there = at(opportunity, mention.at());
        Optional<Activity> same = there.stream()
                .filter(activity -> agree(activity.channel(), mention.channel()))
                .min(OpportunityEvent.ORDER);
        Activity talked = same.orElseGet(() -> new Activity(mention.at(), mention.channel()));
        Activity told = new Activity(
                talked.at(),
                talked.channel().or(mention::channel),
                Optional.of(ImmutableSortedSet.copyOf(Sets.union(
                        talked.messages().orElse(ImmutableSortedSet.of()), ImmutableSortedSet.of(mention.message())))),
                talked.materials());
        if (same.isPresent()) {
            there.replaceAll(activity -> activity.equals(talked) ? told : activity);
        } else {
            there.add(told);
        }
        return true;
    }

    /** Takes the use of sales material in a deal: in the activity of that instant, or in one of its own. */
    void used(String opportunity, Instant at, String asset) {
        List<Activity> there = at(opportunity, at);
        if (there.isEmpty()) {
            there.add(new Activity(at, Optional.empty()));
        }
        Activity talked = there.stream().min(WHATEVER_WAS_USED).orElseThrow();
        there.replaceAll(
                activity -> WHATEVER_WAS_USED.compare(activity, talked) == 0 ? with(activity, asset) : activity);
    }

    private static Activity with(Activity activity, String asset) {
        return new Activity(
                activity.at(),
                activity.channel(),
                activity.messages(),
                ImmutableSortedSet.copyOf(Sets.union(activity.materials(), ImmutableSortedSet.of(asset))));
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Adds all activities. */
    void addTo(Timelines timelines) {
        byDeal.forEach((opportunity, activities) ->
                activities.values().forEach(same -> same.forEach(activity -> timelines.add(opportunity, activity))));
    }
}
