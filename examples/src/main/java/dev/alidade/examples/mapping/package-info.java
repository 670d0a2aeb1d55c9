// SPDX-License-Identifier: Apache-2.0
/** Files with other names, columns and values than ours, as a properties file describes them. */
@NullMarked
package dev.alidade.examples.mapping;

import org.jspecify.annotations.NullMarked;
