// SPDX-License-Identifier: Apache-2.0
/** Pure mathematics on primitive counts and numbers; knows nothing of sales or marketing and is not exported. */
@NullMarked
package dev.alidade.stats;

import org.jspecify.annotations.NullMarked;
