// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.RatingItem;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RelationshipSettingsTest {
    private static void assertRefused(String why, UnaryOperator<RelationshipSettingsBuilder> change) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> change.apply(RelationshipSettings.builder()).build());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void theStandardItemsAreClosenessServiceNineFrictionsAndTwoOnSalesAllMatched() {
        RelationshipSettings standard = RelationshipSettings.standard();
        assertEquals(13, standard.items().size());
        assertEquals(13, standard.matched().size());
        assertEquals(5, standard.suppression().minimumGroup());
        assertEquals(Optional.empty(), standard.item("morale"));
    }

    @Test
    void whatDoesntFitTogetherIsRefusedWithItsReason() {
        assertRefused("nobody", settings -> settings.instrument(Instrument.of("a", "nobody")));
        assertRefused("nobody", settings -> settings.matched(new MatchedItems("closeness", "nobody")));
        assertRefused(
                "matched twice",
                settings -> settings.matched(MatchedItems.same("closeness"), MatchedItems.same("closeness")));
        assertRefused(
                "two instruments",
                settings -> settings.instrument(Instrument.of("a", "closeness"))
                        .instrument(Instrument.of("a", "friction-1")));
        assertRefused(
                "different scales",
                settings -> settings.item(new RatingItem("ten", 1, 10, Optional.empty()))
                        .instrument(Instrument.of("a", "closeness", "ten")));
        assertRefused("the one before itself", settings -> settings.wave("x").previousWave("x"));
        assertRefused("not positive", settings -> settings.staffSales(0));
        assertRefused("not positive", settings -> settings.staffMarketing(-1));
        for (double level : new double[] {95, 1, 0, -0.1, Double.NaN}) {
            assertRefused("percentage", settings -> settings.level(level));
        }
        assertRefused("0 to 100", settings -> settings.referencePercent(101));
        assertRefused("0 to 100", settings -> settings.referencePercent(-1));
        assertRefused("less than 3", settings -> settings.minimumGroup(2));
        assertThrows(IllegalArgumentException.class, () -> new MatchedItems("", "a"));
        RelationshipSettings standard = RelationshipSettings.standard();
        ImmutableList<RatingItem> twice =
                ImmutableList.of(RatingItem.standard("a"), new RatingItem("a", 1, 7, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RelationshipSettings(
                        twice,
                        ImmutableList.of(),
                        ImmutableList.of(),
                        standard.foreign(),
                        standard.wave(),
                        standard.previousWave(),
                        standard.staffSales(),
                        standard.staffMarketing(),
                        standard.suppression(),
                        standard.level(),
                        standard.referencePercent()));
    }

    @Test
    void anItemThatIsDeclaredIsNotForeign() {
        RelationshipSettings settings = RelationshipSettings.builder()
                .item(RatingItem.standard("morale"))
                .build();
        assertTrue(!settings.foreign().contains("morale") && settings.foreign().contains("accuracy"));
        assertTrue(settings.item("friction-on-sales-1").isPresent());
    }

    @Test
    void aReferenceMayBeNobodyOrEverybody() {
        for (int percent : new int[] {0, 100}) {
            assertEquals(
                    percent,
                    RelationshipSettings.builder()
                            .referencePercent(percent)
                            .build()
                            .referencePercent());
        }
    }

    @Test
    void itemsAndInstrumentsMayBeAddedTogether() {
        RatingItem one = RatingItem.standard("one");
        RatingItem two = RatingItem.standard("two");
        Instrument trust = Instrument.of("trust", "one");
        Instrument ease = Instrument.of("ease", "two");
        assertEquals(
                RelationshipSettings.builder()
                        .item(one)
                        .item(two)
                        .instrument(trust)
                        .instrument(ease)
                        .build(),
                RelationshipSettings.builder()
                        .items(ImmutableList.of(one, two))
                        .instruments(ImmutableList.of(trust, ease))
                        .build());
    }

    @Test
    void everyParameterIsPartOfTheIdentity() {
        assertDiffers(settings -> settings.item(RatingItem.standard("more")));
        assertDiffers(settings -> settings.matched(MatchedItems.same("closeness")));
        assertDiffers(settings -> settings.instrument(Instrument.of("a", "closeness")));
        assertDiffers(settings -> settings.foreign("mood"));
        assertDiffers(settings -> settings.wave("w"));
        assertDiffers(settings -> settings.previousWave("w"));
        assertDiffers(settings -> settings.staffSales(9));
        assertDiffers(settings -> settings.staffMarketing(9));
        assertDiffers(settings -> settings.minimumGroup(9));
        assertDiffers(settings -> settings.level(0.9));
        assertDiffers(settings -> settings.referencePercent(50));
    }

    private static void assertDiffers(UnaryOperator<RelationshipSettingsBuilder> change) {
        assertNotEquals(
                RelationshipSettings.standard().settings().fingerprint(),
                change.apply(RelationshipSettings.builder()).build().settings().fingerprint());
    }
}
