// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookAssistantTest {
    private static final String BOOK = """
            theme,phrases,not_phrases,language
            delivery,fast delivery|quick shipping,,
            price,cheap|low price,cheap talk,en
            """;

    @TempDir
    private Path folder;

    private Path answers;
    private Path codebook;

    @BeforeEach
    void writeFiles() throws IOException {
        answers = Files.writeString(folder.resolve("answers.csv"), """
                respondent,department,slot,answer
                R1,sales,1,cheap
                R1,sales,2,Rapid dispatch
                R2,marketing,1,rapid dispatch!
                R2,marketing,2,free parking
                """);
        codebook = Files.writeString(folder.resolve("codebook.csv"), BOOK);
    }

    private static int typing(String lines, String... args) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return CodebookAssistant.run(args);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void whatAPersonPicksJoinsTheCodebook() throws IOException {
        Path grown = folder.resolve("grown.csv");
        assertEquals(0, typing("1\n+parking\n", answers + "", "--codebook", codebook + "", "--out", grown + ""));
        assertEquals("""
                theme,phrases,not_phrases,language
                delivery,fast delivery|quick shipping|rapid dispatch,,
                price,cheap|low price,cheap talk,en
                parking,free parking,,
                """, Files.readString(grown));
        assertEquals(BOOK, Files.readString(codebook));
    }

    @Test
    void aSheetIsWrittenFilledInAndUsed() throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        assertEquals(0, typing("", answers + "", "--codebook", codebook + "", "--sheet", sheet + ""));
        String written = Files.readString(sheet);
        assertTrue(written.contains("rapid dispatch,Rapid dispatch,2,delivery,price,,\n"), written);
        Files.writeString(sheet, written.replace("2,delivery,price,,\n", "2,delivery,price,,1\n"));
        assertEquals(
                0,
                typing(
                        "",
                        answers + "",
                        "--codebook",
                        codebook + "",
                        "--picks",
                        sheet + "",
                        "--out",
                        codebook + "",
                        "--force"));
        assertTrue(Files.readString(codebook).contains("quick shipping|rapid dispatch,"));
    }

    @Test
    void nothingIsWrittenOverAFileWithoutForce() throws IOException {
        assertEquals(2, typing("1\n", answers + "", "--codebook", codebook + "", "--out", codebook + ""));
        assertEquals(BOOK, Files.readString(codebook));
        assertEquals(2, typing("1\n", answers + "", "--codebook", codebook + ""));
    }

    @Test
    void aBadPickChangesNothing() throws IOException {
        Path sheet = Files.writeString(folder.resolve("sheet.csv"), "form,pick\nrapid dispatch,speed\n");
        Path grown = folder.resolve("grown.csv");
        assertEquals(
                2, typing("", answers + "", "--codebook", codebook + "", "--picks", sheet + "", "--out", grown + ""));
        assertFalse(Files.exists(grown));
    }
}
