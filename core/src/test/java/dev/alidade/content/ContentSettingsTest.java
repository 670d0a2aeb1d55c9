// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static dev.alidade.content.ContentFixture.asset;
import static dev.alidade.content.ContentFixture.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.model.Launch;
import dev.alidade.model.Pipeline;
import dev.alidade.model.RatingItem;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings refuse, and what makes them different. */
class ContentSettingsTest {
    private static void assertRefused(String says, UnaryOperator<ContentSettingsBuilder> change) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> change.apply(ContentSettings.builder()).build());
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    @Test
    void twoOfOneIdAreRefused() {
        assertRefused(
                "two assets have the id A1",
                settings -> settings.asset(asset("A1", 0).build())
                        .asset(asset("A1", 1).build()));
        assertRefused(
                "two launches have the id L1",
                settings -> settings.launches(List.of(Launch.of("L1", day(0)), Launch.of("L1", day(1)))));
        assertRefused(
                "two seasons have the id S1",
                settings -> settings.seasons(
                        List.of(SellingSeason.of("S1", day(0), day(1)), SellingSeason.of("S1", day(1), day(2)))));
        Stage open = Stage.of("New", 1, Stage.Kind.OPEN);
        assertRefused(
                "two pipelines are called sales",
                settings -> settings.pipeline(Pipeline.of("sales", open))
                        .pipeline(Pipeline.of("sales", open, Stage.of("Won", 2, Stage.Kind.WON))));
    }

    @Test
    void daysAndTimesOutOfRangeAreRefused() {
        assertRefused("-1 business days", settings -> settings.turnaround(-1));
        assertRefused("3661 business days", settings -> settings.turnaround(3661));
        assertRefused("-1 days before", settings -> settings.readyBefore(-1));
        assertRefused("3661 days before", settings -> settings.readyBefore(3661));
        assertRefused("exposure", settings -> settings.exposure(Duration.ofNanos(-1)));
        assertRefused("exposure", settings -> settings.exposure(Duration.ofDays(3661)));
        assertRefused("Minimum group 2", settings -> settings.minimumGroup(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3660})
    void noDaysAndTenYearsAreInRange(int days) {
        ContentSettings settings = ContentSettings.builder()
                .turnaround(days)
                .readyBefore(days)
                .exposure(Duration.ofDays(days))
                .build();
        assertEquals(days, settings.turnaround());
        assertEquals(days, settings.readyBefore());
        assertEquals(Duration.ofDays(days), settings.exposure());
    }

    @Test
    void oneItemForBothRatingsIsRefused() {
        assertRefused("accuracy", settings -> settings.findability(RatingItem.standard("accuracy")));
    }

    @Test
    void everyParameterMakesADifference() {
        ContentSettings one = ContentSettings.standard();
        assertEquals(one.settings(), ContentSettings.standard().settings());
        for (UnaryOperator<ContentSettingsBuilder> change : List.<UnaryOperator<ContentSettingsBuilder>>of(
                settings -> settings.turnaround(4),
                settings -> settings.readyBefore(4),
                settings -> settings.exposure(Duration.ofDays(4)),
                settings -> settings.selfMadeUnit(SelfMadeUnit.TEAM),
                settings -> settings.wave("spring"),
                settings -> settings.minimumGroup(9),
                settings -> settings.asset(asset("A1", 0).build()),
                settings -> settings.launches(List.of(Launch.of("L1", day(0)))),
                settings -> settings.seasons(List.of(SellingSeason.of("S1", day(0), day(1)))))) {
            assertNotEquals(
                    one.settings(),
                    change.apply(ContentSettings.builder()).build().settings());
        }
    }
}
