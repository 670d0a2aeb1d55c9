// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.SomeOpportunities;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class MessagingLaws extends AnalysisLaws<MessagingFact, MessagingReport> {
    @Override
    protected Analysis<MessagingFact, MessagingReport> analysis() {
        return Messaging.under(MessagingSettings.builder()
                .house(SomeTalk.HOUSE)
                .pipeline(SomeOpportunities.PIPELINE)
                .pipeline(SomeOpportunities.PARTNERS)
                .minimumMentions(2)
                .minimumForConflict(1)
                .moveWithin(Duration.ofDays(3))
                .winWithin(Duration.ofDays(5))
                .minimumDeals(1)
                .minimumExpected(1)
                .falseDiscoveryRate(0.5)
                .build());
    }

    @Override
    protected Window window() {
        return SomeOpportunities.WINDOW;
    }

    @Override
    protected Arbitrary<MessagingFact> fact() {
        return SomeTalk.facts();
    }

    /** What happened before as-of. */
    @Override
    protected Optional<MessagingFact> known(MessagingFact fact) {
        if (fact instanceof Opportunity deal) {
            return SomeOpportunities.known(deal).map(MessagingFact.class::cast);
        }
        return Optional.of(fact)
                .filter(known ->
                        window().knows(known instanceof Mention mention ? mention.at() : ((BrandCheck) known).at()));
    }
}
