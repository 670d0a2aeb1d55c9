// SPDX-License-Identifier: Apache-2.0
/**
 * What a company agreed on and how it judges: a properties file, read and written, and the settings of every topic that
 * follow from it and from a few tables of the company.
 */
@NullMarked
package dev.alidade.policy;

import org.jspecify.annotations.NullMarked;
