// SPDX-License-Identifier: Apache-2.0
/** Analyses, their mergeable tallies, and the measurements with evidence that come out of them. */
@NullMarked
package dev.alidade.measure;

import org.jspecify.annotations.NullMarked;
