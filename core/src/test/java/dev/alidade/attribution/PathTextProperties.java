// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.measure.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Reading a path in place against splitting it. */
class PathTextProperties {
    private static final Pattern SEPARATOR = Pattern.compile(" > ", Pattern.LITERAL);

    @Property(tries = 2_000)
    void whatIsAcceptedIsReadAsSplittingReadsIt(@ForAll("texts") String text) {
        List<String> split = Arrays.asList(SEPARATOR.split(text, -1));
        if (split.stream().allMatch(PathTextProperties::name)) {
            PathText.check(text);
            assertEquals(split, read(text));
        } else {
            String message = assertThrows(IllegalArgumentException.class, () -> PathText.check(text))
                    .getMessage();
            assertTrue(message.startsWith("Path"), message);
        }
    }

    @Property(tries = 500)
    void oneScannerReadsPathAfterPathAsEachAlone(@ForAll("paths") List<List<String>> paths) {
        Names names = new Names();
        PathScanner scanner = new PathScanner(names);
        JourneyPath path = new JourneyPath(names, 0);
        for (List<String> touches : paths) {
            path.clear();
            scanner.read(String.join(PathRow.SEPARATOR, touches), path);
            assertEquals(touches, touches(names, path));
        }
    }

    @Example
    void pathsBeyondTheScannersRoomAreReadToo() {
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, 0);
        new PathScanner(names).read("\u6771 > b > ".repeat(20_000) + "c", path);
        assertEquals(40_001, path.size);
        assertEquals("b", names.name(path.touches[39_999]));
        assertEquals("c", names.name(path.touches[40_000]));
    }

    @Property(tries = 500)
    void joinedNamesAreReadBack(@ForAll("names") List<String> names) {
        String text = String.join(PathRow.SEPARATOR, names);
        PathText.check(text);
        assertEquals(names, read(text));
    }

    /** What a name is, by a definition of the test's own. */
    private static boolean name(String part) {
        return !part.isEmpty()
                && part.indexOf('>') < 0
                && !blank(part.charAt(0))
                && !blank(part.charAt(part.length() - 1));
    }

    private static boolean blank(char unit) {
        return unit <= ' ' || Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static List<String> read(String text) {
        Names names = new Names();
        JourneyPath path = new JourneyPath(names, 0);
        PathText.read(text, names, path);
        return touches(names, path);
    }

    private static List<String> touches(Names names, JourneyPath path) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < path.size; i++) {
            read.add(names.name(path.touches[i]));
        }
        return read;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of("a", "b c", "\u6771\u4eac", "\ud83d\ude80", "\u0130", "-")),
                        Tuple.of(3, Arbitraries.just(" > ")),
                        Tuple.of(1, Arbitraries.of(" ", ">", "> ", "\u00a0", "\t", "\u3000", "")))
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    /** Paths over names that share lengths, beginnings and ends, so that they meet in the scanner's places. */
    @Provide
    Arbitrary<List<List<String>>> paths() {
        return Arbitraries.of(
                        "ab",
                        "ac",
                        "a1b",
                        "a2b",
                        "xay",
                        "xby",
                        "x\u6771y",
                        "long ab name",
                        "long ac name",
                        "abcdyz",
                        "axcdyz",
                        "a",
                        "b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withCharRange('!', '\ud7ff')
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(PathTextProperties::name)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
