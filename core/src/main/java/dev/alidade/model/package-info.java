// SPDX-License-Identifier: Apache-2.0
/** The facts that a company already has, as immutable records in the field's own words. */
@NullMarked
package dev.alidade.model;

import org.jspecify.annotations.NullMarked;
