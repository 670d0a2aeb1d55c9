// SPDX-License-Identifier: Apache-2.0
/**
 * Honest visibility of open deals: in which state they are, how far forecasts can be trusted, and what the pipeline gains and
 * loses.
 */
@NullMarked
package dev.alidade.pipeline;

import org.jspecify.annotations.NullMarked;
