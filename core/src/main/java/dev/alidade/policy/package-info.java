// SPDX-License-Identifier: Apache-2.0
/**
 * What a company agreed on and how it judges, as a properties file says: the way from such a file, and a few tables of the company,
 * to the settings of every topic and to a review.
 */
@NullMarked
package dev.alidade.policy;

import org.jspecify.annotations.NullMarked;
