// SPDX-License-Identifier: Apache-2.0
/** Measurements of speed against hand-written loops and other tools. */
@NullMarked
package dev.alidade.benchmarks;

import org.jspecify.annotations.NullMarked;
