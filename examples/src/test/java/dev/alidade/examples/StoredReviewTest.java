// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.json.StoredReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredReviewTest {
    private static final String FORM = """
            {"from": "2024-01-01T00:00:00Z", "to": "2025-01-01T00:00:00Z", "asOf": "2025-01-01T00:00:00Z",
            "zone": "UTC", "resolution": "MINUTE", "scope": %s, "modelFingerprint": "f",
            "measurements": [%s]}
            """;
    private static final String SHARE = """
            {"id": "handoff.sla-compliance", "state": "VALUE", "value": 0.4, "low": 0.3, "high": 0.5, "level": 0.95,
            "numerator": 4, "denominator": 10, "notDue": 0, "examples": ["l1"]}
            """;

    @TempDir
    private Path folder;

    private static String review(String... measurements) {
        return FORM.formatted("[\"handoff\"]", String.join(",", measurements));
    }

    private static String other(String id, String value, String counts) {
        return "{\"id\": \"%s\", \"state\": \"VALUE\", \"value\": %s, %s \"examples\": []}"
                .formatted(id, value, counts);
    }

    private StoredReview read(String text) throws IOException {
        return StoredReview.read(Files.writeString(folder.resolve("stored.json"), text));
    }

    private void assertRefused(String why, String text) {
        String message = assertThrows(Unusable.class, () -> read(text)).getMessage();
        assertTrue(message.contains("stored.json is not what alidade review --format json writes: "), message);
        assertTrue(message.endsWith(why), message);
        assertTrue(message.length() < 500 && message.chars().noneMatch(letter -> letter < ' '), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "value": 0.4         | "value": 90             | handoff.sla-compliance: value is 90, wanted a share from 0 to 1. Maybe it is a percentage.
            "value": 0.4         | "value": 1.2            | value is 1.2, wanted a share from 0 to 1. Maybe it is a percentage.
            "value": 0.4         | "value": -1             | value is -1, wanted a share from 0 to 1. Maybe it is a percentage.
            "value": 0.4         | "value": 0.9            | value is 0.9, wanted a number from low, 0.3, to high, 0.5.
            "value": 0.4         | "value": 1e999          | wanted a number.
            "value": 0.4         | "value": "x"            | handoff.sla-compliance: value is 'x', wanted a number.
            "value": 0.4         | "value": null           | handoff.sla-compliance: value is null, wanted a number.
            "numerator": 4       | "numerator": 1000       | numerator is 1000, wanted no more than the denominator, 10.
            "numerator": 4       | "numerator": -1         | numerator is -1, wanted a whole number from 0.
            "numerator": 4       | "numerator": 9e30       | wanted a whole number from 0.
            "numerator": 4       | "numerator": 99999999999999999999 | numerator is 99999999999999999999, wanted a whole number from 0.
            "denominator": 10    | "denominator": 0        | denominator is 0, wanted a number from 1: a share of nothing has no value.
            "denominator": 10    | "denominator": -1       | denominator is -1, wanted a whole number from 0.
            "notDue": 0          | "notDue": -1            | notDue is -1, wanted a whole number from 0.
            "low": 0.3,          | ''                      | handoff.sla-compliance: low is missing, wanted a number: low, high and level go together.
            "high": 0.5,         | ''                      | high is missing, wanted a number: low, high and level go together.
            "level": 0.95,       | ''                      | level is missing, wanted a number: low, high and level go together.
            "low": 0.3           | "low": 0.6              | low is 0.6, wanted no more than high, 0.5.
            "level": 0.95        | "level": 95             | level is 95, wanted a number between 0 and 1. Maybe it is a percentage.
            "VALUE"              | "FINE"                  | state is 'FINE', wanted one of VALUE, NOT_REACHED, NO_DATA, SUPPRESSED.
            "VALUE"              | "NO_DATA"               | value is 0.4, wanted null in state NO_DATA.
            "VALUE", "value": 0.4 | "NO_DATA", "value": null | low is 0.3, wanted null: what has no value has no interval.
            ["l1"]               | [1]                     | handoff.sla-compliance: examples is a list, wanted a list of texts.
            "MINUTE"             | "CENTURY"               | resolution is 'CENTURY', wanted one of MINUTE, DAY.
            "UTC"                | "Mars"                  | zone is 'Mars', wanted a time zone such as Europe/Berlin.
            "2025-01-01T00:00:00Z", "asOf" | "soon", "asOf" | to is 'soon', wanted an instant such as 2024-01-01T00:00:00Z.
            "f",                 | "f", "measurements": [], | : a field is there twice in line 3, column 15.
            ["handoff"]          | ["handoff", null]       | scope is a list, wanted a list of texts.
            ["handoff"]          | ["handoff", "handoff"]  | scope: handoff is there twice.
            ["handoff"]          | 3                       | scope is 3, wanted a list.
            """)
    void whatNoReviewCanHaveMeasuredIsRefused(String was, String is, String why) {
        String text = review(SHARE);
        assertTrue(text.contains(was), was);

        assertRefused(why, text.replace(was, is));
    }

    @Test
    void otherUnitsHaveRangesToo() throws IOException {
        assertRefused("value is -5, wanted a ratio from 0, which is the best.", one("pipeline.forecast-error", "-5"));
        assertRefused("value is 1.5, wanted a coefficient from -1 to 1.", one("outcome.net-promoter-score", "1.5"));
        assertRefused("value is 0.5, wanted a whole number from 0.", one("goals.conflicts", "0.5"));
        assertRefused("value is -1, wanted seconds from 0.", one("content.longest-gap", "-1"));
        assertEquals(
                1, read(one("pipeline.forecast-bias", "-0.5")).measurements().size());
        assertEquals(1, read(one("outcome.revenue", "-3")).measurements().size());
        assertEquals(
                1,
                read(one("handoff.acceptance-rate", "1.0000000000000002"))
                        .measurements()
                        .size());
    }

    private static String one(String id, String value) {
        return review(other(id, value, ""));
    }

    @Test
    void moreThanWasOwedCanBeDelivered() throws IOException {
        String delivered = other("handoff.marketing-sla", "1.0", "\"numerator\": 47, \"denominator\": 22,");

        assertEquals(1, read(review(delivered)).measurements().size());
    }

    @Test
    void foreignIdsAreShownShortAndInert() {
        assertRefused(
                "measurement '\\u001b[31mred' is unknown here; alidade metrics lists all.", one("\\u001b[31mred", "1"));
        assertRefused(
                "... (100000 characters)' is unknown here; alidade metrics lists all.", one("x".repeat(100_000), "1"));
        assertRefused("measurement handoff.sla-compliance is there twice.", review(SHARE, SHARE));
        String message = assertThrows(Unusable.class, () -> read(FORM.formatted("[\"foo\"]", SHARE)))
                .getMessage();
        assertTrue(message.contains("scope: there is no topic 'foo'; there are "), message);
    }

    @Test
    void whatIsNoJsonIsToldByItsPlace() {
        String text = review(SHARE);

        assertRefused(
                "it ends too early in line 3, column 19. Maybe it was not written or copied as a whole.",
                text.substring(0, text.indexOf("[{") + 2));
        assertRefused("it is no JSON in line 3, column 81.", text.replace("\"value\": 0.4", "\"value\": NaN"));
        assertRefused("more follows after its end in line 6, column 1.", text + "{}");
        assertRefused("measurements is missing, wanted a list.", "");
        assertRefused("measurements is missing, wanted a list.", "[]");
    }

    @Test
    void aByteOrderMarkIsAccepted() throws IOException {
        assertEquals(read(review(SHARE)), read("\uFEFF" + review(SHARE)));
    }
}
