// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alidade.examples.csv.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal, for files large enough to wait for. */
final class TerminalProgress implements Progress {
    private static final long LARGE = 8L << 20;
    private static final int WIDTH = 79;
    private static final int MEGABYTE = 1 << 20;

    private @Nullable Boolean terminal;

    @Override
    public InputStream watch(InputStream bytes, String file, long length) {
        return length < LARGE || !isTerminal()
                ? bytes
                : ProgressBar.wrap(bytes, bar(file, length).setUnit(" MB", MEGABYTE));
    }

    @Override
    public Steps watch(String task, int steps, long size) {
        if (size < LARGE || !isTerminal()) {
            return Progress.NONE.watch(task, steps, size);
        }
        ProgressBar shown = bar(task, steps).build();
        return new Steps() {
            @Override
            public void done() {
                shown.step();
            }

            @Override
            public void close() {
                shown.close();
            }
        };
    }

    private static ProgressBarBuilder bar(String task, long length) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(length)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH));
    }

    private boolean isTerminal() {
        if (terminal == null) {
            terminal = asksShell();
        }
        return terminal;
    }

    /** Java tells whether standard input and output are a terminal, but not standard error; POSIX's test does. */
    private static boolean asksShell() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
