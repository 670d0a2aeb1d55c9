// SPDX-License-Identifier: Apache-2.0
/**
 * Measurements of speed and memory against hand-written loops and other tools. Programs of subpackages print what they
 * measured as {@link dev.alidade.benchmarks.JsonLine lines of JSON}; {@code page} reads them and writes the page on
 * performance.
 */
@NullMarked
package dev.alidade.benchmarks;

import org.jspecify.annotations.NullMarked;
