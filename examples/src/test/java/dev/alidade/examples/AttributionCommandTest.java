// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AttributionCommandTest {
    private static final String HEADER = "path,total_conversions,total_conversion_value,total_null";

    @TempDir
    private Path folder;

    @Test
    void theFieldsStandInTheOrderOfTheContract() {
        JsonNode json = json("markov", "A > B > A,1,10,0", "B,0,,1", "A > A > B,2,30,0");

        assertEquals(
                List.of("model", "order", "conversions", "value", "credits"),
                List.copyOf(json.propertyNames()).subList(0, 5));
        assertEquals(
                List.of("name", "conversions", "value", "removalEffect"),
                List.copyOf(json.get("credits").get(0).propertyNames()));
        assertEquals("markov", json.get("model").asString());
        assertEquals(1, json.get("order").asInt());
    }

    @Test
    void aMarkovChainIsSolvedExactly() {
        // own figures as exact rationals: P = 3/4, removal effects 5/6 and 3/4, so that A has 30/19 of 3 and B 27/19
        JsonNode json = json("markov", "A > B > A,1,,0", "B,0,,1", "A > A > B,2,,0");

        assertEquals(30.0 / 19, json.get("credits").get(0).get("conversions").asDouble(), 1e-12);
        assertEquals(27.0 / 19, json.get("credits").get(1).get("conversions").asDouble(), 1e-12);
        assertEquals(5.0 / 6, json.get("credits").get(0).get("removalEffect").asDouble(), 1e-12);
        assertTrue(json.get("value").isNull());
    }

    /** The figures of eeghor/mta, tests/test_heuristic_models.py. */
    @ParameterizedTest
    @CsvSource({
        "first,            {direct=2; search=8}",
        "last,             {direct=2; email=8}",
        "last-non-direct,  {direct=2; email=8}",
        "linear,           {direct=2; email=3.1667; search=3.1667; social=1.6667}",
        "linear-distinct,  {direct=2; email=3.1667; search=3.1667; social=1.6667}",
        "position,         {direct=2; email=3.5; search=3.5; social=1}",
        "shapley,          {direct=2; email=3.1667; search=3.1667; social=1.6667}",
        "shapley-ordered,  {direct=2; email=3.1667; search=3.1667; social=1.6667}"
    })
    void creditsAreThoseOfTheModel(String model, String expected) {
        assertEquals(
                expected.replace(';', ','),
                credits(json(model, "direct,2,,", "search > email,3,,", "search > social > email,5,,")));
    }

    @Test
    void touchesThatAreNotToCountCanBeNamed() {
        assertEquals(
                "{search=1}",
                credits(json(List.of("--direct", "typed in"), "last-non-direct", "search > typed in,1,,0")));
    }

    @Test
    void weightsMayHaveDecimals() {
        assertEquals(
                "{A=0.125, B=0.5, C=0.375}",
                credits(json(List.of("--weights", "12.5, 50, 37.5"), "position", "A > B > C,1,,0")));
    }

    @Test
    void fractionsOfConversionsAreKept() {
        JsonNode json = json("linear", "A > B,0.1,0.30,0.2", "A,1e-3,,");

        assertEquals("0.101", json.get("conversions").asString());
        assertEquals("0.3", json.get("value").asString());
        assertEquals("0.2", json.get("nulls").asString());
        assertEquals("{A=0.051, B=0.05}", credits(json));
    }

    @Test
    void creditsOfThirdsAddUp() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode credit : json("linear", "A > B > C,1,100,0").get("credits")) {
            sum = sum.add(credit.get("conversions").decimalValue());
        }

        assertEquals(0, sum.compareTo(BigDecimal.ONE), sum.toPlainString());
    }

    @Test
    void aValueWithoutConversionsIsCountedAndCreditedToNothing() {
        JsonNode json = json("linear", "A,1,10,0", "B,0,5,3");

        assertEquals("10", json.get("value").asString());
        assertEquals("5", json.get("uncreditedValue").asString());
        assertEquals("{attribution.value-without-conversions=1}", issues(json));
    }

    @Test
    void onlyPathAndConversionsAreNeeded() {
        Path file = CommandRun.file(folder, "j.csv", "total_conversions,path", "2,A > B");

        CommandRun run = CommandRun.of("attribution", file, "--model", "first", "--format", "json");

        assertEquals("{A=2}", credits(new JsonMapper().readTree(run.out())));
    }

    @Test
    void otherSeparatorsAndColumnsAreRead() {
        Path file = CommandRun.file(folder, "j.csv", "route,n", "A|B,2", "B | A,1", "C,1");
        Path mapping =
                CommandRun.file(folder, "m.properties", "journeys.path = route", "journeys.total_conversions = n");

        CommandRun run = CommandRun.of(
                "attribution", file, "--model", "first", "--separator", "|", "--mapping", mapping, "--format", "json");

        assertEquals("{A=2, B=1, C=1}", credits(new JsonMapper().readTree(run.out())), run.err());
    }

    @Test
    void aSeparatorWithoutBlanksCanBeTheUsualSign() {
        Path file = CommandRun.file(folder, "j.csv", "path,total_conversions", "A>B,2", "A > B,1");

        CommandRun run = CommandRun.of("attribution", file, "--model", "last", "--separator", ">", "--format", "json");

        assertEquals("{B=3}", credits(new JsonMapper().readTree(run.out())), run.err());
    }

    @Test
    void aByteOrderMarkQuotesAndWindowsLinesAreRead() throws IOException {
        Path file = folder.resolve("j.csv");
        Files.writeString(file, "\uFEFF" + HEADER + "\r\n\"social, paid > \"\"direct\"\"\",2,,\r\n");

        CommandRun run = CommandRun.of("attribution", file, "--model", "first", "--format", "json");

        assertEquals("{social, paid=2}", credits(new JsonMapper().readTree(run.out())), run.err());
    }

    @Test
    void aPathOfAHundredThousandTouchesIsRead() {
        Path file = CommandRun.file(folder, "j.csv", HEADER, "A > B > ".repeat(50_000) + "C,1,,0", "A,1,,1");

        for (String model : List.of("first", "linear", "time-decay-rank", "markov", "shapley")) {
            CommandRun run = CommandRun.of("attribution", file, "--model", model, "--format", "json");
            assertEquals(0, run.status(), run.err());
            assertEquals(
                    2, new JsonMapper().readTree(run.out()).get("conversions").asInt());
        }
    }

    @Test
    void aHeaderWithoutRowsCreditsNothing() {
        JsonNode json = json("markov");

        assertEquals("0", json.get("conversions").asString());
        assertTrue(json.get("credits").isEmpty());
        assertEquals("{files.no-rows=1}", issues(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "position", "markov", "shapley-pooled", "shao-li"})
    void nothingDependsOnTheOrderOfTheRows(String model) {
        List<String> rows = new ArrayList<>(List.of(
                "A > B,0.1,7,1", "B > A,0.2,,4", "A > B,0.1,7,1", "C > A > C,3,1.5,0", "B,0,9,2", "bad > ,1,,"));
        String expected = raw(model, rows);
        for (int turn = 0; turn < rows.size(); turn++) {
            rows.add(rows.remove(0));
            assertEquals(expected, raw(model, rows));
        }
    }

    private String raw(String model, List<String> rows) {
        Path file = CommandRun.file(folder, "j.csv", TinyCompany.lines(HEADER, rows));
        CommandRun text = CommandRun.of("attribution", file, "--model", model, "--max-bad-rows", "50");
        CommandRun json =
                CommandRun.of("attribution", file, "--model", model, "--max-bad-rows", "50", "--format", "json");
        assertEquals(0, text.status() + json.status(), text.err());
        return text.out() + json.out();
    }

    @Test
    void theOptionsOfAModelAreHeard() {
        assertEquals(
                "markov-2-without-nulls-collapsed-bypass",
                json(List.of("--order", "2", "--no-nulls", "--collapse", "--removal", "bypass"), "markov", "A > B,1,,1")
                        .get("settings")
                        .asString());
        assertEquals(
                "shapley-pooled-rate-clipped",
                json(List.of("--clip"), "shapley-pooled", "A > B,1,,1")
                        .get("settings")
                        .asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'A -> B,1,,0' ! --separator '->'",
                "'A>B,1,,0' ! --separator '>'",
                "' A,1,,0' ! There is a blank at its beginning or end"
            })
    void aPathThatMayHaveAnotherSeparatorIsRefusedWithAHint(String row, String hint) {
        CommandRun run =
                CommandRun.of("attribution", CommandRun.file(folder, "j.csv", HEADER, row), "--model", "first");

        assertEquals(2, run.status());
        assertTrue(run.err().contains(hint), run.err());
    }

    @Test
    void signsThatMaySeparateTouchesAreRemarkedOn() {
        Path bars = CommandRun.file(folder, "j.csv", HEADER, "A | B,1,,0", "B,1,,0");
        Path names = CommandRun.file(folder, "k.csv", HEADER, "A | B > C,1,,0");

        assertTrue(CommandRun.of("attribution", bars, "--model", "first").err().contains("say --separator '|'"));
        assertEquals("", CommandRun.of("attribution", names, "--model", "first").err());
    }

    @Test
    void aDirectTouchThatNoPathHasIsRemarkedOn() {
        Path file = CommandRun.file(folder, "j.csv", HEADER, "A > typed,1,,0");

        CommandRun run = CommandRun.of(
                "attribution", file, "--model", "last-non-direct", "--direct", "typed", "--direct", "tpyed");

        assertEquals("alidade: --direct: no path has a touch called 'tpyed'.\n", run.err());
    }

    @Test
    void aColumnThatIsAlmostOursIsHintedAt() {
        Path file = CommandRun.file(folder, "j.csv", "path,Conversions", "A,1");

        CommandRun run = CommandRun.of("attribution", file, "--model", "first");

        assertTrue(
                run.err()
                        .contains("Maybe it is 'Conversions': then put journeys.total_conversions = Conversions into a"
                                + " file for --mapping."),
                run.err());
    }

    @Test
    void onlyStatesThatWereLeftOutAreToldOf() {
        Path file = CommandRun.file(folder, "j.csv", HEADER, "A > B,1,,1");

        CommandRun run = CommandRun.of("attribution", file, "--model", "markov");

        assertFalse(run.out().contains("0 more"), run.out());
    }

    @Test
    void clippedConversionsAndClippedValueAreBothTold() {
        // Shapley values of the mean value: v(A) = 100, v(B) = 0, v(A, B) = 100/6: B -250 of 100; no conversions
        String[] rows = {"A,1,100,0", "B,1,0,0", "A > B,2,0,2"};
        JsonNode notes = json(List.of("--clip"), "shapley-pooled", rows).get("notes");
        assertEquals("0", notes.get("clipped").asString());
        assertEquals(-250, Double.parseDouble(notes.get("clippedValue").asString()), 1e-9);

        Path file = CommandRun.file(folder, "clip.csv", TinyCompany.lines(HEADER, List.of(rows)));
        String clipped = CommandRun.of("attribution", file, "--model", "shapley-pooled", "--clip")
                .out();
        assertTrue(clipped.contains("Negative credits of 0 conversions and of a value of -250"), clipped);
        String shown =
                CommandRun.of("attribution", file, "--model", "shapley-pooled").out();
        assertTrue(shown.contains("1 credits of value are negative"), shown);
    }

    @Test
    void theBestOrderIsFoundWhereThatIsAskedFor() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add("A%d > B > C,1,,0".formatted(i));
            rows.add("D%d > B > D,0,,1".formatted(i));
        }
        JsonNode json = json(List.of("--order", "auto"), "markov", rows.toArray(new String[0]));

        assertTrue(json.get("order").asInt() >= 1);
    }

    @Test
    void theResultGoesToAFileThatIsNotOverwritten() {
        Path file = CommandRun.file(folder, "j.csv", HEADER, "A,1,,0");
        Path out = folder.resolve("out.txt");

        assertEquals(
                0,
                CommandRun.of("attribution", file, "--model", "first", "--out", out)
                        .status());
        assertEquals(
                2,
                CommandRun.of("attribution", file, "--model", "first", "--out", out)
                        .status());
        assertEquals(
                0,
                CommandRun.of("attribution", file, "--model", "last", "--out", out, "--force")
                        .status());
    }

    @Test
    void textShowsWhatACreditIs() {
        Path file = CommandRun.file(folder, "j.csv", HEADER, "search > email,3,90,1", "search,1,10,0");

        assertEquals("""
                Credits by first
                Conversions: 4, worth 100; journeys without one: 1; rows: 2

                touch   conversions  value
                ------  -----------  -----
                search            4    100
                """, CommandRun.of("attribution", file, "--model", "first").out());
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                Arguments.of(" ,1,,0", "line 2, column path: ' ', wanted a value"),
                Arguments.of(",1,,0", "line 2, column path: empty, wanted a value"),
                Arguments.of("A >  > B,1,,0", "line 2, column path: 'A >  > B', wanted touches joined by ' > '"),
                Arguments.of("A > ,1,,0", "line 2, column path: 'A > ', wanted touches"),
                Arguments.of(" > A,1,,0", "line 2, column path: ' > A', wanted touches"),
                Arguments.of("A>B,1,,0", "line 2, column path: 'A>B', wanted touches"),
                Arguments.of("A,-1,,0", "line 2, column total_conversions: '-1', wanted a number that is not negative"),
                Arguments.of("A,1,,-0.5", "line 2, column total_null: '-0.5', wanted a number that is not negative"),
                Arguments.of("A,,,0", "line 2, column total_conversions: empty, wanted a value"),
                Arguments.of("A,9223372036854775808,,0", "column total_conversions: '9223372036854775808', wanted a"),
                Arguments.of("A,1,-9223372036854775809,0", "column total_conversion_value: '-92233720368"),
                Arguments.of("A,NaN,,0", "column total_conversions: 'NaN', wanted a number such as 3 or 2.5"),
                Arguments.of("A,1e400,,0", "column total_conversions: '1e400', wanted a number such as 3 or 2.5"),
                Arguments.of("A,1e40,,0", "column total_conversions: '1e40', wanted a number up to"),
                Arguments.of("A,1e-40,,0", "column total_conversions: '1e-40', wanted a number with at most 18"),
                Arguments.of("A,\"1,5\",,0", "column total_conversions: '1,5', wanted a number such as 3 or 2.5"),
                Arguments.of("A,0x1,,0", "column total_conversions: '0x1', wanted a number such as 3 or 2.5"),
                Arguments.of("A,1,twelve,0", "column total_conversion_value: 'twelve', wanted a number"),
                Arguments.of("A,1,0", "line 2: 3 values, wanted 4"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsToldInOneLineOrCountedWhereSomeAreAllowed(String row, String complaint) {
        Path file = CommandRun.file(folder, "j.csv", HEADER, row, "B,1,,0");

        CommandRun refused = CommandRun.of("attribution", file, "--model", "linear");
        assertEquals(2, refused.status());
        assertEquals("", refused.out());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains(complaint), refused.err());

        CommandRun counted =
                CommandRun.of("attribution", file, "--model", "linear", "--max-bad-rows", "50", "--format", "json");
        assertEquals(0, counted.status(), counted.err());
        assertEquals("{journeys.bad-row=1}", issues(new JsonMapper().readTree(counted.out())));
        assertEquals("{B=1}", credits(new JsonMapper().readTree(counted.out())));
    }

    @Test
    void conversionsBeyondALongAreAddedUp() {
        JsonNode json = json("first", "A,9223372036854775807,,0", "A,9223372036854775807,,0", "A,1,,0");

        assertEquals("18446744073709551615", json.get("conversions").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--model first --order 2|--order belongs to --model markov, and the model is first",
                "--model markov --weights 1,2,3|--weights belongs to --model position, and the model is markov",
                "--model linear --direct x|--direct belongs to --model last-non-direct",
                "--model shapley --removal bypass|--removal belongs to --model markov",
                "--model shapley --no-nulls|--no-nulls belongs to --model markov",
                "--model last --collapse|--collapse belongs to --model markov",
                "--model markov --clip|--clip belongs to --model shapley-pooled",
                "--model markov --order 0|--order: '0', wanted a whole number from 1 to 10, or auto",
                "--model markov --order 11|--order: '11', wanted a whole number",
                "--model markov --order 1.5|--order: '1.5', wanted a whole number",
                "--model markov --removal away|--removal: 'away', wanted to-null or bypass",
                "--model position --weights 40,60|--weights: '40,60', wanted three numbers",
                "--model position --weights 0,0,0|are all zero",
                "--model position --weights=-1,2,3|--weights: '-1,2,3', wanted three numbers",
                "--model best|--model: 'best' is no model, wanted one of first, last,",
                "--model first --separator=|--separator: it is empty",
                "--format json|--model is missing, wanted one of first, last, last-non-direct"
            })
    void aBadCallIsToldInOneLine(String options, String complaint) {
        List<Object> call = new ArrayList<>(List.of("attribution", CommandRun.file(folder, "j.csv", HEADER, "A,1,,0")));
        call.addAll(List.of(options.split(" ", -1)));

        CommandRun run = CommandRun.of(call.toArray());

        assertEquals(2, run.status(), run.out());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(complaint), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: the file is empty",
                "'total_conversions\n1\n'|column path is missing",
                "'path\nA\n'|column total_conversions is missing",
                "'path;total_conversions\nA;1\n'|Maybe the columns are not separated by commas"
            })
    void anUnusableFileIsToldInOneLine(String content, String complaint) throws IOException {
        Path file = folder.resolve("j.csv");
        Files.writeString(file, content);

        CommandRun run = CommandRun.of("attribution", file, "--model", "markov");

        assertEquals(2, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(complaint), run.err());
        assertFalse(run.err().contains("defect"), run.err());
    }

    private JsonNode json(String model, String... rows) {
        return json(List.of(), model, rows);
    }

    private JsonNode json(List<String> options, String model, String... rows) {
        Path file = CommandRun.file(folder, "j.csv", TinyCompany.lines(HEADER, List.of(rows)));
        List<Object> call = new ArrayList<>(List.of("attribution", file, "--model", model, "--format", "json"));
        call.addAll(options);
        CommandRun run = CommandRun.of(call.toArray());
        assertEquals(0, run.status(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    private static String credits(JsonNode json) {
        Map<String, String> credits = new TreeMap<>();
        for (JsonNode credit : json.get("credits")) {
            String conversions = credit.get("conversions").asString();
            if (!conversions.equals("0")) {
                credits.put(
                        credit.get("name").asString(),
                        conversions.length() > 6
                                ? String.format(
                                        Locale.ROOT,
                                        "%.4f",
                                        credit.get("conversions").asDouble())
                                : conversions);
            }
        }
        return credits.toString();
    }

    private static String issues(JsonNode json) {
        Map<String, Long> issues = new TreeMap<>();
        json.get("issues")
                .forEach(issue -> issues.put(
                        issue.get("kind").asString(), issue.get("count").asLong()));
        return issues.toString();
    }
}
