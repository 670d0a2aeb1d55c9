// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transforms of paths as published. */
final class PathTransformVectorsTest {

    private static void same(String expected, PathTransform transform, String path) {
        List<String> touches = Splitter.on(',').splitToList(path);
        assertEquals(Splitter.on(',').splitToList(expected), transform.apply(touches));
    }

    @Test
    void thoseOfFractribution() {
        // README of google/fractribution.
        String path = "D,A,B,B,C,D,C,C";
        same(path, PathTransform.unique(), path);
        same("D,A,B,C,D,C", PathTransform.exposure(), path);
        same("D,A,B,C", PathTransform.first(), path);
        same("D(2),A(1),B(2),C(3)", PathTransform.frequency(), path);
    }

    @Test
    void theRemovalOfSnowplow() {
        // Comment in create_udfs of snowplow/dbt-snowplow-fractribution: removes a channel unless the path has no
        // other.
        same("B", PathTransform.removeUnlessAll("A"), "A,B,A,A");
        same("A,A", PathTransform.removeUnlessAll("A"), "A,A");
    }

    @Test
    void aModelSeesTheChangedPath() {
        PathRow row = PathRow.of("A > B > A > A", 4, 0);
        Vectors.assertConversions(
                "B 4", Vectors.credited(Models.transformed(PathTransform.removeUnlessAll("A"), Models.linear()), row));
        Vectors.assertConversions(
                "A(3) 2, B(1) 2",
                Vectors.credited(Models.transformed(PathTransform.frequency(), Models.linear()), row));
    }
}
