// SPDX-License-Identifier: Apache-2.0
/** Pictures of a review, as SVG: they show the numbers of the reports and calculate nothing but places. */
@NullMarked
package dev.alidade.examples.picture;

import org.jspecify.annotations.NullMarked;
