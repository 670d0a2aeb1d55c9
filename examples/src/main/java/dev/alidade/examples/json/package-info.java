// SPDX-License-Identifier: Apache-2.0
/** Results as JSON. No number is computed here. */
@NullMarked
package dev.alidade.examples.json;

import org.jspecify.annotations.NullMarked;
