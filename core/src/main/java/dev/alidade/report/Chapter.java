// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A part of a page under one heading. It begins with what is wrong, in words, and goes on with what was measured; long
 * tables and what only some want to know are apart, for detailed reports or for whoever opens them.
 *
 * @param id what the chapter is about, the same in every page: {@code scores}, {@code improvements}, {@code trend},
 *     {@code mindset}, {@code messaging}, {@code commitments}, {@code relationship}, {@code content}, {@code handoff},
 *     {@code funnel}, {@code deals}, {@code pipeline}, {@code pipeline-flow}, {@code forecasts}, {@code calibration},
 *     {@code attribution}, {@code goals}, {@code outcome}, {@code market}, {@code collaboration}, {@code measured},
 *     {@code information}, {@code examples} or {@code issues}; of scores by
 *     themselves also {@code what-if}, {@code change} and {@code sensitivity}
 * @param title the heading
 * @param topic the id of the topic that the chapter tells of; empty for the chapters on the whole review
 * @param blocks what it says, in the order in which it is to be read; never empty in a page
 * @param details what bears it out, to be read after the blocks; left out of short reports, and empty where there is no more
 */
public record Chapter(
        String id, String title, Optional<String> topic, ImmutableList<Block> blocks, ImmutableList<Block> details) {
    /** Makes the title inert. */
    public Chapter {
        requireNonNull(id, "id");
        title = Glyphs.inert(requireNonNull(title, "title"));
        requireNonNull(topic, "topic");
        requireNonNull(blocks, "blocks");
        requireNonNull(details, "details");
    }

    /**
     * A chapter without details.
     *
     * @param id what the chapter is about
     * @param title the heading
     * @param topic the id of the topic that the chapter tells of, if of one
     * @param blocks what it says
     */
    public Chapter(String id, String title, Optional<String> topic, ImmutableList<Block> blocks) {
        this(id, title, topic, blocks, ImmutableList.of());
    }
}
