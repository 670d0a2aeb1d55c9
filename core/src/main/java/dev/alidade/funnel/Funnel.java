// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

/** How far leads and opportunities come on their way from the first inquiry to payment. */
public final class Funnel {
    private Funnel() {}
}
