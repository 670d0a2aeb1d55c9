// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TouchpointTest {
    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    @Provide
    Arbitrary<List<Touchpoint>> touchpoints() {
        return SomeJourneys.touchpoints().list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void aJourneyIsTheSameHoweverItsTouchpointsArrived(
            @ForAll("touchpoints") List<Touchpoint> touchpoints, @ForAll Random random) {
        List<Touchpoint> shuffled = new ArrayList<>(touchpoints);
        Collections.shuffle(shuffled, random);
        assertEquals(
                Journey.builder("J").touchpoints(touchpoints).build(),
                Journey.builder("J").touchpoints(shuffled).build());
    }

    @Property(tries = 300)
    void onlyEqualTouchpointsCompareAsEqual(@ForAll("touchpoints") List<Touchpoint> touchpoints) {
        for (Touchpoint one : touchpoints) {
            for (Touchpoint other : touchpoints) {
                assertEquals(one.equals(other), Touchpoint.ORDER.compare(one, other) == 0);
            }
        }
    }

    @Property(tries = 300)
    void aTouchpointIsItsParts(@ForAll("touchpoints") List<Touchpoint> touchpoints) {
        for (Touchpoint one : touchpoints) {
            Touchpoint again = new Touchpoint(one.at(), one.buyerId(), one.campaignId(), one.channel(), one.type());
            assertEquals(one, again);
            assertEquals(one.hashCode(), again.hashCode());
            assertEquals(one.at(), Instant.ofEpochSecond(one.epochSecond(), one.nano()));
            assertEquals(one.campaignId().orElse("-"), one.campaignIdOr("-"));
            assertEquals(one.channel().orElse("-"), one.channelOr("-"));
            assertEquals(one.type().orElse("-"), one.typeOr("-"));
        }
    }

    @Test
    void aTouchpointSaysItsParts() {
        assertEquals(
                "Touchpoint[at=2024-03-04T09:00:00Z, buyerId=L, campaignId=Optional[A], channel=Optional.empty, type=Optional.empty]",
                Touchpoint.of("L", MONDAY).withCampaign("A").toString());
    }

    @Test
    void whatIsAbsentComesFirstAtOneInstant() {
        Touchpoint bare = Touchpoint.of("L", MONDAY);
        Touchpoint email = bare.withChannel("email");
        Touchpoint campaign = bare.withCampaign("A");
        assertEquals(
                ImmutableList.of(bare, email, campaign),
                ImmutableList.sortedCopyOf(Touchpoint.ORDER, List.of(campaign, email, bare)));
        Touchpoint click = bare.withType("click");
        assertEquals(Optional.of("click"), click.type());
        assertEquals(
                ImmutableList.of(bare, click, bare.withType("visit")),
                ImmutableList.sortedCopyOf(Touchpoint.ORDER, List.of(bare.withType("visit"), click, bare)));
    }

    @Test
    void blankPartsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Touchpoint.of(" ", MONDAY));
        Touchpoint bare = Touchpoint.of("L", MONDAY);
        assertThrows(IllegalArgumentException.class, () -> bare.withCampaign(""));
        assertThrows(IllegalArgumentException.class, () -> bare.withChannel(""));
        assertThrows(IllegalArgumentException.class, () -> bare.withType(""));
    }

    @Test
    void aJourneyWhoseFirstLeadIsLaterThanItsLeadIsRefused() {
        Lead lead = Lead.builder("L").createdAt(MONDAY).build();
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new Journey(
                        "J",
                        ImmutableList.of(),
                        Optional.of(lead),
                        Optional.empty(),
                        Optional.of(MONDAY.plusNanos(1)),
                        Optional.empty(),
                        false));
        assertTrue(refusal.getMessage().contains("J"));
    }

    @Test
    void aJourneyWithoutOpportunityFollowsUpNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Journey.builder("J").followUp().build());
    }
}
