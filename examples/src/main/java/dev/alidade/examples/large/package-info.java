// SPDX-License-Identifier: Apache-2.0
/** A large made-up company, to see what a review of it costs. */
@NullMarked
package dev.alidade.examples.large;

import org.jspecify.annotations.NullMarked;
