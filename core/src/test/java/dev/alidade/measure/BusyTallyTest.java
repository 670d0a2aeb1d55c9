// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A tally that two threads use at once says so, where the second comes while the first is in it. */
class BusyTallyTest {
    private static final Lead LEAD = lead("L1");

    private Runnable meanwhile = () -> {};

    private final Analysis<Lead, ?> slow = new WonShareAnalysis(1).by("market", lead -> {
        meanwhile.run();
        return lead.market();
    });

    private static Lead lead(String id) {
        return Lead.builder(id).createdAt(SomeLeads.WINDOW.start()).build();
    }

    /** What comes of a call by another thread while this tally takes a fact. */
    private Throwable meanwhile(Tally<Lead, ?> tally, Runnable call) {
        List<Throwable> thrown = new ArrayList<>();
        meanwhile = () -> {
            meanwhile = () -> {};
            try {
                CompletableFuture.runAsync(call).join();
            } catch (CompletionException e) {
                thrown.add(e.getCause());
            }
        };
        tally.add(LEAD);
        assertEquals(1, thrown.size(), "the call came to an end without a word");
        return thrown.get(0);
    }

    private static void assertSaysWhatToDo(Throwable thrown) {
        String message = String.valueOf(
                assertInstanceOf(ConcurrentModificationException.class, thrown).getMessage());
        assertTrue(message.contains("tally of by") && message.contains("give each thread its own and merge"), message);
    }

    @Test
    void anotherThreadThatAddsSavesOrAsksIsRefused() {
        Tally<Lead, ?> tally = slow.tally(SomeLeads.WINDOW);
        assertSaysWhatToDo(meanwhile(tally, () -> tally.add(LEAD)));
        assertSaysWhatToDo(meanwhile(tally, tally::toBytes));
        assertSaysWhatToDo(meanwhile(tally, tally::result));
    }

    @Test
    void mergingIntoOrFromATallyThatAnotherThreadUsesIsRefused() {
        mergingIsRefused(slow);
    }

    private <R> void mergingIsRefused(Analysis<Lead, R> analysis) {
        Tally<Lead, R> tally = analysis.tally(SomeLeads.WINDOW);
        Tally<Lead, R> idle = analysis.tally(SomeLeads.WINDOW);
        byte[] empty = idle.toBytes();
        assertSaysWhatToDo(meanwhile(tally, () -> tally.merge(idle)));
        assertSaysWhatToDo(meanwhile(tally, () -> idle.merge(tally)));
        assertSaysWhatToDo(meanwhile(tally, () -> tally.resultWithin(idle)));
        assertArrayEquals(empty, idle.toBytes());
    }

    @Test
    void aCallThatFailsLeavesTheTallyFree() {
        Analysis<Lead, Grouped<WonShareAnalysis.Report>> failing = new WonShareAnalysis(1).by("id", lead -> {
            if (lead.id().equals("bad")) {
                throw new IllegalStateException("no key");
            }
            return Optional.of(lead.id());
        });
        Tally<Lead, Grouped<WonShareAnalysis.Report>> tally = failing.tally(SomeLeads.WINDOW);
        assertThrows(IllegalStateException.class, () -> tally.add(lead("bad")));
        tally.add(LEAD);
        assertEquals(failing.measure(List.of(LEAD), SomeLeads.WINDOW), tally.result());
    }
}
