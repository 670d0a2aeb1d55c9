// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Rating;
import dev.alidade.model.SelfMade;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class ContentLaws extends AnalysisLaws<ContentFact, ContentReport> {
    @Override
    protected Analysis<ContentFact, ContentReport> analysis() {
        return Content.under(SomeContent.settings());
    }

    @Override
    protected Window window() {
        return ContentFixture.WINDOW.withAsOf(ContentFixture.noon(75));
    }

    @Override
    protected Arbitrary<ContentFact> fact() {
        return SomeContent.facts();
    }

    /** What happened before as-of; when a request is needed is told with it. */
    @Override
    protected Optional<ContentFact> known(ContentFact fact) {
        if (fact instanceof ContentRequest request) {
            return Optional.<ContentFact>of(new ContentRequest(
                            request.id(),
                            request.department(),
                            request.team(),
                            request.kind(),
                            request.requestedAt(),
                            request.neededBy(),
                            request.deliveredAt().filter(window()::knows),
                            request.declinedAt().filter(window()::knows),
                            request.reason(),
                            request.cancelledAt().filter(window()::knows)))
                    .filter(known -> window().knows(request.requestedAt()));
        } else if (fact instanceof Opportunity deal) {
            return Optional.<ContentFact>of(deal.withTimeline(deal.timeline().stream()
                            .filter(event -> window().knows(event.at()))
                            .toList()))
                    .filter(known -> window().knows(deal.createdAt()));
        } else if (fact instanceof AssetUse use) {
            return Optional.<ContentFact>of(use).filter(known -> window().knows(use.at()));
        } else if (fact instanceof SelfMade made) {
            return Optional.<ContentFact>of(made).filter(known -> window().knows(made.at()));
        }
        Rating rating = (Rating) fact;
        return Optional.<ContentFact>of(rating).filter(known -> window().knows(rating.at()));
    }
}
