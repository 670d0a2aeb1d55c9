// SPDX-License-Identifier: Apache-2.0
/** The HTML page, looked at through the eyes of a browser. */
@NullMarked
package dev.alidade.examples.html;

import org.jspecify.annotations.NullMarked;
