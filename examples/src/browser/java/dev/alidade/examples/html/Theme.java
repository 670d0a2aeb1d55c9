// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

/** Which colours the reader's system asks for. */
enum Theme {
    LIGHT("light"),
    DARK("dark");

    private final String css;

    Theme(String css) {
        this.css = css;
    }

    /** The name in style sheets. */
    String css() {
        return css;
    }
}
