// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRulesTest {

    private static final SourceTree LIBRARY = new SourceTree(Path.of("src", "main", "java"));

    @Test
    void everyPublicDeclarationIsExplained() throws IOException {
        assertEquals(List.of(), LIBRARY.undocumented());
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<Path> tooLong = LIBRARY.files().stream()
                .filter(file -> lines(file).size() > 400)
                .toList();

        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageSaysWhatItIsAndExcludesNull() throws IOException {
        List<Path> silent = LIBRARY.files().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.equals(Path.of("src", "main", "java")))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !lines(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void aMissingCommentIsFoundWhereverItIsVisible(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Shape.java"), """
                package a;
                public interface Shape {
                    int sides();
                    /** Explained. */
                    int corners();
                    /** A point.
                     * @param x across */
                    record Point(int x, int y) implements Shape {
                        public static final int ZERO = 0;
                        public Point {}
                        @Override public int sides() { int local = 0; return local; }
                        private int hidden() { return 1; }
                        protected int seen() { return 1; }
                    }
                    enum Colour { RED }
                }
                class Unseen { public int nobodySeesThis; }
                """);

        assertEquals(
                List.of(
                        "Shape.java: Shape",
                        "Shape.java: sides",
                        "Shape.java: Point @param y",
                        "Shape.java: ZERO",
                        "Shape.java: seen",
                        "Shape.java: Colour",
                        "Shape.java: RED"),
                new SourceTree(folder).undocumented());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
