// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static java.util.Objects.requireNonNull;

/**
 * A picture of some numbers, to be shown beside them. It comes in two drawings of the same: {@code wide} for places of 620
 * pixels and more, {@code narrow} for smaller ones down to 280, so that letters are never below 12 pixels. Both stand in one
 * element of class {@code picture}; the {@linkplain PictureStyle style sheet} shows the one that fits:
 *
 * <pre>{@code
 * <figure class="picture"><figcaption>TITLE</figcaption>WIDE NARROW</figure>
 * }</pre>
 *
 * <p>Both are ready to be put into HTML as they are: every text in them is escaped. They have no style and no script of their
 * own, refer to nothing elsewhere, and carry title and description for who can't see them.
 *
 * @param id lower-case letters, digits and hyphens, different for each picture of a review
 * @param title what is to be seen, plain text
 * @param description the same in words, with the numbers, plain text
 * @param wide an {@code svg} element, 720 units wide
 * @param narrow an {@code svg} element, 300 units wide
 */
public record Picture(String id, String title, String description, String wide, String narrow) {
    /** How wide the wide drawing is, in its own units. */
    static final int WIDE = 720;

    /** How wide the narrow drawing is. */
    static final int NARROW = 300;

    /** Checks that nothing is missing. */
    public Picture {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        requireNonNull(wide, "wide");
        requireNonNull(narrow, "narrow");
    }

    static Picture of(String id, String title, String description, Sketch sketch) {
        return new Picture(
                id,
                title,
                description,
                drawn(id + "-wide", "picture-wide", title, description, sketch, new Canvas(WIDE, 14)),
                drawn(id + "-narrow", "picture-narrow", title, description, sketch, new Canvas(NARROW, 13)));
    }

    private static String drawn(
            String id, String kind, String title, String description, Sketch sketch, Canvas canvas) {
        sketch.draw(canvas);
        return SvgText.of(id, kind, title, description, canvas);
    }
}
