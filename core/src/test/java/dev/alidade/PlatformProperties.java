// SPDX-License-Identifier: Apache-2.0
package dev.alidade;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class PlatformProperties {
    @Property
    boolean squaresAreNotNegative(@ForAll short number) {
        return (long) number * number >= 0;
    }
}
