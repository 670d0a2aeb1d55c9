// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is odd about the names of markets. */
final class MarketNames {
    private static final int EXAMPLES = 5;

    private final NavigableSet<String> declared = new TreeSet<>();
    private final SortedMap<String, MarketSums> sums;
    private final NavigableSet<String> hot;

    /** The names of campaigns, of hot markets, and of what was counted in the window and the time before it. */
    MarketNames(MarketSettings settings, SortedMap<String, MarketSums> now, SortedMap<String, MarketSums> before) {
        settings.campaigns().values().forEach(market -> market.ifPresent(declared::add));
        hot = settings.hot();
        sums = new TreeMap<>(now);
        before.forEach((market, then) -> sums.merge(market, then, MarketSums::plus));
    }

    ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        issue(MarketIssues.UNKNOWN_MARKET, unknown()).ifPresent(issues::add);
        issue(MarketIssues.SIMILAR_NAMES, similar()).ifPresent(issues::add);
        return issues.build();
    }

    /** The markets of estimates and hot ones that nothing else names; none while nothing else names any. */
    private List<String> unknown() {
        NavigableSet<String> known = new TreeSet<>(declared);
        sums.forEach((market, counted) -> {
            if (counted.leads() > 0 || counted.deals() > 0) {
                known.add(market);
            }
        });
        return known.isEmpty()
                ? List.of()
                : all().stream().filter(market -> !known.contains(market)).toList();
    }

    /** The markets that another one is written like, but for case and blanks at the ends. */
    private List<String> similar() {
        Map<String, NavigableSet<String>> written = new TreeMap<>();
        for (String market : all()) {
            written.computeIfAbsent(market.strip().toLowerCase(Locale.ROOT), plain -> new TreeSet<>())
                    .add(market);
        }
        return written.values().stream()
                .filter(names -> names.size() > 1)
                .flatMap(Collection::stream)
                .toList();
    }

    private NavigableSet<String> all() {
        NavigableSet<String> all = new TreeSet<>(declared);
        all.addAll(sums.keySet());
        all.addAll(hot);
        return all;
    }

    private static Optional<DataIssue> issue(IssueKind kind, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataIssue(
                        kind, names.size(), names.stream().limit(EXAMPLES).collect(ImmutableList.toImmutableList())));
    }
}
