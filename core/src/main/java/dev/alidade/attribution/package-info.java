// SPDX-License-Identifier: Apache-2.0
/** Touches to credit for pipeline and revenue, and what campaigns brought for what was spent on them. */
@NullMarked
package dev.alidade.attribution;

import org.jspecify.annotations.NullMarked;
