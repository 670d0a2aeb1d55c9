// SPDX-License-Identifier: Apache-2.0
/** From measurements to a scorecard: scales, weights, coverage, bounds, improvements, what-if, sensitivity. */
@NullMarked
package dev.alidade.score;

import org.jspecify.annotations.NullMarked;
