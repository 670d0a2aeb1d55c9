// SPDX-License-Identifier: Apache-2.0
/** The sample company: a made-up year of leads, answers and newcomers, the same whenever and wherever it is made. */
@NullMarked
package dev.alidade.examples.sample;

import org.jspecify.annotations.NullMarked;
