// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.alidade.review.ReviewResult;

/** The pictures of a review, by the chapter of the report that they belong to. There is none without data. */
public final class Pictures {
    private final ImmutableListMultimap<String, Picture> byChapter;

    private Pictures(ImmutableListMultimap<String, Picture> byChapter) {
        this.byChapter = byChapter;
    }

    /**
     * The pictures of a review.
     *
     * @param result the review
     * @return its pictures
     */
    public static Pictures of(ReviewResult result) {
        ImmutableListMultimap.Builder<String, Picture> pictures = ImmutableListMultimap.builder();
        ScorePicture.of(result.scorecard()).ifPresent(picture -> pictures.put("scores", picture));
        return new Pictures(pictures.build());
    }

    /**
     * The pictures of a chapter.
     *
     * @param id the id of the chapter, such as {@code handoff}
     * @return its pictures, in the order in which they are to be seen; none where there is nothing to see
     */
    public ImmutableList<Picture> chapter(String id) {
        return byChapter.get(id);
    }

    /**
     * All pictures.
     *
     * @return the pictures by the id of their chapter
     */
    public ImmutableListMultimap<String, Picture> all() {
        return byChapter;
    }
}
