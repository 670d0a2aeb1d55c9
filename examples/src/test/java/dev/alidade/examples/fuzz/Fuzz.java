// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands hostile inputs to something that reads bytes or text, and demands of each: it is taken, or refused with a documented
 * exception that says why; in at most a second of processor time; and with no more allocated than a stated multiple of
 * the input.
 *
 * <p>A usual build tries a few hundred inputs a target, the profile {@code fuzz} a million, and writes what it saw to
 * {@code target/fuzz.jsonl}. {@code -Dalidade.fuzz.seed} asks for others.
 */
final class Fuzz {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RUNS = Integer.getInteger("alidade.fuzz.runs", 0);
    private static final long SEED = Long.getLong("alidade.fuzz.seed", 1);
    private static final Path FIGURES = Path.of("target", "fuzz.jsonl");
    private static final long SECOND = 1_000_000_000L;
    private static final int SHORTEST_REASON = 10;

    private final String target;
    private final List<byte[]> corpus;
    private final Set<Class<? extends Exception>> refusals;
    private final long fixed;
    private final long perByte;
    private boolean limited;
    private long taken;
    private long slowest;
    private long spent;
    private long most;

    private Fuzz(
            String target, List<byte[]> corpus, Set<Class<? extends Exception>> refusals, long fixed, long perByte) {
        this.target = target;
        this.corpus = corpus;
        this.refusals = refusals;
        this.fixed = fixed;
        this.perByte = perByte;
    }

    /** What reads the input. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads an input, and does with it what is usually done.
         *
         * @throws Exception the documented one if it refuses the input; any other is a finding
         */
        void read(byte[] input) throws Exception;
    }

    /** Whether the build asks for as many as it can. */
    static boolean many() {
        return RUNS > 0;
    }

    /** Something to be tried with good inputs, which it takes. */
    static Fuzz of(String target, List<byte[]> corpus) {
        return new Fuzz(target, corpus, Set.of(), 1L << 22, 1_000);
    }

    /** The exception that is documented. */
    Fuzz refusing(Class<? extends Exception> documented) {
        return new Fuzz(target, corpus, Set.of(documented), fixed, perByte);
    }

    /** The bytes that may be allocated: so many, and so many for each byte of input. */
    Fuzz allocating(long newFixed, long newPerByte) {
        return new Fuzz(target, corpus, refusals, newFixed, newPerByte);
    }

    /** Tries so many inputs, or as many as the build asks for. */
    void run(int few, Reading reading) {
        run(few, RUNS, reading);
    }

    /** Tries so many inputs; where the build asks for as many as it can, so many at most. */
    void run(int few, int many, Reading reading) {
        run(few, many, new Mutator(SEED, corpus)::next, reading);
    }

    /** The same with tallies under checksums that fit. */
    void runSealed(int few, int many, Reading reading) {
        run(few, many, new SealedMutator(SEED, corpus)::next, reading);
    }

    private void run(int few, int many, Supplier<byte[]> inputs, Reading reading) {
        int runs = RUNS == 0 ? few : Math.min(RUNS, many);
        for (int pass = 0; pass < 2; pass++) { // in the first one classes are loaded
            limited = pass > 0;
            for (byte[] good : corpus) {
                if (!tried(good, reading, "an unchanged input")) {
                    throw new AssertionError("%s: an unchanged input was refused: %s".formatted(target, shown(good)));
                }
            }
        }
        taken = 0;
        slowest = 0;
        spent = 0;
        most = 0;
        for (int run = 0; run < runs; run++) {
            if (tried(inputs.get(), reading, "input " + run)) {
                taken++;
            }
        }
        if (RUNS > 0) {
            note(runs);
        }
    }

    /** Whether the input was taken, not refused. */
    private boolean tried(byte[] input, Reading reading, String which) {
        boolean took = true;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            reading.read(input);
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
            if (refusals.stream().noneMatch(documented -> documented.isInstance(e))
                    || String.valueOf(e.getMessage()).length() < SHORTEST_REASON) {
                throw finding(which, "ended in " + e, input, e);
            }
            took = false;
        }
        long time = THREADS.getCurrentThreadCpuTime() - begin;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (!limited) {
            return took;
        }
        if (time > SECOND) {
            throw finding(which, "took %d ms".formatted(time / 1_000_000), input, null);
        }
        if (allocated > fixed + perByte * input.length) {
            throw finding(which, "allocated %d bytes".formatted(allocated), input, null);
        }
        spent += time;
        slowest = Math.max(slowest, time);
        most = Math.max(most, allocated);
        return took;
    }

    private AssertionError finding(String which, String what, byte[] input, @Nullable Throwable cause) {
        try {
            Path file = Path.of("target", "fuzz-" + target.replace(' ', '-') + ".bin");
            Files.createDirectories(file.getParent());
            Files.write(file, input);
            return new AssertionError(
                    "%s: %s of %d bytes %s. It is in %s: %s"
                            .formatted(target, which, input.length, what, file, shown(input)),
                    cause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(byte[] input) {
        return new String(Arrays.copyOf(input, Math.min(input.length, 2_000)), ISO_8859_1);
    }

    private void note(int runs) {
        String line = String.format(
                Locale.ROOT,
                "{\"target\":\"%s\",\"runs\":%d,\"taken\":%d,\"refused\":%d,\"microsEach\":%d,\"slowestMillis\":%d,\"mostAllocated\":%d,\"allowed\":\"%d + %d a byte\"}%n",
                target,
                runs,
                taken,
                runs - taken,
                spent / runs / 1_000,
                slowest / 1_000_000,
                most,
                fixed,
                perByte);
        try {
            Files.createDirectories(FIGURES.getParent());
            Files.writeString(FIGURES, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
