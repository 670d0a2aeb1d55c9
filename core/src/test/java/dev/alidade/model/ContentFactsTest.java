// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What facts about material refuse, and what they put in order. */
class ContentFactsTest {
    private static final Instant NOON = Instant.parse("2024-04-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private static void assertRefused(String says, Executable making) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making);
        assertTrue(refused.getMessage().contains(says), refused.getMessage());
    }

    @Test
    void blankIdsAreRefused() {
        assertRefused(
                "ContentRequest.id", () -> ContentRequest.builder(" ", NOON).build());
        assertRefused(
                "Asset.id", () -> Asset.builder("", Department.MARKETING, NOON).build());
        assertRefused("AssetUse.assetId", () -> AssetUse.bySales("", NOON));
        assertRefused("SelfMade.person", () -> SelfMade.byPerson(" ", NOON));
        assertRefused("Launch.materials", () -> Launch.of("L1", DAY, " "));
        assertRefused("SellingSeason.id", () -> SellingSeason.of("", DAY, DAY.plusDays(1)));
    }

    @Test
    void daysOutsideOfTheCalendarAreRefused() {
        assertRefused("Launch.day", () -> Launch.of("L1", LocalDate.of(10_000, 1, 1)));
        assertRefused(
                "Launch.materialDue",
                () -> new Launch(
                        "L1",
                        Optional.empty(),
                        Optional.empty(),
                        DAY,
                        Optional.of(LocalDate.of(0, 1, 1)),
                        ImmutableSortedSet.of()));
        assertRefused("seconds", () -> AssetUse.bySales("A1", Instant.MAX));
    }

    @Test
    void aSeasonWithoutADayIsRefused() {
        assertRefused("the day after the last", () -> SellingSeason.of("S1", DAY, DAY));
    }

    @Test
    void whatNobodyMadeIsRefused() {
        assertRefused(
                "neither a person nor a team",
                () -> new SelfMade(NOON, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void versionsAreInTheOrderOfTheirInstants() {
        AssetVersion first = new AssetVersion(NOON.plusSeconds(1), Optional.empty());
        AssetVersion second = new AssetVersion(NOON.plusSeconds(2), Optional.of(DAY));
        assertEquals(
                List.of(first, second),
                Asset.builder("A1", Department.MARKETING, NOON)
                        .version(second)
                        .version(first)
                        .build()
                        .versions());
        AssetVersion dated = new AssetVersion(second.at(), Optional.of(DAY.minusDays(1)));
        AssetVersion undated = new AssetVersion(second.at(), Optional.empty());
        List<AssetVersion> ordered = List.of(first, undated, dated, second);
        for (List<AssetVersion> given : List.of(ordered, Lists.reverse(ordered))) {
            AssetBuilder asset = Asset.builder("A1", Department.MARKETING, NOON);
            given.forEach(asset::version);
            assertEquals(ordered, asset.build().versions());
        }
    }
}
