// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetUse;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Rating;
import dev.alidade.model.SelfMade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The same numbers by plain loops over all facts, as slowly as can be. */
final class NaiveContent {
    private final ContentSettings settings;
    private final Window window;
    private final List<ContentFact> facts;

    NaiveContent(ContentSettings settings, Window window, List<ContentFact> facts) {
        this.settings = settings;
        this.window = window;
        this.facts = facts;
    }

    private static boolean sales(Department department) {
        return department == Department.SALES;
    }

    private boolean known(Optional<Instant> at) {
        return at.isPresent() && at.get().isBefore(window.asOf());
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    /** Business days counted one by one. */
    long waited(Instant from, Instant to) {
        LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        long days = 0;
        while (day.isBefore(last)) {
            day = day.plusDays(1);
            boolean open = switch (day.getDayOfWeek()) {
                case MONDAY, WEDNESDAY, FRIDAY -> true;
                default -> false;
            };
            days += open && !settings.hours().orElseThrow().holidays().contains(day) ? 1 : 0;
        }
        return days;
    }

    /** Requests that count, with when and how each ended; as-of less a nanosecond for those that wait. */
    record Ended(ContentRequest request, String how, Instant at) {}

    List<Ended> requests() {
        List<Ended> ended = new ArrayList<>();
        for (ContentFact fact : facts) {
            if (fact instanceof ContentRequest request
                    && sales(request.department())
                    && inWindow(request.requestedAt())) {
                Instant never = Instant.MAX;
                Instant delivered =
                        known(request.deliveredAt()) ? request.deliveredAt().get() : never;
                Instant declined =
                        known(request.declinedAt()) ? request.declinedAt().get() : never;
                Instant cancelled =
                        known(request.cancelledAt()) ? request.cancelledAt().get() : never;
                Instant asked = request.requestedAt();
                if (delivered.isBefore(asked) || declined.isBefore(asked) || cancelled.isBefore(asked)) {
                    continue;
                }
                if (delivered.isBefore(never)) {
                    ended.add(new Ended(request, "delivered", delivered));
                } else if (declined.isBefore(never) && !cancelled.isBefore(declined)) {
                    ended.add(new Ended(request, "declined", declined));
                } else if (cancelled.isBefore(never)) {
                    ended.add(new Ended(request, "cancelled", cancelled));
                } else {
                    ended.add(new Ended(request, "open", window.asOf().minusNanos(1)));
                }
            }
        }
        return ended;
    }

    /** The incidence of delivery by so many business days: the sum over days of what still waits times what is delivered. */
    double delivered(int by) {
        double waiting = 1;
        double share = 0;
        for (int day = 0; day <= by; day++) {
            long atRisk = 0;
            long ends = 0;
            long delivered = 0;
            Instant running = window.asOf()
                    .atOffset(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.DAYS)
                    .toInstant();
            for (Ended one : requests()) {
                if (!one.request().requestedAt().isBefore(running)) {
                    continue;
                }
                boolean open = one.how().equals("open") || !one.at().isBefore(running);
                long waited = waited(one.request().requestedAt(), open ? running.minusNanos(1) : one.at());
                atRisk += waited >= day ? 1 : 0;
                ends += waited == day && !open ? 1 : 0;
                delivered += waited == day && !open && one.how().equals("delivered") ? 1 : 0;
            }
            if (atRisk > 0) {
                share += waiting * delivered / atRisk;
                waiting *= 1 - (double) ends / atRisk;
            }
        }
        return share;
    }

    Proportion late() {
        long judged = 0;
        long late = 0;
        for (Ended one : requests()) {
            Optional<Instant> by = one.request().neededBy();
            if (by.isEmpty()
                    || by.get().isBefore(one.request().requestedAt())
                    || by.get().isAfter(window.asOf())) {
                continue;
            }
            boolean before = !one.how().equals("open") && !one.at().isAfter(by.get());
            if (before && !one.how().equals("delivered")) {
                continue;
            }
            judged++;
            late += before ? 0 : 1;
        }
        return Proportion.of(late, judged);
    }

    /** Every use that is known, by whom, of material in the library. */
    record Used(Asset asset, Instant at, Department by) {}

    private Optional<Asset> asset(String id) {
        return settings.assets().stream()
                .filter(asset -> asset.id().equals(id))
                .filter(asset -> asset.releasedAt().isBefore(window.asOf()))
                .findFirst();
    }

    List<Used> uses() {
        List<Used> uses = new ArrayList<>();
        for (ContentFact fact : facts) {
            if (fact instanceof AssetUse use && use.at().isBefore(window.asOf())) {
                asset(use.assetId()).ifPresent(asset -> uses.add(new Used(asset, use.at(), use.department())));
            } else if (fact instanceof Opportunity deal && deal.createdAt().isBefore(window.asOf())) {
                deal.timeline().stream()
                        .filter(event -> event.at().isBefore(window.asOf()))
                        .forEach(event -> {
                            if (event instanceof Activity activity) {
                                activity.materials()
                                        .forEach(id -> asset(id)
                                                .ifPresent(asset ->
                                                        uses.add(new Used(asset, activity.at(), Department.SALES))));
                            }
                        });
            }
        }
        return uses;
    }

    private boolean counts(Asset asset) {
        return asset.releasedAt().isBefore(window.asOf())
                && asset.retiredAt()
                        .filter(at -> at.isBefore(asset.releasedAt()))
                        .isEmpty();
    }

    private boolean used(Asset asset, Instant until) {
        return uses().stream()
                .anyMatch(use -> use.asset().equals(asset)
                        && sales(use.by())
                        && !use.at().isBefore(asset.releasedAt())
                        && !use.at().isAfter(until));
    }

    private List<Asset> judged() {
        Optional<Instant> first = uses().stream().map(Used::at).min(Comparator.naturalOrder());
        return settings.assets().stream()
                .filter(this::counts)
                .filter(asset -> !asset.releasedAt().plus(settings.exposure()).isAfter(window.asOf()))
                .filter(asset -> first.filter(at ->
                                !asset.releasedAt().plus(settings.exposure()).isBefore(at))
                        .isPresent())
                .toList();
    }

    Proportion usedShare() {
        List<Asset> due = judged().stream()
                .filter(asset -> asset.madeBy() != Department.SALES && inWindow(asset.releasedAt()))
                .toList();
        return Proportion.of(
                due.stream()
                        .filter(asset -> used(asset, asset.releasedAt().plus(settings.exposure())))
                        .count(),
                due.size());
    }

    /** Uses by sales in the window of what was retired by then, or else of what was to be reviewed by then. */
    Map<String, Long> usedOutOfDate(boolean retired) {
        Map<String, Long> found = new HashMap<>();
        for (Used use : uses()) {
            Asset asset = use.asset();
            if (!sales(use.by()) || !inWindow(use.at()) || use.at().isBefore(asset.releasedAt()) || !counts(asset)) {
                continue;
            }
            boolean gone = known(asset.retiredAt()) && asset.retiredAt().get().isBefore(use.at());
            Optional<LocalDate> review = asset.versions().stream()
                    .filter(version -> !version.at().isBefore(asset.releasedAt())
                            && !use.at().isBefore(version.at()))
                    .reduce((one, later) -> later)
                    .map(AssetVersion::reviewDue)
                    .orElse(asset.reviewDue());
            boolean stale = review.filter(due -> due.isBefore(LocalDate.ofInstant(use.at(), ZoneOffset.UTC)))
                    .isPresent();
            if (retired ? gone : stale && !gone) {
                found.merge(asset.id(), 1L, Long::sum);
            }
        }
        return found;
    }

    Proportion neverUsed() {
        Optional<Instant> first = uses().stream().map(Used::at).min(Comparator.naturalOrder());
        List<Asset> due = settings.assets().stream()
                .filter(this::counts)
                .filter(asset -> !known(asset.retiredAt()) && asset.madeBy() != Department.SALES)
                .filter(asset -> first.isPresent()
                        && !asset.releasedAt().plus(settings.exposure()).isAfter(window.asOf())
                        && !first.get().plus(settings.exposure()).isAfter(window.asOf()))
                .toList();
        return Proportion.of(
                due.stream().filter(asset -> !used(asset, Instant.MAX)).count(), due.size());
    }

    /** Deals of an outcome closed in the window, and how many of them had material by then. */
    Proportion closed(DealStanding.State outcome) {
        long all = 0;
        long with = 0;
        for (ContentFact fact : facts) {
            if (fact instanceof Opportunity deal && deal.createdAt().isBefore(window.asOf())) {
                DealStanding standing = new DealStanding();
                standing.follow(deal, Optional.empty(), window.asOf());
                Instant at = standing.closedAt();
                if (at != null && standing.state() == outcome && inWindow(at)) {
                    all++;
                    with += deal.timeline().stream()
                                    .anyMatch(event -> event instanceof Activity activity
                                            && !activity.at().isAfter(at)
                                            && activity.materials().stream()
                                                    .anyMatch(id -> asset(id).isPresent()))
                            ? 1
                            : 0;
                }
            }
        }
        return Proportion.of(with, all);
    }

    /** Persons of sales who made material. */
    Set<String> makers() {
        Set<String> makers = new TreeSet<>();
        for (ContentFact fact : facts) {
            if (fact instanceof SelfMade made
                    && inWindow(made.at())
                    && made.person().isPresent()) {
                settings.roster().members().stream()
                        .filter(member -> member.person().equals(made.person().get()))
                        .filter(member -> sales(member.department()))
                        .filter(member -> member.there(LocalDate.ofInstant(made.at(), ZoneOffset.UTC)))
                        .forEach(member -> makers.add(member.person()));
            }
        }
        return makers;
    }

    /** Satisfied persons of sales in the round that counts, of all. */
    Proportion rated(String item) {
        Optional<Rating> last = ratings()
                .max(Comparator.comparing(Rating::at)
                        .thenComparing(rating -> rating.wave().orElse("")));
        if (last.isEmpty()) {
            return Proportion.of(0, 0);
        }
        Map<String, List<Rating>> latest = new HashMap<>();
        ratings()
                .filter(rating -> rating.item().equals(item))
                .filter(rating -> rating.wave().equals(last.get().wave()))
                .forEach(rating -> {
                    List<Rating> own = latest.computeIfAbsent(rating.respondent(), person -> new ArrayList<>());
                    if (!own.isEmpty() && rating.at().isAfter(own.get(0).at())) {
                        own.clear();
                    }
                    if (own.isEmpty() || rating.at().equals(own.get(0).at())) {
                        own.add(rating);
                    }
                });
        long all = 0;
        long top = 0;
        for (List<Rating> own : latest.values()) {
            Set<String> said = new HashSet<>();
            own.forEach(rating -> said.add(rating.department() + " " + rating.value()));
            if (said.size() == 1 && own.get(0).department() == Department.SALES) {
                all++;
                top += own.get(0).value() >= 4 ? 1 : 0;
            }
        }
        return Proportion.of(top, all);
    }

    private Stream<Rating> ratings() {
        return facts.stream()
                .flatMap(fact -> fact instanceof Rating rating ? Stream.of(rating) : Stream.empty())
                .filter(rating ->
                        rating.item().equals("accuracy") || rating.item().equals("findability"))
                .filter(rating -> inWindow(rating.at()))
                .filter(rating -> rating.value() >= 1 && rating.value() <= 5);
    }
}
