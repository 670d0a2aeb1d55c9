// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.asset;
import static dev.alidade.content.ContentFixture.issues;
import static dev.alidade.content.ContentFixture.library;
import static dev.alidade.content.ContentFixture.measurement;
import static dev.alidade.content.ContentFixture.noon;
import static dev.alidade.content.ContentFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Material in deals. */
class DealMaterialTest {
    private static final ContentSettings LIBRARY =
            library(asset("A1", 0).build(), asset("A2", 0).build());

    private static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(noon(1));
    }

    private static Opportunity deal(String id, OpportunityEvent... events) {
        return deal(id).build().withTimeline(List.of(events));
    }

    private static Activity with(int day, String... assets) {
        return new Activity(noon(day), Optional.empty(), Optional.empty(), ImmutableSortedSet.copyOf(assets));
    }

    @Test
    void materialUsedByTheClosingIsInTheWonDeal() {
        ContentReport report = report(
                LIBRARY,
                deal("D1", with(5, "A1"), with(9, "A2"), new Won(noon(9))),
                deal("D2", new Won(noon(9))),
                deal("D3", with(12, "A1"), new Won(noon(9))),
                deal("D4", with(5, "A1"), new Lost(noon(9), Optional.empty())));
        assertEquals(Optional.of(Proportion.of(1, 3)), report.library().wonWithMaterial());
        assertEquals(Optional.of(Proportion.of(1, 1)), report.library().lostWithMaterial());
        AssetState one = report.library().asset("A1").orElseThrow();
        assertEquals(List.of(1L, 1L, 3L), List.of(one.wonDeals(), one.lostDeals(), one.uses()));
        AssetState two = report.library().asset("A2").orElseThrow();
        assertEquals(List.of(1L, 0L, 1L), List.of(two.wonDeals(), two.lostDeals(), two.uses()));
        assertEquals(Optional.empty(), report.library().asset("A3"));
    }

    @Test
    void materialReleasedFromAsOfOnIsInNoDeal() {
        ContentReport report = report(
                library(asset("A1", 0).build(), asset("A2", 130).build()),
                deal("D1", with(5, "A1"), new Won(noon(9))),
                deal("D2", with(5, "A2"), new Won(noon(9))));
        assertEquals(Optional.of(Proportion.of(1, 2)), report.library().wonWithMaterial());
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_ASSET));
    }

    @Test
    void aDealUsedTwiceWithOnePieceCountsOnce() {
        ContentReport report = report(LIBRARY, deal("D1", with(5, "A1"), with(6, "A1"), new Won(noon(9))));
        assertEquals(1, report.library().asset("A1").orElseThrow().wonDeals());
        assertEquals(2, report.library().asset("A1").orElseThrow().uses());
    }

    @Test
    void materialInADealIsUsedBySales() {
        assertEquals(
                Optional.of(Proportion.of(1, 2)),
                report(LIBRARY, deal("D1", with(5, "A1"))).library().used());
    }

    @Test
    void withoutMaterialInAnyDealNobodyKnows() {
        ContentReport report = report(LIBRARY, deal("D1", new Won(noon(9))));
        assertEquals(Optional.empty(), report.library().wonWithMaterial());
        assertEquals(Optional.empty(), report.library().lostWithMaterial());
        ContentReport unknown = report(LIBRARY, deal("D1", with(5, "A9"), new Won(noon(9))));
        assertEquals(Optional.empty(), unknown.library().wonWithMaterial());
        assertEquals(
                State.NO_DATA,
                measurement(report, ContentMetrics.WON_WITH_MATERIAL).state());
    }

    private static Pipeline pipeline(String name, String won) {
        return Pipeline.of(name, Stage.of("New", 1, Stage.Kind.OPEN), Stage.of(won, 2, Stage.Kind.WON));
    }

    /** A deal in the stage "Signed", that doesn't say itself whether it is won. */
    private static Proportion won(Optional<String> pipeline, Pipeline... pipelines) {
        ContentSettingsBuilder settings = ContentSettings.builder().assets(LIBRARY.assets());
        for (Pipeline each : pipelines) {
            settings = settings.pipeline(each);
        }
        OpportunityBuilder deal = deal("D1").stage(noon(9), "Signed").event(with(5, "A1"));
        pipeline.ifPresent(deal::pipeline);
        return report(settings.build(), deal.build())
                .library()
                .wonWithMaterial()
                .orElseThrow();
    }

    @Test
    void theStagesOfItsPipelineSayWhetherADealIsWon() {
        Pipeline sales = pipeline("sales", "Signed");
        Pipeline partners = pipeline("partners", "Paid");
        Proportion is = Proportion.of(1, 1);
        Proportion not = Proportion.of(0, 0);
        assertEquals(is, won(Optional.of("sales"), sales, partners));
        assertEquals(not, won(Optional.of("partners"), sales, partners));
        assertEquals(not, won(Optional.empty(), sales, partners));
        assertEquals(is, won(Optional.empty(), sales)); // the only one
        assertEquals(not, won(Optional.of("elsewhere"), sales));
    }

    @Test
    void aDealThatWasOpenedAgainIsNotWon() {
        ContentReport report = report(LIBRARY, deal("D1", with(5, "A1"), new Won(noon(9)), new Reopened(noon(11))));
        assertEquals(Optional.of(Proportion.of(0, 0)), report.library().wonWithMaterial());
    }

    @Test
    void aDealWonAndLostAtOneInstantIsCountedAndLeftOut() {
        ContentReport report =
                report(LIBRARY, deal("D1", with(5, "A1"), new Won(noon(9)), new Lost(noon(9), Optional.empty())));
        assertEquals(1, issues(report, ContentIssues.CONTRADICTED_DEAL));
        assertEquals(Optional.of(Proportion.of(0, 0)), report.library().wonWithMaterial());
    }

    @Test
    void unknownMaterialInADealIsCountedAndNoMaterial() {
        ContentReport report = report(LIBRARY, deal("D1", with(5, "A9"), new Won(noon(9))), deal("D2", with(5, "A1")));
        assertEquals(1, issues(report, ContentIssues.UNKNOWN_ASSET));
        assertEquals(Optional.of(Proportion.of(0, 1)), report.library().wonWithMaterial());
    }
}
