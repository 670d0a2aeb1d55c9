// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Suppression;
import dev.alidade.measure.Window;
import dev.alidade.model.ContentFact;
import dev.alidade.model.DealStanding;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is told of any facts about material is what plain loops over all of them find. */
class ContentProperties {
    private static final ContentSettings SETTINGS = SomeContent.settings();

    @Provide
    Arbitrary<List<ContentFact>> facts() {
        return SomeContent.facts().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Window> windows() {
        return Combinators.combine(Arbitraries.integers().between(1, 140), Arbitraries.of(true, false))
                .as((day, whole) ->
                        whole ? ContentFixture.asOf(day) : ContentFixture.WINDOW.withAsOf(ContentFixture.noon(day)));
    }

    private static ContentReport report(List<ContentFact> facts, Window window) {
        return Content.under(SETTINGS).measure(facts, window);
    }

    @Property(tries = 150)
    void howFastRequestsAreServed(@ForAll("facts") List<ContentFact> facts, @ForAll("windows") Window window) {
        RequestReport report = report(facts, window).requests();
        NaiveContent naive = new NaiveContent(SETTINGS, window, facts);
        assertEquals(naive.requests().size(), report.requests());
        assertEquals(naive.late(), report.late());
        for (int by = 0; by < 8; by++) {
            int days = by;
            report.deliveredWithin(by).ifPresent(share -> assertEquals(naive.delivered(days), share, 1e-9));
        }
    }

    @Property(tries = 150)
    void whetherMaterialIsUsed(@ForAll("facts") List<ContentFact> facts, @ForAll("windows") Window window) {
        LibraryReport report = report(facts, window).library();
        NaiveContent naive = new NaiveContent(SETTINGS, window, facts);
        assertEquals(naive.uses().isEmpty(), report.recordsBegin().isEmpty());
        assertEquals(naive.usedOutOfDate(true), report.usedThoughRetired());
        assertEquals(naive.usedOutOfDate(false), report.usedThoughOverdue());
        report.used().ifPresent(share -> assertEquals(naive.usedShare(), share));
        report.neverUsed().ifPresent(share -> assertEquals(naive.neverUsed(), share));
        report.wonWithMaterial().ifPresent(share -> assertEquals(naive.closed(DealStanding.State.WON), share));
        report.lostWithMaterial().ifPresent(share -> assertEquals(naive.closed(DealStanding.State.LOST), share));
    }

    @Property(tries = 150)
    void whoMakesTheOwnAndHowMaterialIsRated(
            @ForAll("facts") List<ContentFact> facts, @ForAll("windows") Window window) {
        ContentReport report = report(facts, window);
        NaiveContent naive = new NaiveContent(SETTINGS, window, facts);
        report.selfMade()
                .sellers()
                .ifPresent(share -> assertEquals(naive.makers().size(), share.hits()));
        assertRated(naive.rated("accuracy"), report.accuracy());
        assertRated(naive.rated("findability"), report.findability());
    }

    private static void assertRated(Proportion expected, RatedMaterial rated) {
        State state = new Suppression(3).state(expected.total());
        assertEquals(state, rated.satisfied().state());
        assertEquals(
                Optional.of(expected).filter(share -> state == State.VALUE),
                rated.satisfied().proportion());
    }

    @Property(tries = 50)
    void everyMetricIsListed(@ForAll("facts") List<ContentFact> facts, @ForAll("windows") Window window) {
        assertEquals(
                ContentMetrics.all(),
                report(facts, window).measurements().stream()
                        .map(Measurement::metric)
                        .toList());
    }
}
