// SPDX-License-Identifier: Apache-2.0
/** Small programs that embed the library; the README shows them. */
@NullMarked
package dev.alidade.examples.embedding;

import org.jspecify.annotations.NullMarked;
