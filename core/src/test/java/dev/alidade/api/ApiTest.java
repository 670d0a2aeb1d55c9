// SPDX-License-Identifier: Apache-2.0
package dev.alidade.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Joiner;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import dev.alidade.measure.Window;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/api.txt} is what users of the library can see: whoever changes it, changes that file too. */
final class ApiTest {
    private static final Path FILE = Path.of("..", "docs", "api.txt");
    private static final String ADVICE =
            "The public API is not what docs/api.txt says. If the change is meant, and docs/api.md"
                    + " allows it: ./mvnw -q -pl core test -Dtest=ApiTest -Dgolden=write";
    private static final String HEAD = """
            # What users of alidade-core can name, call or extend, and so what a change may break: docs/api.md.
            # Made of the compiled classes. What is public bears no word; parameters are told by type, packages but
            # java.lang and the own one are written out. After a change that is meant:
            # ./mvnw -q -pl core test -Dtest=ApiTest -Dgolden=write
            """;

    @Test
    void theFileIsWhatUsersCanSee() throws IOException, URISyntaxException {
        String made = HEAD + Joiner.on('\n').join(new PublicApi(library()).lines()) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, made);
        }
        String written = Files.readString(FILE);

        assertEquals(List.of(), changes(written, made), ADVICE);
        assertEquals(written, made, ADVICE);
    }

    @Test
    void whatIsToGoSaysSinceWhen() throws IOException, URISyntaxException {
        assertEquals(List.of(), undated(new PublicApi(library())));
        assertEquals(
                1,
                undated(new PublicApi(Stream.of(Shapes.class.getDeclaredClasses())))
                        .size());
    }

    private static List<String> undated(PublicApi api) {
        return api.lines().stream()
                .filter(line -> line.contains("@Deprecated(\"\""))
                .toList();
    }

    @Test
    void everyPartOfADeclarationIsWritten() {
        assertEquals(
                """

                package dev.alidade.api

                  record Shapes.Disc(@Nullable String name, java.util.List<Integer> holes) implements Shapes.Sized
                    Disc(String)
                    int count()

                  abstract sealed class Shapes.Round<T extends Comparable<? super T> & java.io.Serializable> \
                extends java.util.AbstractList<T> implements Runnable permits Shapes.Wheel
                    protected static final int SPOKES = 12
                    protected <E extends Exception> Round(Class<E>) throws E, java.io.IOException
                    T get(int)
                    @Nullable String label()
                    abstract java.util.Optional<? extends T> next(T[], int[]...)
                    void run()
                    int size()
                    protected final void stop()
                    @Deprecated("0.2", for removal) abstract void turn()

                  enum Shapes.Size
                    constants SMALL, LARGE
                    double metres()

                  interface Shapes.Sized
                    static final String UNIT = "m\\n"
                    static Shapes.Sized of(Shapes.Size)
                    default Shapes.Size size()

                  @Deprecated("") final class Shapes.Undated
                    Undated()

                  final class Shapes.Wheel extends Shapes.Round<String>
                    Wheel() throws java.io.IOException
                    java.util.Optional<String> next(String[], int[]...)
                    void turn()
                """, Joiner.on('\n').join(new PublicApi(Stream.of(Shapes.class.getDeclaredClasses())).lines()) + "\n");
    }

    /** What was taken away and what came, as far as lines tell. */
    private static ImmutableList<String> changes(String before, String after) {
        Multiset<String> old = HashMultiset.create(before.lines().toList());
        Multiset<String> now = HashMultiset.create(after.lines().toList());
        List<String> changes = new ArrayList<>();
        Multisets.difference(old, now).elementSet().forEach(line -> changes.add("-" + line));
        Multisets.difference(now, old).elementSet().forEach(line -> changes.add("+" + line));
        return changes.stream().sorted().limit(50).collect(ImmutableList.toImmutableList());
    }

    /** The classes of the packages that the module exports, as they were compiled. */
    private static Stream<Class<?>> library() throws IOException, URISyntaxException {
        ImmutableSet<String> exported = Pattern.compile("exports (dev\\.alidade\\.[a-z]+);")
                .matcher(Files.readString(Path.of("src", "main", "java", "module-info.java")))
                .results()
                .map(match -> match.group(1))
                .collect(ImmutableSet.toImmutableSet());
        Path classes = Path.of(
                Window.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> Joiner.on('.').join(classes.relativize(file)))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .<Class<?>>map(ApiTest::loaded)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
