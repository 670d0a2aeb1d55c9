// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

/** How a review is written. */
enum ReviewFormat {
    /** For a person at a terminal. */
    TEXT,
    /** For a document. */
    MARKDOWN,
    /** For a browser, with pictures. */
    HTML,
    /** For a program. */
    JSON
}
