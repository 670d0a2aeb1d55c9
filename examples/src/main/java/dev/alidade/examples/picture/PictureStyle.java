// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How pictures look, on bright and dark grounds and on paper. */
public final class PictureStyle {
    private PictureStyle() {}

    /**
     * The style sheet for all pictures, to be put into the page once. It styles nothing but elements of class {@code
     * picture} and what is in them.
     *
     * @return CSS
     */
    public static String css() {
        try {
            return Resources.toString(Resources.getResource(PictureStyle.class, "picture.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("picture.css, a part of this program, can't be read.", e);
        }
    }
}
