// SPDX-License-Identifier: Apache-2.0
/** Text and Markdown of a review, without any arithmetic. */
@NullMarked
package dev.alidade.report;

import org.jspecify.annotations.NullMarked;
