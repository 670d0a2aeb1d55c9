// SPDX-License-Identifier: Apache-2.0
/** From free text to codes: normalisation, codebook, fuzzy tokens, and the reason for every decision. */
@NullMarked
package dev.alidade.coding;

import org.jspecify.annotations.NullMarked;
