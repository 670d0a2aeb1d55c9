// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

/** How a result is written. */
enum TextOrJson {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON
}
