// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import static java.util.Objects.requireNonNull;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.Onboarding;
import java.time.Duration;

/** The briefing of newcomers as an analysis. */
final class Newcomers implements Analysis<Onboarding, NewcomersReport> {
    private static final Duration LONGEST = Duration.between(Window.EARLIEST, Window.LATEST);

    private final Duration within;
    private final boolean namingPersons;
    private final Settings identity;

    Newcomers(Duration within, boolean namingPersons) {
        if (requireNonNull(within, "within").isNegative() || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Newcomers: briefing within %s is not possible; wanted a time from 0 to 10,000 years."
                            .formatted(within));
        }
        this.within = within;
        this.namingPersons = namingPersons;
        this.identity =
                Settings.of("mindset.newcomers", 1).with("within", within).with("naming", namingPersons);
    }

    @Override
    public Tally<Onboarding, NewcomersReport> tally(Window window) {
        return new NewcomersTally(within, namingPersons, identity, window);
    }

    @Override
    public Tally<Onboarding, NewcomersReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new NewcomersTally(within, namingPersons, identity, window), saved);
    }
}
