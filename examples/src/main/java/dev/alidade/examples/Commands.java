// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Progress;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the parts of the command line that need to show progress; all others by their own constructors. */
final class Commands implements IFactory {
    private final Progress progress;

    Commands(Progress progress) {
        this.progress = progress;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.equals(InputOptions.class)
                ? type.cast(new InputOptions(progress))
                : CommandLine.defaultFactory().create(type);
    }
}
