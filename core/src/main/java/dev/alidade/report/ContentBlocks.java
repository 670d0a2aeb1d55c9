// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.content.AssetState;
import dev.alidade.content.ContentReport;
import dev.alidade.content.LibraryReport;
import dev.alidade.content.RatedMaterial;
import dev.alidade.content.RequestReport;
import dev.alidade.content.SelfMadeReport;
import dev.alidade.content.Supply;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said about sales material beside the calendars. */
final class ContentBlocks {
    private static final int MOST = 5;

    private ContentBlocks() {}

    static Facts facts(ContentReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        if (report.requests().requests() > 0) {
            facts.add(new Fact("Requests", requests(report.requests())));
        }
        if (report.requests().late().total() > 0) {
            facts.add(new Fact(
                    "Too late",
                    Figures.share(report.requests().late()) + " came after they were needed, or not at all"));
        }
        LibraryReport library = report.library();
        if (library.fresh().total() > 0) {
            facts.add(new Fact("Up to date", fresh(library)));
        }
        library.used()
                .filter(share -> share.total() > 0)
                .ifPresent(share -> facts.add(new Fact("New material", used(library, share))));
        library.neverUsed()
                .filter(share -> share.hits() > 0)
                .ifPresent(share -> facts.add(new Fact("Never used", neverUsed(library, share))));
        if (!library.usedThoughRetired().isEmpty()
                || !library.usedThoughOverdue().isEmpty()) {
            facts.add(new Fact("Out of date", outOfDate(library)));
        }
        if (report.selfMade().items() > 0 || report.selfMade().sellers().isPresent()) {
            facts.add(new Fact("Self-made", selfMade(report.selfMade())));
        }
        rated(report.accuracy(), "Sales finds it right", facts);
        rated(report.findability(), "Sales finds it", facts);
        return new Facts(facts.build());
    }

    /** Material in deals, and how steadily it comes. */
    static ImmutableList<Fact> more(ContentReport report) {
        LibraryReport library = report.library();
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        library.wonWithMaterial()
                .filter(share -> share.total() > 0)
                .ifPresent(share -> facts.add(new Fact("In deals", deals(library, share))));
        if (library.supply().longestGap().isPresent()) {
            facts.add(new Fact("Supply", supply(library.supply())));
        }
        return facts.build();
    }

