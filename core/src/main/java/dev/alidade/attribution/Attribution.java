// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

/**
 * What marketing's touches did for pipeline and revenue.
 */
public final class Attribution {
    private Attribution() {}
}
