// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

/** Draws one picture, for the width that the canvas has. */
@FunctionalInterface
interface Sketch {
    /** Draws on the canvas; its height follows from what is drawn. */
    void draw(Canvas canvas);
}
