// SPDX-License-Identifier: Apache-2.0
/** The programs of {@code docs/guide.md}, compiled and run by its test. */
@NullMarked
package dev.alidade.examples.guide;

import org.jspecify.annotations.NullMarked;
