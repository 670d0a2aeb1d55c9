// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** A metric of one's own, scored beside the others. */
public final class OwnMetric {
    private OwnMetric() {}

    /**
     * Prints what the scorecard is with one entry more.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Scorecard card = ScoredReview.card();
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        Measurement named = new NamedCampaigns().measure(SmallFirm.leads(), year);
        ScoringModel model = card.model()
                .withName("ours")
                .plus(ModelEntry.of(NamedCampaigns.NAMED, Heading.ACCOUNTABILITY))
                .withTopicWeight("records", 0.2);
        Scorecard ours = Scorecard.of(
                model,
                ImmutableList.<String>builder()
                        .addAll(card.scope())
                        .add("records")
                        .build(),
                ImmutableList.<Measurement>builder()
                        .addAll(card.measurements())
                        .add(named)
                        .build());
        System.out.printf(
                Locale.ROOT,
                "%.1f of 100, with our own %.1f%n",
                card.total().orElseThrow(),
                ours.total().orElseThrow());
    }
}
