// SPDX-License-Identifier: Apache-2.0
/** What a company agreed on and how it judges, as a properties file says. */
@NullMarked
package dev.alidade.examples.policy;

import org.jspecify.annotations.NullMarked;
