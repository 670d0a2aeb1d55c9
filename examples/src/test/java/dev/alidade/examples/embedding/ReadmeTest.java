// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README and questions show is compiled, and prints what they say. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final CheckedPage README = new CheckedPage(ROOT.resolve("README.md"));
    private static final CheckedPage QUESTIONS =
            new CheckedPage(ROOT.resolve("docs").resolve("questions.md"));

    @Test
    void everySnippetStandsInAProgramThatIsCompiled() {
        README.requireCompiledSnippets();
        QUESTIONS.requireCompiledSnippets();
        new CheckedPage(ROOT.resolve("CONTRIBUTING.md")).requireCompiledSnippets();
    }

    @Test
    void theProgramsPrintWhatTheReadmeSays() {
        README.requireOutput(ImmutableMap.of("FirstLook", FirstLook::main, "WholeReview", WholeReview::main));
    }

    @Test
    void theProgramsPrintWhatTheQuestionsSay() {
        QUESTIONS.requireOutput(ImmutableMap.of(
                "FollowUp", FollowUp::main,
                "LeadToCash", LeadToCash::main,
                "MoneyTrail", MoneyTrail::main,
                "HonestPipeline", HonestPipeline::main,
                "KeptPromises", KeptPromises::main));
    }

    @Test
    void theDependencyIsWhatTheBuildMakes() {
        String dependency = README.blocks("xml").get(0).replaceAll("\\s", "");
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
    void theFirstTwoCommandsBuildTheDemoAndRunTheTests() {
        List<String> commands = README.blocks("sh");
        assertEquals("./mvnw -q -Pdemo package\n", commands.get(0));
        assertEquals("./mvnw verify\n", commands.get(1));
    }

    @Test
    void everyLinkOfThePagesLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (String page : List.of(
                "CONTRIBUTING.md",
                "README.md",
                "SECURITY.md",
                "docs/api.md",
                "docs/data.md",
                "docs/decisions.md",
                "docs/guide.md",
                "docs/mappings.md",
                "docs/metrics.md",
                "docs/mutants.md",
                "docs/questions.md",
                "docs/spark.md",
                "docs/trust.md",
                "examples/sample-company/README.md",
                "benchmarks/README.md")) {
            Path file = ROOT.resolve(page);
            Pattern.compile("\\]\\(([^)\\s:#]+)(#[^)]*)?\\)")
                    .matcher(read(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !Files.exists(file.resolveSibling(link)))
                    .forEach(link -> broken.add(page + ": " + link));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theTableOfTopicsNamesEachTopicOnce() {
        assertEquals(
                ReviewCatalogue.metrics().stream()
                        .map(Metric::topic)
                        .distinct()
                        .sorted()
                        .toList(),
                Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                        .matcher(read(ROOT.resolve("README.md")))
                        .results()
                        .map(match -> match.group(1))
                        .sorted()
                        .toList());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
