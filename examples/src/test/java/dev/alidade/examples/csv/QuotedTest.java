// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class QuotedTest {
    @Test
    void whatBreaksALineOrSteersATerminalIsShownAsNumbers() {
        assertEquals("'a\\u000ab\\u001b[31m\\u202e\\u0000'", Quoted.of("a\nb\u001b[31m\u202e\0"));
    }

    @Test
    void aLongTextIsCutAtSixtyCharactersAlsoBetweenSurrogates() {
        assertEquals("'" + "x".repeat(60) + "'", Quoted.of("x".repeat(60)));
        assertEquals("'" + "\uD83D\uDE9A".repeat(60) + "... (122 characters)'", Quoted.of("\uD83D\uDE9A".repeat(61)));
    }
}
