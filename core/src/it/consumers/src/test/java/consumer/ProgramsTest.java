// SPDX-License-Identifier: Apache-2.0
package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Window;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ProgramsTest {
    @Test
    void theFirstProgramOfTheReadmePrintsWhatTheReadmeSays() {
        assertEquals(
                """
                All together: 40 of 40
                Sales in marketing's three: 0 of 20
                Verdict: NOT_SHARED
                """,
                printed(FirstLook::main));
    }

    @Test
    void aTopicOfOnesOwnIsMeasuredScoredAndAdvisedOn() {
        assertEquals(
                """
                Visited: 3 of 10
                Total: 65.0
                Weakest: visits
                First: visit 7 more accounts
                """,
                printed(OwnTopic::main));
    }

    @Test
    void theLibraryIsOnThePathThatThisProjectIsAbout() {
        boolean modules = Boolean.getBoolean("consumer.modules");

        assertEquals(modules ? "dev.alidade.core" : null, Window.class.getModule().getName());
        assertEquals(modules ? "com.google.common" : null, ImmutableList.class.getModule().getName());
    }

    private static String printed(Consumer<String[]> program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.accept(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
