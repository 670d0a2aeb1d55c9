// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation whose Java snippets stand in programs that are compiled, and whose text blocks are what these
 * print. A link to a program, {@code [Name](.../Name.java)}, says where the snippets and the output below it come from.
 */
public final class CheckedPage {
    private static final Pattern PARTS =
            Pattern.compile("(?s)\\]\\(([^()\\s]*?/([A-Za-z]+)\\.java)\\)|```([a-z]+)\n(.*?)```");

    private final Path file;
    private final String page;

    /**
     * Reads a page.
     *
     * @param file the page
     */
    public CheckedPage(Path file) {
        this.file = file;
        this.page = read(file);
    }

    /**
     * The contents of the fenced blocks of one language.
     *
     * @param language such as {@code sh}
     * @return the contents, in order
     */
    public List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher part = PARTS.matcher(page);
        while (part.find()) {
            if (language.equals(part.group(3))) {
                blocks.add(part.group(4));
            }
        }
        return blocks;
    }

    /** Fails when a snippet isn't in the program linked above it, however its lines are broken. */
    public void requireCompiledSnippets() {
        String program = "";
        String path = "no program is linked above";
        Matcher part = PARTS.matcher(page);
        while (part.find()) {
            if (part.group(1) != null) {
                path = part.group(1);
                program = withoutBreaks(read(file.resolveSibling(path)));
            } else if (part.group(3).equals("java")) {
                assertTrue(program.contains(withoutBreaks(part.group(4))), path + " lacks:\n" + part.group(4));
            }
        }
    }

    /**
     * Fails when a program that a text block stands under prints something else, or when the programs are other ones.
     *
     * @param programs the main methods of the programs, by name
     */
    public void requireOutput(ImmutableMap<String, Consumer<String[]>> programs) {
        TreeMap<String, String> said = new TreeMap<>();
        Set<String> linked = new LinkedHashSet<>();
        String program = "none";
        Matcher part = PARTS.matcher(page);
        while (part.find()) {
            if (part.group(2) != null) {
                program = part.group(2);
                linked.add(program);
            } else if (part.group(3).equals("text")) {
                said.put(program, part.group(4));
            }
        }
        TreeMap<String, String> printed = new TreeMap<>();
        programs.forEach((name, main) -> printed.put(name, printed(main)));
        assertEquals(printed, said);
        assertTrue(linked.containsAll(programs.keySet()), linked.toString());
    }

    private static String printed(Consumer<String[]> main) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            main.accept(new String[0]);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String withoutBreaks(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
