// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.DealStanding;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Department;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Pipeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In which deals material was used, and what became of them. */
final class DealMaterialCells {
    private final ImmutableMap<String, AssetTerm> library;
    private final Window window;
    private final Issues issues;
    private final UseCells uses;
    private final Map<String, Optional<Pipeline>> pipelines = new HashMap<>();
    private final Optional<Pipeline> onlyPipeline;
    private final DealStanding standing = new DealStanding();
    private final TreeSet<String> used = new TreeSet<>(); // in the deal that is looked at
    private final Count recorded; // deals of any time with known material
    private final ClosedCells won;
    private final ClosedCells lost;

    DealMaterialCells(
            ContentSettings settings,
            ImmutableMap<String, AssetTerm> library,
            Window window,
            Issues issues,
            UseCells uses,
            CellRegister register) {
        this.library = library;
        this.window = window;
        this.issues = issues;
        this.uses = uses;
        settings.pipelines().forEach(pipeline -> pipelines.put(pipeline.name(), Optional.of(pipeline)));
        onlyPipeline = settings.pipelines().size() == 1
                ? Optional.of(settings.pipelines().get(0))
                : Optional.empty();
        recorded = register.cell("deals with material", new Count());
        won = new ClosedCells("won", register);
        lost = new ClosedCells("lost", register);
    }

    void add(Opportunity deal) {
        if (!window.knows(deal.createdAt())) {
            return;
        }
        standing.follow(deal, pipeline(deal), window.asOf());
        @Nullable Instant closedAt = standing.closedAt();
        used.clear();
        boolean any = false;
        for (OpportunityEvent event : deal.timeline()) {
            if (!window.knows(event.at())) {
                break;
            }
            if (event instanceof Activity activity && !activity.materials().isEmpty()) {
                any |= add(activity, closedAt);
            }
        }
        if (any) {
            recorded.increment();
        }
        if (closedAt != null && window.selects(closedAt)) {
            addClosed(deal);
        }
    }

    private Optional<Pipeline> pipeline(Opportunity deal) {
        return deal.pipeline().isPresent()
                ? pipelines.getOrDefault(deal.pipeline().get(), Optional.empty())
                : onlyPipeline;
    }

    /** Counts the uses, and remembers those before the closing; whether any was of the library. */
    private boolean add(Activity activity, @Nullable Instant closedAt) {
        boolean any = false;
        for (String asset : activity.materials()) {
            uses.add(asset, activity.at(), Department.SALES);
            if (library.containsKey(asset)) {
                any = true;
                if (closedAt != null && !Chronology.before(closedAt, activity.at(), window)) {
                    used.add(asset);
                }
            }
        }
        return any;
    }

    private void addClosed(Opportunity deal) {
        if (standing.state() == State.WON) {
            won.add(used);
        } else if (standing.state() == State.LOST) {
            lost.add(used);
        } else if (standing.state() == State.CONTRADICTED) {
            issues.add(ContentIssues.CONTRADICTED_DEAL, deal.id());
        }
    }

    /** The won deals in which material was used; empty when no deal on record has any. */
    Optional<Proportion> won() {
        return Optional.of(won.share()).filter(share -> recorded.value() > 0);
    }

    /** The lost ones, likewise. */
    Optional<Proportion> lost() {
        return Optional.of(lost.share()).filter(share -> recorded.value() > 0);
    }

    long wonWith(String asset) {
        return won.with(asset);
    }

    long lostWith(String asset) {
        return lost.with(asset);
    }

    /** Refuses what no facts can have added. */
    void check() {
        won.check(library.keySet());
        lost.check(library.keySet());
        if (Math.addExact(won.share().hits(), lost.share().hits()) > recorded.value()) {
            throw new IllegalStateException("Deals: %s won and %s lost with material of %s are not possible."
                    .formatted(won.share(), lost.share(), recorded.value()));
        }
    }

    /** Closed deals of one outcome, and the material used in them. */
    private static final class ClosedCells {
        private final Count all;
        private final Count with;
        private final Keyed<Count> byAsset;

        ClosedCells(String outcome, CellRegister register) {
            all = register.cell(outcome, new Count());
            with = register.cell(outcome + " with material", new Count());
            byAsset = register.cell(outcome + " by asset", new Keyed<>(Count::new));
        }

        void add(SortedSet<String> used) {
            all.increment();
            if (!used.isEmpty()) {
                with.increment();
                used.forEach(asset -> byAsset.at(asset).increment());
            }
        }

        Proportion share() {
            return Proportion.of(with.value(), all.value());
        }

        long with(String asset) {
            return byAsset.find(asset).map(Count::value).orElse(0L);
        }

        void check(Iterable<String> library) {
            long[] known = new long[1];
            for (String asset : library) {
                known[0] = Math.addExact(known[0], with(asset));
            }
            byAsset.forEach((asset, count) -> {
                known[0] -= count.value();
                if (count.value() > with.value() || count.value() == 0) {
                    throw new IllegalStateException("Deals with %s: %s of %s with material are not possible."
                            .formatted(asset, count.value(), with.value()));
                }
            });
            if (known[0] != 0 || (byAsset.size() == 0 && with.value() > 0)) {
                throw new IllegalStateException(
                        "Deals with material: the material of %s is not known.".formatted(with.value()));
            }
        }
    }
}
