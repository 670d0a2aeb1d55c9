// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.examples.reading.CompanyReading;
import dev.alidade.examples.shards.ShardedCompany;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a company is in memory at a time. */
final class ShardOptions {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    @Option(
            names = "--shards",
            paramLabel = "N",
            description =
                    "read leads and opportunities in so many shards that are kept on disk meanwhile, 1 for none (default:"
                            + " as many as the memory asks for)")
    private @Nullable String shards;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description =
                    "the folder for these shards, with as much space as the files take (default: that of the system)")
    private @Nullable Path temp;

    /**
     * The company in one part, or in several.
     *
     * @param reading a reading in which nothing of buyers was read yet
     * @param input shows how far it is
     * @param usable checks that all files can be used so far, and throws if not
     */
    CompanyParts parts(CompanyReading reading, InputOptions input, Runnable usable) {
        int count = shards == null ? MemoryNeed.shards(reading.size()) : count(shards);
        if (count == 1) {
            CompanyParts whole = CompanyParts.of(reading.whole());
            usable.run();
            return whole;
        }
        Path folder = temp == null ? Path.of(System.getProperty("java.io.tmpdir")) : temp;
        return new ShardedCompany(reading, count, folder, input.progress(), usable);
    }

    private static int count(String text) {
        if (NUMBER.matcher(text).matches()) {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= ShardedCompany.MOST) {
                return count;
            }
        }
        throw new Unusable(
                "--shards: %s, wanted a number from 1 to %d.".formatted(Quoted.of(text), ShardedCompany.MOST));
    }
}
