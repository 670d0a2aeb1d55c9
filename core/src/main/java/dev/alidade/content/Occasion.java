// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

/** What material is made for. */
public enum Occasion {
    /** A product comes to the market. */
    LAUNCH,
    /** A selling season begins. */
    SEASON
}
