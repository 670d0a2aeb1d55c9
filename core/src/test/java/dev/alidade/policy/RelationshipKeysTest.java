// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.RatingItem;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.MatchedItems;
import dev.alidade.relationship.RelationshipSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy file says about how the departments see each other. */
class RelationshipKeysTest {
    @TempDir
    private Path folder;

    private RelationshipSettings settings(String policy, CompanyTables tables) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.properties"), policy);
        return PolicyFile.read(file).settings(tables).relationship();
    }

    private static CompanyTables tables(ImmutableList<RatingItem> items, Instrument... instruments) {
        return CompanyTables.builder()
                .items(items)
                .instruments(ImmutableList.copyOf(instruments))
                .build();
    }

    @Test
    void withoutKeysAndTablesTheLibrarysDefaultsHold() throws IOException {
        assertEquals(RelationshipSettings.standard(), settings("", CompanyTables.none()));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        RelationshipSettings settings = settings("""
            relationship.wave = autumn
            relationship.previous-wave = spring
            relationship.staff-sales = 44
            relationship.staff-marketing = 16
            relationship.minimum-group = 7
            relationship.level = 0.9
            relationship.reference-percent = 50
            relationship.matched = closeness, friction-9 / friction-on-sales-1
            """, CompanyTables.none());
        assertEquals(Optional.of("autumn"), settings.wave());
        assertEquals(Optional.of("spring"), settings.previousWave());
        assertEquals(OptionalLong.of(44), settings.staffSales());
        assertEquals(OptionalLong.of(16), settings.staffMarketing());
        assertEquals(7, settings.suppression().minimumGroup());
        assertEquals(0.9, settings.level());
        assertEquals(50, settings.referencePercent());
        assertEquals(
                ImmutableList.of(MatchedItems.same("closeness"), new MatchedItems("friction-9", "friction-on-sales-1")),
                settings.matched());
    }

    @Test
    void aPairWithoutAnItemOfSalesIsRefused() {
        PolicyException refused = assertThrows(
                PolicyException.class, () -> settings("relationship.matched = /friction-1", CompanyTables.none()));
        assertTrue(refused.getMessage().contains("a name is blank"), refused.getMessage());
    }

    @Test
    void itemsAreThoseOfTheTablesAndOfInstrumentsButNotOfOtherTopics() throws IOException {
        RelationshipSettings settings = settings(
                "outcome.morale-item = mood\ncontent.accuracy-item = right",
                tables(
                        ImmutableList.of(
                                RatingItem.standard("mood"),
                                RatingItem.standard("right"),
                                RatingItem.standard("morale"),
                                new RatingItem("own", 0, 10, Optional.of("Own?"))),
                        Instrument.of("i", "undeclared", "friction-1")));
        assertEquals(Optional.of("Own?"), settings.item("own").orElseThrow().text());
        assertEquals(
                RatingItem.standard("undeclared"), settings.item("undeclared").orElseThrow());
        assertTrue(settings.item("friction-1").orElseThrow().text().isPresent());
        for (String item : new String[] {"mood", "right", "morale", "findability"}) {
            assertTrue(settings.foreign().contains(item), item);
            assertFalse(settings.item(item).isPresent(), item);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relationship.minimum-group = 2",
                "relationship.level = 95",
                "relationship.staff-sales = 0",
                "relationship.reference-percent = 35%",
                "relationship.reference-percent = 350",
                "relationship.matched = closeness, nobody",
                "relationship.wave = a\nrelationship.previous-wave = a",
                "relationship.colour = red"
            })
    void whatMakesNoSenseIsRefused(String line) {
        PolicyException refusal = assertThrows(PolicyException.class, () -> settings(line, CompanyTables.none()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("policy.properties"), refusal.getMessage());
    }
}
