// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRowTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ">",
                " > ",
                "a > ",
                " > b",
                "a >  > b",
                "a>b",
                "a> b",
                "a >b",
                "a  > b",
                "a >  b",
                " a",
                "a ",
                "a > b > ",
                "a\u00a0 > b",
                "a >> b",
                "a > b>c"
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
        String message = refusal(path, "1", "0");
        assertTrue(message.startsWith("Path"), message);
        assertTrue(message.length() > 30, message);
    }

    @Test
    void theRefusalSaysWhereAndWhy() {
        assertEquals(
                "Path \"a > b>c\": at position 6 the > is not a separator: it needs one blank on either side, and a name."
                        + " Touches are joined by \" > \".",
                refusal("a > b>c", "1", "0"));
    }

    @Test
    void aTouchThatHoldsTheSeparatorIsRefusedInAList() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PathRow.of(List.of("a > b", "c"), BigDecimal.ONE, Optional.empty(), BigDecimal.ZERO));
        assertEquals(
                "a > b",
                PathRow.of(List.of("a", "b"), BigDecimal.ONE, Optional.empty(), BigDecimal.ZERO)
                        .path());
    }

    @Test
    void negativeCountsAreRefused() {
        assertTrue(refusal("a", "-1", "0").contains("conversions is -1"));
        assertTrue(refusal("a", "0", "-0.5").contains("nulls is -0.5"));
    }

    @Test
    void numbersBeyondSixtyFourBitsOrEighteenDecimalsAreRefused() {
        assertTrue(refusal("a", "9223372036854775808", "0").contains("doesn't fit into 64 bits"));
        assertTrue(refusal("a", "1e30", "0").contains("doesn't fit into 64 bits"));
        assertTrue(refusal("a", "0", "0.1234567890123456789").contains("more than 18 decimals"));
        assertThrows(
                IllegalArgumentException.class,
                () -> PathRow.of("a", 1, 0).withValue(new BigDecimal("-9223372036854775809")));
    }

    @Test
    void theLargestNumbersAndManyZerosAreAccepted() {
        PathRow row = new PathRow(
                "a",
                new BigDecimal("9223372036854775807.999999999999999999"),
                Optional.of(new BigDecimal("-9223372036854775808")),
                new BigDecimal("0.5000000000000000000000"));
        assertEquals(new BigDecimal("0.5000000000000000000000"), row.nulls());
    }

    @Test
    void aLongPathIsShortenedInTheMessage() {
        String message = refusal("a > ".repeat(10_000), "1", "0");
        assertTrue(message.length() < 250, message);
    }

    private static String refusal(String path, String conversions, String nulls) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new PathRow(path, new BigDecimal(conversions), Optional.empty(), new BigDecimal(nulls)))
                .getMessage();
    }
}
