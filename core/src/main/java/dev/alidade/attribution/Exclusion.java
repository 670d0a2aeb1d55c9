// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/**
 * Why a touchpoint gets no credit. Where several reasons apply, {@link #SALES_OUTREACH} is told first, then
 * {@link #AFTER_ANCHOR}, {@link #BEFORE_LOOK_BACK} and {@link #DUPLICATE}: what is left out for another reason makes no
 * duplicates.
 */
public enum Exclusion {
    /** It came after what it would be credited for. One at that very instant counts. */
    AFTER_ANCHOR,
    /** It came before the look-back window. One exactly the window's length before the anchor counts. */
    BEFORE_LOOK_BACK,
    /** It repeats the last touchpoint that counts with the same buyer and credit name, within the tolerance. */
    DUPLICATE,
    /** It is own outreach of sales, told by its type. */
    SALES_OUTREACH
}
