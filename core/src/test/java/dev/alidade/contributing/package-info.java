// SPDX-License-Identifier: Apache-2.0
/** What CONTRIBUTING.md shows: a metric that is added in ten minutes, as a topic of its own. */
@NullMarked
package dev.alidade.contributing;

import org.jspecify.annotations.NullMarked;
