// SPDX-License-Identifier: Apache-2.0
/** Measures everything and writes the page on performance. */
@NullMarked
package dev.alidade.benchmarks.page;

import org.jspecify.annotations.NullMarked;
