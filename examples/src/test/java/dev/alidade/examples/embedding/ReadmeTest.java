// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is compiled, and prints what the README says. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PROGRAMS = Path.of("src/main/java/dev/alidade/examples/embedding");

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(path + " can't be read", e);
        }
    }

    /** The contents of the README's fenced blocks of one language, in order. */
    private static List<String> blocks(String language) {
        Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(read(ROOT.resolve("README.md")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static String withoutIndent(String code) {
        return code.replaceAll("(?m)^ +", "");
    }

    private static String printed(Runnable program) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everySnippetStandsInAProgramThatIsCompiled() {
        List<String> snippets = blocks("java");
        assertEquals(7, snippets.size());
        List<String> programs = List.of(
                "FirstLook.java",
                "WholeReview.java",
                "FollowUp.java",
                "LeadToCash.java",
                "MoneyTrail.java",
                "HonestPipeline.java",
                "KeptPromises.java");
        for (int i = 0; i < programs.size(); i++) {
            String program = withoutIndent(read(PROGRAMS.resolve(programs.get(i))));
            assertTrue(program.contains(withoutIndent(snippets.get(i))), programs.get(i));
        }
    }

    @Test
    void theProgramsPrintWhatTheReadmeSays() {
        List<String> outputs = blocks("text");
        assertEquals(7, outputs.size());
        assertEquals(outputs.get(0), printed(() -> FirstLook.main(new String[0])));
        assertEquals(outputs.get(1), printed(() -> WholeReview.main(new String[0])));
        assertEquals(outputs.get(2), printed(() -> FollowUp.main(new String[0])));
        assertEquals(outputs.get(3), printed(() -> LeadToCash.main(new String[0])));
        assertEquals(outputs.get(4), printed(() -> MoneyTrail.main(new String[0])));
        assertEquals(outputs.get(5), printed(() -> HonestPipeline.main(new String[0])));
        assertEquals(outputs.get(6), printed(() -> KeptPromises.main(new String[0])));
    }

    @Test
    void theDependencyIsWhatTheBuildMakes() {
        String dependency = blocks("xml").get(0).replaceAll("\\s", "");
        String parent = read(ROOT.resolve("pom.xml"));
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(parent);
        assertTrue(version.find());
        assertEquals(
                "<dependency><groupId>dev.alidade</groupId><artifactId>alidade-core</artifactId><version>"
                        + version.group(1) + "</version></dependency>",
                dependency);
        assertTrue(parent.contains("<groupId>dev.alidade</groupId>"));
        assertTrue(read(ROOT.resolve("core/pom.xml")).contains("<artifactId>alidade-core</artifactId>"));
    }

    @Test
    void theFirstScreenHasExactlyTwoCommands() {
        List<String> commands = blocks("sh");
        assertEquals("./mvnw -q -Pdemo package\n", commands.get(0));
        assertEquals("./mvnw verify\n", commands.get(1));
    }
}
