// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;

/**
 * Whether sales has the material it needs.
 *
 * @param requests what became of what sales asked for
 * @param library whether material is fresh and used
 * @param selfMade who makes material without marketing
 * @param accuracy how sales rates that material is right
 * @param findability how sales rates that material is found
 * @param launches the launches of the window, in the order of their days
 * @param seasons the selling seasons that begin in the window, in the order of their days
 * @param launchesReady launches whose material was there in time, of those of which it can be told
 * @param seasonsReady seasons, likewise
 * @param issues what was odd about all of it
 * @param measurements the numbers as measurements
 */
public record ContentReport(
        RequestReport requests,
        LibraryReport library,
        SelfMadeReport selfMade,
        RatedMaterial accuracy,
        RatedMaterial findability,
        ImmutableList<Readiness> launches,
        ImmutableList<Readiness> seasons,
        Proportion launchesReady,
        Proportion seasonsReady,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public ContentReport {
        requireNonNull(requests, "requests");
        requireNonNull(library, "library");
        requireNonNull(selfMade, "selfMade");
        requireNonNull(accuracy, "accuracy");
        requireNonNull(findability, "findability");
        requireNonNull(launches, "launches");
        requireNonNull(seasons, "seasons");
        requireNonNull(launchesReady, "launchesReady");
        requireNonNull(seasonsReady, "seasonsReady");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }
}
