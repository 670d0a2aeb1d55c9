// SPDX-License-Identifier: Apache-2.0
/** Leads and opportunities in groups. */
@NullMarked
package dev.alidade.examples.grouping;

import org.jspecify.annotations.NullMarked;
