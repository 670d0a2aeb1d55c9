// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableReaderTest {
    private static final String HEADER = "respondent,department,slot,answer\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void columnsComeInAnyOrder() throws IOException {
        assertEquals(List.of("price"), answers("answer,slot,department,respondent\nprice,1,SALES,R1\n"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertEquals(List.of("price"), answers("\uFEFF" + HEADER + "R1,SALES,1,price\n"));
    }

    @Test
    void aQuotedValueMayHoldCommasQuotesAndLineBreaks() throws IOException {
        assertEquals(
                List.of("low, \"fair\"\nprice", "service"),
                answers(HEADER + "R1,SALES,1,\"low, \"\"fair\"\"\nprice\"\nR1,SALES,2,service\n"));
    }

    @Test
    void linesMayEndLikeOnWindowsAndEmptyLinesAreNoRows() throws IOException {
        assertEquals(List.of("price"), answers("respondent,department,slot,answer\r\n\r\nR1,SALES,1,price\r\n\r\n"));
        assertEquals(List.of(), findings.issues());
    }

    @Test
    void unknownColumnsAreIgnoredAndNamedOnce() throws IOException {
        assertEquals(
                List.of("price", "brand"),
                answers("respondent,department,slot,answer,mood\nR1,SALES,1,price,good\nR1,SALES,2,brand,bad\n"));
        assertEquals(1, findings.issues().size());
        assertEquals("answers.unknown-column", findings.issues().get(0).kind().id());
        assertEquals(List.of("mood"), findings.issues().get(0).examples());
    }

    @Test
    void anUnknownColumnThatMayBeOneOfOursIsToldWithIt() throws IOException {
        assertEquals(List.of("price"), answers("respondent,department,slot,Answer_,answer\nR1,SALES,1,brand,price\n"));
        assertEquals(List.of("Answer_"), findings.issues().get(0).examples());
        answers("respondent,department,slot,answer,Answered At\nR1,SALES,1,price,2024-03-01\n");
        assertEquals(
                List.of("Answer_", "Answered At (maybe answered_at)"),
                findings.issues().get(0).examples());
        assertEquals(
                List.of(
                        "answers.csv, line 1: column 'Answered At' is not known and is ignored; maybe it is answered_at."),
                findings.remarks());
    }

    @Test
    void anEmptyFileIsUnusable() {
        assertUnusable(
                "",
                "answers.csv, line 1: the file is empty, wanted a header row with the columns respondent, department,"
                        + " slot.");
    }

    @Test
    void aHeaderWithoutRowsIsACountedIssue() throws IOException {
        assertEquals(List.of(), answers(HEADER));
        assertEquals("files.no-rows", findings.issues().get(0).kind().id());
        assertEquals(List.of("answers.csv: a header and no rows."), findings.remarks());
    }

    @Test
    void aMissingColumnIsNamed() {
        assertUnusable(
                "respondent,slot,answer\nR1,1,price\n",
                "answers.csv, line 1: column department is missing; the columns are 'respondent, slot, answer'.");
    }

    @Test
    void aColumnWithASlipIsToldHowToMapIt() {
        assertUnusable(
                "respondent,departmant,slot\nR1,SALES,1\n",
                "answers.csv, line 1: column department is missing; the columns are 'respondent, departmant, slot'."
                        + " Maybe it is 'departmant': then put answers.department = departmant into a file for --mapping.");
    }

    @Test
    void aMissingColumnsMessageListsTheOthersHoweverManyCharactersTheyHave() {
        String names = "respondent,slot,answer,answered_at,wave,remarks,interviewer,language,region,office";
        assertUnusable(
                names + "\n",
                "answers.csv, line 1: column department is missing; the columns are '%s'."
                        .formatted(names.replace(",", ", ")));
    }

    @Test
    void ofVeryManyOrVeryLongColumnsAMessageListsSome() {
        String many = IntStream.range(0, 50).mapToObj(n -> ",c" + n).collect(Collectors.joining());
        Unusable failure = assertThrows(Unusable.class, () -> answers("slot,\u0007" + "x".repeat(99) + many + "\n"));
        assertTrue(failure.getMessage().contains("'slot, \\u0007xxx"), failure.getMessage());
        assertTrue(failure.getMessage().contains("x... (100 characters), c0, "), failure.getMessage());
        assertTrue(failure.getMessage().endsWith(", c36, c37' and 12 more."), failure.getMessage());
    }

    @Test
    void aFileWithSemicolonsIsToldSo() {
        assertUnusable(
                "respondent;department;slot\nR1;SALES;1\n",
                "answers.csv, line 1: column respondent is missing; the columns are 'respondent;department;slot'."
                        + " Maybe the columns are not separated by commas.");
    }

    @Test
    void aColumnThatIsThereTwiceIsNamed() {
        assertUnusable(
                "respondent,department,slot,slot\nR1,SALES,1,1\n",
                "answers.csv, line 1: column 'slot' is there twice, wanted each name once.");
    }

    @Test
    void columnsWithoutANameAsSpreadsheetsLeaveThemAreIgnored() throws IOException {
        assertEquals(
                1,
                answers("respondent,department,slot,answer,, \nR1,SALES,1,price,,\n")
                        .size());
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.write(file, (HEADER + "R1,SALES,1,price\nR1,SALES,2,qualité\n").getBytes(ISO_8859_1));

        Unusable failure = assertThrows(Unusable.class, () -> read(file));

        assertEquals(
                "answers.csv, line 3: bytes that are not UTF-8, wanted a file in UTF-8. Maybe it was saved as Latin-1,"
                        + " Windows-1252 or UTF-16.",
                failure.getMessage());
    }

    @Test
    void malformedBytesFarInsideOfAFileAreFound() throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.write(file, (HEADER + "R1,SALES,1,price\n".repeat(20_000) + "R1,SALES,2,é\n").getBytes(ISO_8859_1));

        Unusable failure = assertThrows(Unusable.class, () -> read(file));

        assertTrue(failure.getMessage().startsWith("answers.csv, line 20002: "), failure.getMessage());
    }

    @Test
    void aFileInUtf16IsUnusable() throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.write(file, (HEADER + "R1,SALES,1,price\n").getBytes(UTF_16LE));

        Unusable failure = assertThrows(Unusable.class, () -> read(file));

        assertEquals(
                "answers.csv, line 1: a NUL character in the header. Maybe the file is UTF-16; save it as UTF-8.",
                failure.getMessage());
    }

    @Test
    void aQuoteThatNeverEndsIsNamedWithTheLineWhereItBegins() {
        assertUnusable(
                HEADER + "R1,SALES,1,price\nR1,SALES,2,\"brand\nR1,SALES,3,service\n",
                "answers.csv, line 3: a quoted value begins in this row and never ends, wanted a closing quote. Quotes"
                        + " inside of a quoted value are doubled.");
    }

    @Test
    void textBehindAClosingQuoteIsUnusable() {
        assertUnusable(
                HEADER + "R1,SALES,1,\"price\" tag\n",
                "answers.csv, line 2: Unexpected character after closing quote: ' ' (0x20), wanted rows as in RFC"
                        + " 4180.");
    }

    @Test
    void aFieldOfTenMegabytesIsABadRowAndNothingMore() throws IOException {
        String rows = "R1,SALES,1,price\n".repeat(99);

        assertEquals(
                99,
                answers(HEADER + rows + "R2,SALES,1," + "x".repeat(10 << 20) + "\n")
                        .size());
        assertEquals(
                List.of("answers.csv, line 101: value 4 is '" + "x".repeat(60)
                        + "... (10485760 characters)', wanted at most 100000 characters. Maybe a quote is missing; the"
                        + " row is left out."),
                findings.remarks());
    }

    @Test
    void rowsWithTooFewOrTooManyValuesOrNulAreLeftOut() throws IOException {
        String rows = "R1,SALES,1,price\n".repeat(297);

        assertEquals(
                297,
                answers(HEADER + rows + "R2,SALES\nR2,SALES,1,a,b\nR2,SALES,1,a\0b\n")
                        .size());
        assertEquals(
                List.of(
                        "answers.csv, line 299: 2 values, wanted 4 as in the header. Maybe a value with a comma is not"
                                + " in quotes; the row is left out.",
                        "answers.csv, line 300: 5 values, wanted 4 as in the header. Maybe a value with a comma is not"
                                + " in quotes; the row is left out.",
                        "answers.csv, line 301: value 4 is 'a\\u0000b', wanted no NUL character; the row is left out."),
                findings.remarks());
        assertEquals(3, findings.issues().get(0).count());
    }

    @Test
    void exactlyOnePercentOfBadRowsIsAcceptedAndOneMoreIsNot() throws IOException {
        String good = "R1,SALES,1,price\n";

        assertEquals(198, answers(HEADER + good.repeat(198) + "R2\nR3\n").size());
        assertUnusable(
                HEADER + good.repeat(198) + "R2\nR3\nR4\n",
                "answers.csv, line 200: 1 values, wanted 4 as in the header. Maybe a value with a comma is not in"
                        + " quotes (3 of 201 rows can't be used, more than 1 %; --max-bad-rows sets how many may be left"
                        + " out).");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("answers.csv");

        Unusable failure = assertThrows(Unusable.class, () -> read(file));

        assertEquals(file + " can't be read: there is no such file.", failure.getMessage());
    }

    private void assertUnusable(String content, String message) {
        Unusable failure = assertThrows(Unusable.class, () -> answers(content));
        assertEquals(message, failure.getMessage());
    }

    private List<String> answers(String content) throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.write(file, content.getBytes(UTF_8));
        return read(file);
    }

    private List<String> read(Path file) {
        List<String> answers = new ArrayList<>();
        new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, findings)
                .read(
                        TableSource.plain(KnownTable.ANSWERS, "answers.csv"),
                        file,
                        row -> answers.add(row.verbatim("answer")));
        return answers;
    }
}
