// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A saved tally that stays in the tests, {@code NAME.tally}, what it says, {@code NAME.txt}, and what becomes of it when
 * a number in it changes, {@code NAME.damage}: what was saved once is read by every build with the same version, and says
 * the same; what was refused once is refused by every build.
 *
 * <p>Where a saved form is changed on purpose, the version of the analysis ({@link Settings#of}) or of the format
 * ({@link SavedWriter}) is raised first, so that the tallies that users saved are refused with the advice to recompute.
 * Then one command writes anew what can no longer be read, and what is said otherwise:
 *
 * <pre>{@code ./mvnw -pl core test -Dtest='*Laws' -Dgolden=write}</pre>
 */
public final class GoldenTally {
    /** What to do when a saved tally is no longer read, or says something else. */
    static final String ADVICE =
            "Were the saved form or the result changed on purpose? Raise the version where the old form would be misread, then: ./mvnw -pl core test -Dtest='*Laws' -Dgolden=write";

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String LIBRARY = "dev.alidade.";
    private static final int LONG = 12_000;
    private static final String TALLY = "tally = ";

    private final Path saved;
    private final Path told;
    private final Path damage;

    private GoldenTally(String name) {
        this.saved = FOLDER.resolve(name + ".tally");
        this.told = FOLDER.resolve(name + ".txt");
        this.damage = FOLDER.resolve(name + ".damage");
    }

    /** The saved tally of the analysis of a test. */
    static GoldenTally of(Class<?> laws) {
        return new GoldenTally(laws.getName().substring(LIBRARY.length()).replace('$', '.'));
    }

    /** The names of all classes of tallies that have one. */
    public static List<String> tallies() {
        try (var files = Files.newDirectoryStream(FOLDER, "*.txt")) {
            List<String> names = new ArrayList<>();
            for (Path file : files) {
                names.add(Files.readAllLines(file, US_ASCII).get(0).substring(TALLY.length()));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is asked to be written: the result anew, the tally only where the one that is there can't be read. */
    <T, R> void writeIfAsked(Analysis<T, R> analysis, Window window, Iterable<? extends T> facts) {
        if (!"write".equals(System.getProperty("golden"))) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            if (!isRead(analysis, window)) {
                Tally<T, R> tally = analysis.tally(window);
                facts.forEach(tally::add);
                Files.write(saved, tally.toBytes());
            }
            Files.writeString(told, told(analysis.tally(window, bytes())), US_ASCII);
            Files.writeString(damage, SavedDamage.told(analysis, window, bytes()), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRead(Analysis<?, ?> analysis, Window window) {
        try {
            return Files.exists(saved)
                    && Arrays.equals(analysis.tally(window, bytes()).toBytes(), bytes());
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** What is to be said of a tally: its class, then its result, in short if it is long. */
    static String told(Tally<?, ?> tally) {
        String result = Rendering.of(tally.result());
        return TALLY + tally.getClass().getName() + "\n" + (result.length() > LONG ? Rendering.folded(result) : result);
    }

    /** The saved tally. */
    byte[] bytes() {
        try {
            return Files.readAllBytes(saved);
        } catch (IOException e) {
            throw new UncheckedIOException("No saved tally is kept for this analysis yet. " + ADVICE, e);
        }
    }

    /** What was said of it. */
    String told() {
        return kept(told);
    }

    /** What became of it when its numbers were changed. */
    String damage() {
        return kept(damage);
    }

    private static String kept(Path file) {
        try {
            return Files.readString(file, US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is kept of what the saved tally says. " + ADVICE, e);
        }
    }
}
