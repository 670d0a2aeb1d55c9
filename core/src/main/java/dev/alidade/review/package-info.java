// SPDX-License-Identifier: Apache-2.0
/** The analyses of all topics over one window in one pass. */
@NullMarked
package dev.alidade.review;

import org.jspecify.annotations.NullMarked;
