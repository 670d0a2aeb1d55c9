// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However the durations are split before they are merged: equal curves, bit for bit, as equality of doubles asks. */
class SplitCurvesProperties {
    private static final Window MINUTES = Durations.DAYS.withResolution(Resolution.MINUTE);

    /** Won, lost and open times of one part. */
    private record Part(DurationCounts won, DurationCounts lost, DurationCounts open) {
        Part() {
            this(new DurationCounts(MINUTES), new DurationCounts(MINUTES), new DurationCounts(MINUTES));
        }

        void add(int minutes) {
            (minutes % 3 == 0 ? open : minutes % 3 == 1 ? won : lost).add(Duration.ofMinutes(minutes));
        }

        void merge(Part other) {
            won.merge(other.won);
            lost.merge(other.lost);
            open.merge(other.open);
        }
    }

    @Property(tries = 200)
    void aSplitChangesNoBit(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 200_000) Integer> minutes, @ForAll Random random) {
        Part whole = new Part();
        minutes.forEach(whole::add);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            parts.add(new Part());
        }
        minutes.forEach(minute -> parts.get(random.nextInt(parts.size())).add(minute));
        while (parts.size() > 1) {
            Part other = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(other);
        }
        Part merged = parts.get(0);
        assertEquals(TimeToEvent.of(whole.won, whole.open), TimeToEvent.of(merged.won, merged.open));
        assertEquals(
                CumulativeIncidence.of(ImmutableMap.of("won", whole.won, "lost", whole.lost), whole.open),
                CumulativeIncidence.of(ImmutableMap.of("lost", merged.lost, "won", merged.won), merged.open));
        assertEquals(whole.won.quantile(0.3), merged.won.quantile(0.3));
    }
}
