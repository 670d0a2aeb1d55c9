// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import com.google.common.util.concurrent.Uninterruptibles;
import com.sun.management.OperatingSystemMXBean;
import dev.alidade.benchmarks.JsonLine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** On what was measured, and when; nothing that names a machine. */
final class Machine {
    static final String KIND = "machine";
    private static final double BUSY = 0.5; // processors that other work keeps busy

    private Machine() {}

    /** The machine before anything is measured. */
    static JsonLine now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return JsonLine.of(KIND)
                .with("system", system.getName() + " on " + system.getArch())
                .with("processor", processor())
                .with("processors", system.getAvailableProcessors())
                .with("memory", system.getTotalMemorySize())
                .with("jdk", System.getProperty("java.vm.name") + " " + Runtime.version())
                .with("date", LocalDate.now(ZoneOffset.UTC).toString())
                .with("load", busyProcessors(system));
    }

    /** How many processors others keep busy while this program does nothing; what was done before doesn't matter. */
    private static double busyProcessors(OperatingSystemMXBean system) {
        system.getCpuLoad();
        Uninterruptibles.sleepUninterruptibly(Duration.ofSeconds(3));
        return Math.max(0, system.getCpuLoad()) * system.getAvailableProcessors();
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown processor");
            } catch (IOException unreadable) {
                return "unknown processor";
            }
        }
        return "unknown processor";
    }

    /** In words, with a warning where the machine did other work. */
    static String words(JsonLine machine) {
        String words = "Measured on %s on %s processors (%s), %s of memory, %s, with %s."
                .formatted(
                        machine.text("date"),
                        machine.text("processors"),
                        machine.text("processor"),
                        Numbers.bytes(machine.number("memory")),
                        machine.text("system"),
                        machine.text("jdk"));
        return machine.number("load") <= BUSY
                ? words
                : words
                        + " **Other programs kept %s processors busy when it began: don't trust these times.**"
                                .formatted(Numbers.ratio(machine.number("load")));
    }
}
