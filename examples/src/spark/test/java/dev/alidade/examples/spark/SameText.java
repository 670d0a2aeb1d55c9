// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Compares line by line, so that a failure names a line and not two whole reviews. */
final class SameText {
    private SameText() {}

    static void assertSame(String wanted, String found) {
        List<String> wantedLines = wanted.lines().toList();
        List<String> foundLines = found.lines().toList();
        for (int i = 0; i < Math.min(wantedLines.size(), foundLines.size()); i++) {
            assertEquals(wantedLines.get(i), foundLines.get(i), "line " + (i + 1));
        }
        assertEquals(wanted.length(), found.length());
    }
}
