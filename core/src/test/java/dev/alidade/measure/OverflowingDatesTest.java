// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OverflowingDatesTest {
    private static final Window WINDOW = Window.of(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)));
    private static final Duration TERM = Duration.ofDays(90);

    private record Due(Instant at) implements Measured {
        @Override
        public ImmutableList<Measurement> measurements() {
            return ImmutableList.of();
        }
    }

    private static final class DueTally extends CellTally<Instant, Due> {
        private final Earliest first = cell("first", new Earliest());

        DueTally() {
            super(Settings.of("test.due", 1), WINDOW);
        }

        @Override
        public void add(Instant at) {
            first.add(at);
        }

        @Override
        public Due result() {
            return new Due(first.at().orElse(WINDOW.start()).plus(TERM));
        }
    }

    @Test
    void aSavedDateWithoutALaterOneIsRefused() {
        DueTally tally = new DueTally();
        tally.add(Instant.MAX.minus(TERM).plusSeconds(1));
        String refusal = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> CellTally.restore(new DueTally(), tally.toBytes()))
                        .getMessage());
        assertTrue(refusal.contains("contradicts itself"), refusal);
    }

    @Test
    void theLastDateWithALaterOneIsRead() {
        DueTally tally = new DueTally();
        tally.add(Instant.MAX.minus(TERM));
        assertEquals(
                tally.result(),
                CellTally.restore(new DueTally(), tally.toBytes()).result());
    }
}
