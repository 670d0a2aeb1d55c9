// SPDX-License-Identifier: Apache-2.0
/** From measurements to a scorecard: scales, weights, coverage, bounds, improvements. */
@NullMarked
package dev.alidade.score;

import org.jspecify.annotations.NullMarked;