    private static String requests(RequestReport report) {
        long open = report.curves().open();
        String waiting = open == 0
                ? ""
                : "; %s%s"
                        .formatted(
                                count(open, "still waits", "still wait"),
                                report.notDue() > 0 ? ", %s not due yet".formatted(report.notDue()) : "");
        String share = report.deliveredWithin(report.turnaround()).isPresent()
                ? Figures.percent(report.deliveredWithin(report.turnaround())) + " delivered within "
                        + Figures.count(report.turnaround(), "business day", "business days")
                        + (open > 0 ? " (estimated, as some still wait)" : "")
                : "how many are delivered within %s isn't known yet"
                        .formatted(Figures.count(report.turnaround(), "business day", "business days"));
        String declined = report.declined().hits() > 0
                ? "; %s declined%s".formatted(report.declined().hits(), because(report.reasons()))
                : "";
        return "%s, %s%s%s"
                .formatted(Figures.count(report.requests(), "request", "requests"), share, waiting, declined);
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static String because(Map<String, Long> reasons) {
        return reasons.isEmpty() ? "" : " (" + ranked(reasons) + ")";
    }

    private static String fresh(LibraryReport library) {
        List<String> stale =
                ids(library, asset -> asset.fresh().filter(yes -> !yes).isPresent());
        return Figures.share(library.fresh())
                + (stale.isEmpty() ? "" : "; overdue for review: " + some(stale))
                + (library.withoutReview() > 0 ? "; %s without a review date".formatted(library.withoutReview()) : "");
    }

    private static String used(LibraryReport library, Proportion share) {
        return "%s came into use in time%s"
                .formatted(
                        Figures.share(share),
                        library.notExposed() > 0
                                ? "; %s not been there long enough"
                                        .formatted(count(library.notExposed(), "has", "have"))
                                : "");
    }

    private static String neverUsed(LibraryReport library, Proportion share) {
        return "%s: %s"
                .formatted(
                        Figures.share(share),
                        some(ids(library, asset -> asset.neverUsed().orElse(false))));
    }

    /** Such as {@code in use though retired: A4 (2 times); though its review was due: A2 (1 time)}. */
    private static String outOfDate(LibraryReport library) {
        String retired = times(library.usedThoughRetired());
        String overdue = times(library.usedThoughOverdue());
        return Stream.of(
                        retired.isEmpty() ? "" : "though retired: " + retired,
                        overdue.isEmpty() ? "" : "though its review was due: " + overdue)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ", "in use ", ""));
    }

    private static String times(Map<String, Long> uses) {
        String first = mostFirst(uses)
                .limit(MOST)
                .map(entry -> "%s (%s)"
                        .formatted(GoalSection.id(entry.getKey()), Figures.count(entry.getValue(), "time", "times")))
                .collect(Collectors.joining(", "));
        return uses.size() > MOST ? "%s, and %s more".formatted(first, uses.size() - MOST) : first;
    }

    private static String deals(LibraryReport library, Proportion won) {
        List<AssetState> most = library.assets().stream()
                .filter(asset -> asset.wonDeals() > 0)
                .sorted(Comparator.comparingLong(AssetState::wonDeals)
                        .reversed()
                        .thenComparing(AssetState::id))
                .limit(MOST)
                .toList();
        return "used in %s deals won%s%s; that doesn't show that it helped"
                .formatted(
                        Figures.share(won),
                        library.lostWithMaterial()
                                .filter(lost -> lost.total() > 0)
                                .map(lost -> " and in %s deals lost".formatted(Figures.share(lost)))
                                .orElse(""),
                        most.isEmpty()
                                ? ""
                                : "; most in those won: "
                                        + most.stream()
                                                .map(asset -> "%s (%s won, %s lost)"
                                                        .formatted(
                                                                GoalSection.id(asset.id()),
                                                                asset.wonDeals(),
                                                                asset.lostDeals()))
                                                .collect(Collectors.joining(", ")));
    }

    private static String supply(Supply supply) {
        long gap = supply.longestGap().orElse(0);
        String months = supply.months().total() > 0
                ? "; new material in %s months".formatted(Figures.share(supply.months()))
                : "";
        return "%s released; longest stretch without: %s%s%s"
                .formatted(
                        Figures.count(supply.releases(), "piece", "pieces"),
                        Figures.count(gap, "day", "days"),
                        supply.gapFrom().map(day -> " from " + day).orElse(""),
                        months);
    }

    private static String selfMade(SelfMadeReport report) {
        StringBuilder text =
                new StringBuilder(Figures.count(report.items(), "piece", "pieces") + " made without marketing");
        report.sellers()
                .ifPresent(share ->
                        text.append("; by ").append(Figures.share(share)).append(" sellers"));
        report.teams()
                .filter(share -> share.total() > 0)
                .ifPresent(share -> text.append("; in ")
                        .append(Figures.share(share))
                        .append(" teams, ")
                        .append(report.teamsAtLine().orElse(false) ? "at or above" : "below")
                        .append(" the 25% of teams that Leopard's \"Crossing the divide\" reports"));
        Map<String, Long> making = report.byTeam().entrySet().stream()
                .filter(team -> team.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!making.isEmpty()) {
            text.append("; most in ").append(ranked(making));
        }
        return text.append(report.reasons().isEmpty() ? "" : "; why: " + ranked(report.reasons()))
                .toString();
    }

    private static void rated(RatedMaterial rated, String label, ImmutableList.Builder<Fact> facts) {
        if (rated.satisfied().state() != Measurement.State.NO_DATA) {
            facts.add(new Fact(
                    label,
                    rated.satisfied()
                            .proportion()
                            .map(share -> Figures.share(share) + " of sales who answered agree")
                            .orElse("withheld, too few persons")));
        }
    }

    private static List<String> ids(LibraryReport library, Predicate<AssetState> wanted) {
        return library.assets().stream().filter(wanted).map(AssetState::id).toList();
    }

    /** Names with their counts, the largest first. */
    private static String ranked(Map<String, Long> counts) {
        return mostFirst(counts)
                .limit(MOST)
                .map(entry -> GoalSection.id(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Stream<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    /** The first few of several names. */
    static String some(List<String> names) {
        String first = names.stream().limit(MOST).map(GoalSection::id).collect(Collectors.joining(", "));
        return names.size() > MOST ? "%s, and %s more".formatted(first, names.size() - MOST) : first;
    }
}
