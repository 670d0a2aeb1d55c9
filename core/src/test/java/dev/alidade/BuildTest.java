// SPDX-License-Identifier: Apache-2.0
package dev.alidade;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

final class BuildTest {

    @Test
    void theLicenceTravelsWithTheClasses() {
        assertNotNull(BuildTest.class.getResource("/META-INF/LICENSE"));
    }
}
