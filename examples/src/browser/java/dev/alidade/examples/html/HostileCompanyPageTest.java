// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.ReviewedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample company, with names that want to be markup, take all the room, or turn the line around. */
final class HostileCompanyPageTest extends PageTests {
    private static final Path COMPANY = Path.of("sample-company");
    private static final String SCRIPT = "<script>harmed=1</script>";

    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("food", SCRIPT)
            .put("water", "\"><img src=x onerror=\"harmed=1\">")
            .put("bearings", "W".repeat(10_000))
            .put("gaskets", "\u202Egnp.stinu\u202C \u0007")
            .put("lifetime", "</title></style></svg></table><b onclick=harmed=1>'")
            .put(
                    "on-site",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD \u0639\u0627\u0644\u0645")
            .put("catalogue-mailing", "a name of many words ".repeat(500))
            .put("joint-team", "<a href=javascript:harmed=1>${1/0} <#stop>{{harmed=1}}</a>")
            .put("service", "<svg onload=harmed=1>")
            .put("Win new business", "\u0001\u2028&lt;&#60;%3Cscript%3E")
            .buildOrThrow();

    @Override
    String page(Path folder) {
        try (Stream<Path> files = Files.list(COMPANY)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Files.writeString(folder.resolve(file.getFileName().toString()), renamed(file), UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ReviewedFolder.page(
                folder, "--policy", folder.resolve("policy.properties").toString(), "--by", "market");
    }

    @Test
    void theNamesAreReadAsTheyWereWritten() {
        browser().show(html(), 800, Theme.LIGHT);
        browser().ask(Probes.UNFOLD);

        assertEquals(ImmutableList.of("true", "true", "true"), browser().ask("""
                        const text = document.body.textContent;
                        return ['<script>harmed=1</script>', '<svg onload=harmed=1>', '<U+202E>gnp.stinu<U+202C>']
                            .map(name => text.includes(name));
                        """));
    }

    /** The file with each name that stands alone between commas replaced, in quotation marks as CSV has them. */
    private static String renamed(Path file) throws IOException {
        String text = Files.readString(file, UTF_8);
        if (!file.toString().endsWith(".csv")) {
            return text;
        }
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            text = Pattern.compile("(?m)(?<=^|,)" + Pattern.quote(name.getKey()) + "(?=,|$)")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement("\"" + name.getValue().replace("\"", "\"\"") + "\""));
        }
        return text;
    }
}
