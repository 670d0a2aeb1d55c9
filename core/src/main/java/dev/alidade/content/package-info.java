// SPDX-License-Identifier: Apache-2.0
/**
 * Whether sales has the material it needs: how fast requests are answered, whether material is fresh, used and there in time,
 * and how many sellers make their own.
 *
 * <p>Requests count by the instant at which they were made, material by its release, deals by their closing, what sellers made by
 * when they made it, launches and seasons by their first day. Use and supply are judged of material that others than sales made.
 * What nobody recorded is no fault: without a single use on record nothing is unused, without a review date nothing is stale,
 * and what sellers made themselves is told only where somebody writes it down.
 *
 * <p>How the staff rates material is told of no fewer persons than the minimum group, of sales only, so that there is no
 * total from which others could be found by subtraction.
 */
@NullMarked
package dev.alidade.content;

import org.jspecify.annotations.NullMarked;
