// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up paths, always the same: of 1 to {@value #LONGEST} touches, most of them distinct, some channels far more
 * frequent than others, one touch in seven a repetition; a third of the rows converts, once or several times.
 */
final class Paths {
    static final String SEPARATOR = " > ";

    private static final long SEED = 20_260_104;
    private static final int LONGEST = 20;
    private static final String[] CHANNELS = {
        "email",
        "webinar",
        "direct",
        "display",
        "paid search",
        "organic search",
        "social media",
        "referral",
        "trade show",
        "affiliate",
        "newsletter",
        "retargeting"
    };

    private final Random random = new Random(SEED);
    private final String[] channels;

    private Paths(String... channels) {
        this.channels = channels;
    }

    /** Rows over twelve channels. */
    static ImmutableList<PathCounts> make(int rows) {
        return new Paths(CHANNELS).rows(rows);
    }

    /** Rows over any number of channels. */
    static ImmutableList<PathCounts> make(int rows, int channels) {
        String[] names = new String[channels];
        Arrays.setAll(names, channel -> "campaign " + (1_000 + channel));
        return new Paths(names).rows(rows);
    }

    /** Rows of so many touches each, over twelve channels. */
    static ImmutableList<PathCounts> ofLength(int rows, int touches) {
        Paths paths = new Paths(CHANNELS);
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        new PathCounts(paths.path(touches), row % 3 == 0 ? 1 : 0, row % 3 == 0 ? 100 + row : 0, 1))
                .collect(ImmutableList.toImmutableList());
    }

    /** The same paths, each of which was walked once: converted if it did at all, else led to nothing. */
    static ImmutableList<PathCounts> once(ImmutableList<PathCounts> rows) {
        return rows.stream()
                .map(row -> row.conversions() > 0
                        ? new PathCounts(row.path(), 1, row.cents(), 0)
                        : new PathCounts(row.path(), 0, 0, 1))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<PathCounts> rows(int count) {
        ImmutableList.Builder<PathCounts> rows = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        return rows.build();
    }

    private PathCounts row() {
        String path = path(1 + random.nextInt(LONGEST));
        if (random.nextInt(3) > 0) {
            return new PathCounts(path, 0, 0, 1 + random.nextInt(4));
        }
        long conversions = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(5);
        return new PathCounts(path, conversions, conversions * (500 + random.nextInt(2_000_000)), random.nextInt(3));
    }

    private String path(int touches) {
        StringBuilder path = new StringBuilder();
        int last = channel();
        path.append(channels[last]);
        for (int i = 1; i < touches; i++) {
            last = random.nextInt(7) == 0 ? last : channel();
            path.append(SEPARATOR).append(channels[last]);
        }
        return path.toString();
    }

    /** The lower of two draws: the first channel is drawn some twenty times as often as the last of twelve. */
    private int channel() {
        return Math.min(random.nextInt(channels.length), random.nextInt(channels.length));
    }
}
