// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.NearestName;
import dev.alidade.measure.IssueKind;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes of messages as they were written: finds those that may be slips of the pen. */
final class MessageNames {
    private static final IssueKind SIMILAR = new IssueKind(
            "messaging.similar-names",
            "Messages whose codes differ only in case or blanks at their ends, or by a slip from an agreed one; each stays"
                    + " one of its own.");
    private static final IssueKind SEVERAL = new IssueKind(
            "mentions.several-messages",
            "A mention names several messages with |; it counts as one of its own. Wanted a row for each.");

    private final ImmutableSet<String> agreed;
    private final Set<String> said = new TreeSet<>();

    MessageNames(MessageHouse house) {
        agreed = house.messages().stream().map(Message::code).collect(ImmutableSet.toImmutableSet());
    }

    /** Takes the codes of mentions, and of what was said in opportunities. */
    void add(Iterable<Mention> mentions, Iterable<Opportunity> opportunities) {
        mentions.forEach(mention -> said.add(mention.message()));
        opportunities.forEach(opportunity -> opportunity.timeline().forEach(event -> {
            if (event instanceof OpportunityEvent.Activity activity) {
                activity.messages().ifPresent(said::addAll);
            }
        }));
    }

    /** The codes that were said. */
    Set<String> said() {
        return said;
    }

    /** Names the codes that may be slips, each pair once. */
    void check(Findings findings) {
        Map<String, Set<String>> written = new TreeMap<>();
        Set<String> all = new TreeSet<>(agreed);
        all.addAll(said);
        all.forEach(code ->
                written.computeIfAbsent(plain(code), plain -> new TreeSet<>()).add(code));
        written.values().stream()
                .filter(codes -> codes.size() > 1)
                .forEach(codes -> findings.add(SIMILAR, String.join(", ", codes)));
        for (String code : said) {
            if (code.indexOf('|') >= 0) {
                findings.add(SEVERAL, code);
            } else if (!agreed.contains(code)
                    && written.getOrDefault(plain(code), Set.of()).size() == 1) {
                NearestName.of(code, agreed).ifPresent(near -> findings.add(SIMILAR, code + ", " + near));
            }
        }
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
