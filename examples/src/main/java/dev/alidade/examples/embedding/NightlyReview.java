// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The same review every night, which looks again only at the shards that changed: the tallies of the others are read
 * from files. The result is equal to that over all facts at once, bit for bit.
 *
 * <p>A tally knows its window, settings and version: with another {@code asOf}, another policy or a newer library all
 * shards are tallied again by themselves. So let {@code asOf} stand still while corrections and late entries come in
 * (the end of the month, last Monday) and move it when a new picture is wanted.
 *
 * <p>The files hold ids and may hold answers: protect the folder as the facts. One run at a time in one folder.
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public final class NightlyReview<T, R> {
    private static final String SUFFIX = ".tally";

    private final Analysis<T, R> analysis;
    private final Path folder;

    /**
     * A review whose tallies are kept in a folder.
     *
     * @param analysis what is measured: a whole review or one topic
     * @param folder made when it is missing; nothing else is kept in it
     */
    public NightlyReview(Analysis<T, R> analysis, Path folder) {
        this.analysis = requireNonNull(analysis, "analysis");
        this.folder = requireNonNull(folder, "folder");
    }

    /**
     * What a night came to.
     *
     * @param result over the facts of all shards
     * @param tallied how many shards were tallied from their facts
     * @param reused how many were read from files
     * @param <R> the type of the result
     */
    public record Night<R>(R result, int tallied, int reused) {}

    /**
     * Reviews all shards. Stopped half-way, the next run goes on with what was saved.
     *
     * @param window which facts count, and what is known of them
     * @param shards all of them; the file of a shard that is no longer named is deleted
     * @return the result, and how it came about
     * @throws IllegalArgumentException if two shards have the same name
     * @throws UncheckedIOException if a tally can't be read or written; the files are whole all the same
     */
    public Night<R> run(Window window, Iterable<Shard<T>> shards) {
        Tally<T, R> whole = analysis.tally(window);
        Set<String> names = new HashSet<>();
        int tallied = 0;
        try {
            Files.createDirectories(folder);
            for (Shard<T> shard : shards) {
                if (!names.add(shard.name())) {
                    throw new IllegalArgumentException(
                            "Shard '%s' comes twice. Its facts would count twice, or one would hide the other."
                                    .formatted(shard.name()));
                }
                Path file = folder.resolve(shard.name() + SUFFIX);
                Optional<Tally<T, R>> saved = read(file, shard.version(), window);
                if (saved.isEmpty()) {
                    tallied++;
                }
                whole.merge(saved.isPresent() ? saved.get() : tally(shard, window, file));
            }
            deleteOthers(names);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The tallies in %s can't be read or written. Maybe the permission is missing, or the disk is full."
                            .formatted(folder),
                    e);
        }
        return new Night<>(whole.result(), tallied, names.size() - tallied);
    }

    private Tally<T, R> tally(Shard<T> shard, Window window, Path file) throws IOException {
        Tally<T, R> tally = analysis.tally(window);
        shard.facts().get().forEach(tally::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] version = shard.version().getBytes(UTF_8);
            out.writeInt(version.length);
            out.write(version);
            out.write(tally.toBytes());
        }
        WholeFile.write(file, bytes.toByteArray());
        return tally;
    }

    /** The tally in the file; empty if there is none, or it is of other facts, settings or times, or damaged. */
    private Optional<Tally<T, R>> read(Path file, String version, Window window) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file);
        byte[] wanted = version.getBytes(UTF_8);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (content.length < Integer.BYTES
                    || in.readInt() != wanted.length
                    || !new String(in.readNBytes(wanted.length), UTF_8).equals(version)) {
                return Optional.empty();
            }
            return Optional.of(analysis.tally(window, in.readAllBytes()));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private void deleteOthers(Set<String> names) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!names.contains(name.substring(0, name.length() - SUFFIX.length()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
