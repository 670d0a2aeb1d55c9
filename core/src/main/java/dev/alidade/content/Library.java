// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells where material stands, from how often it was used. */
final class Library {
    private final ImmutableCollection<AssetTerm> terms;
    private final UseCells uses;
    private final DealMaterialCells deals;
    private final Window window;

    Library(ImmutableCollection<AssetTerm> terms, UseCells uses, DealMaterialCells deals, Window window) {
        this.terms = terms;
        this.uses = uses;
        this.deals = deals;
        this.window = window;
    }

    LibraryReport report() {
        List<AssetTerm> inUse = terms.stream().filter(AssetTerm::inUse).toList();
        List<Boolean> fresh =
                inUse.stream().flatMap(term -> term.fresh().stream()).toList();
        return new LibraryReport(
                terms.stream().filter(AssetTerm::counts).map(this::state).collect(ImmutableList.toImmutableList()),
                Proportion.of(fresh.stream().filter(yes -> yes).count(), fresh.size()),
                inUse.size() - fresh.size(),
                share(
                        term -> term.supplied() && usedInTime(term).isPresent(),
                        term -> usedInTime(term).orElse(false)),
                terms.stream()
                        .filter(term -> term.supplied() && !term.exposed())
                        .count(),
                share(
                        term -> neverUsed(term).isPresent(),
                        term -> neverUsed(term).orElse(false)),
                uses.begin(),
                uses.byTeam(),
                uses.thoughRetired(),
                uses.thoughOverdue(),
                deals.won(),
                deals.lost(),
                Supplies.of(terms, window));
    }

    private Optional<Proportion> share(Predicate<AssetTerm> counts, Predicate<AssetTerm> hit) {
        if (uses.begin().isEmpty()) {
            return Optional.empty();
        }
        List<AssetTerm> counted = terms.stream().filter(counts).toList();
        return Optional.of(Proportion.of(counted.stream().filter(hit).count(), counted.size()));
    }

    /** Whether it has been there long enough, and not only before uses were recorded. */
    private boolean judged(AssetTerm term) {
        return term.exposed()
                && uses.begin()
                        .filter(begin -> !term.exposedUntil().isBefore(begin))
                        .isPresent();
    }

    private Optional<Boolean> usedInTime(AssetTerm term) {
        return judged(term) ? Optional.of(uses.inTime(term.asset().id())) : Optional.empty();
    }

    private Optional<Boolean> neverUsed(AssetTerm term) {
        return uses.begin()
                .filter(begin -> term.inUse() && !term.bySales() && term.exposedSince(begin))
                .map(begin -> uses.ever(term.asset().id()) == 0);
    }

    private AssetState state(AssetTerm term) {
        String id = term.asset().id();
        return new AssetState(
                id,
                term.asset().title(),
                term.asset().kind(),
                term.asset().product(),
                term.asset().madeBy(),
                term.asset().releasedAt(),
                term.inUse(),
                term.reviewDue(),
                term.fresh(),
                uses.inWindow(id),
                uses.ever(id),
                usedInTime(term),
                neverUsed(term),
                deals.wonWith(id),
                deals.lostWith(id));
    }
}
