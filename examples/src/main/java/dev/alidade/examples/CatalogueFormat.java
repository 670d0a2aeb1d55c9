// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

/** How the catalogue of metrics is written. */
enum CatalogueFormat {
    /** For a person. */
    TEXT,
    /** For a document. */
    MARKDOWN,
    /** For a program. */
    JSON
}
