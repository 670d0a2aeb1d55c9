// SPDX-License-Identifier: Apache-2.0
/** Results as text for a terminal. No number is computed here. */
@NullMarked
package dev.alidade.examples.text;

import org.jspecify.annotations.NullMarked;
