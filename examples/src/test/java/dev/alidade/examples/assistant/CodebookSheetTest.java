// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.reading.CodebookFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookSheetTest {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), content);
    }

    @Test
    void aCodebookComesBackFromItsFile() throws IOException {
        Codebook codebook = Codebook.of(
                Code.of("a", "R&D", "research, and \"development\""),
                Code.of("b", "fast")
                        .withNotPhrases(List.of("breakfast", "fast food"))
                        .withLanguage("en"),
                Code.of("c"));
        Path file = file(CodebookSheet.of(codebook));
        TableReader tables = new TableReader(ZoneOffset.UTC, BigDecimal.ONE, Progress.NONE, new Findings());
        Codebook read = CodebookFile.read(tables, CodebookFile.plain(file), file);
        assertEquals(codebook.codes().subList(0, 2), read.codes().subList(0, 2));
    }

    @Test
    void whatTheFileCantHoldIsRefused() {
        Codebook barred = Codebook.builder().code("a", "this|that").build();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> CodebookSheet.of(barred))
                .getMessage()
                .contains("'this|that' holds a bar"));
        Codebook ignoring =
                Codebook.builder().code("a", "b").ignore("see above").build();
        assertThrows(IllegalArgumentException.class, () -> CodebookSheet.of(ignoring));
    }

    @Test
    void aSheetIsFilledInAndRead() throws IOException {
        Suggestion swift = new Suggestion(
                "swift", "\"Swift\", they say", 2, ImmutableList.of(new NearCode("delivery", 0.9, "fast delivery")));
        String sheet = CodebookSheet.of(ImmutableList.of(swift));
        assertEquals(
                "form,written,answers,first,second,third,pick\n" + "swift,\"\"\"Swift\"\", they say\",2,delivery,,,\n",
                sheet);
        assertEquals(Map.of(), CodebookSheet.picks(file(sheet)));
        assertEquals(Map.of("swift", "1"), CodebookSheet.picks(file(sheet.replace("delivery,,,\n", "delivery,,,1\n"))));
    }

    @Test
    void aSheetThatCantBeUsedIsNamedWithItsLine() throws IOException {
        Path without = file("form,choice\nswift,1\n");
        assertTrue(assertThrows(Unusable.class, () -> CodebookSheet.picks(without))
                .getMessage()
                .contains("sheet.csv, line 2: there is no column 'pick'"));
        Path twice = file("form,pick\nswift,1\nswift,2\n");
        assertTrue(assertThrows(Unusable.class, () -> CodebookSheet.picks(twice))
                .getMessage()
                .contains("line 3"));
        assertThrows(Unusable.class, () -> CodebookSheet.picks(folder.resolve("missing.csv")));
    }
}
