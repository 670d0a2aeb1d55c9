// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Rating;
import dev.alidade.model.SelfMade;

/** Hands facts about material to the cells that count them. */
final class ContentTally extends CellTally<ContentFact, ContentReport> {
    final ContentSettings settings;
    final ImmutableMap<String, AssetTerm> library; // with what is planned to be released
    final Issues issues = cell("issues", new Issues(ContentIssues.ofSingleFacts()));
    final RequestCells requests;
    final UseCells uses;
    final DealMaterialCells deals;
    final SelfMadeCells selfMade;
    final RatingCells ratings;

    ContentTally(ContentSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        library = settings.assets().stream()
                .collect(ImmutableMap.toImmutableMap(
                        asset -> asset.id(), asset -> new AssetTerm(asset, window, settings)));
        ImmutableMap<String, AssetTerm> released = library.values().stream()
                .filter(term -> window.knows(term.asset().releasedAt()))
                .collect(ImmutableMap.toImmutableMap(term -> term.asset().id(), term -> term));
        CellRegister register = this::cell;
        requests = new RequestCells(settings, window, issues, register);
        uses = new UseCells(released, window, issues, register);
        deals = new DealMaterialCells(settings, released, window, issues, uses, register);
        selfMade = new SelfMadeCells(settings, window, issues, register);
        ratings = new RatingCells(settings, window, issues, register);
    }

    @Override
    public void add(ContentFact fact) {
        if (fact instanceof ContentRequest request) {
            requests.add(request);
        } else if (fact instanceof AssetUse use) {
            uses.add(use);
        } else if (fact instanceof Opportunity deal) {
            deals.add(deal);
        } else if (fact instanceof SelfMade made) {
            selfMade.add(made);
        } else if (fact instanceof Rating rating) {
            ratings.add(rating);
        }
    }

    /** The window, for what is told of it. */
    Window seen() {
        return window();
    }

    @Override
    public ContentReport result() {
        requests.check();
        uses.check();
        deals.check();
        selfMade.check();
        return new ContentSummary(this).report();
    }
}
