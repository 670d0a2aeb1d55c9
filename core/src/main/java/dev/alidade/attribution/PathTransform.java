// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Names;
import java.util.List;

/**
 * A change to every path before a model sees it, applied by {@link Models#transformed}. Four are those of Google's
 * fractribution (its README), one is Snowplow's. Immutable.
 *
 * <pre>{@code
 * PathTransform.exposure().apply(List.of("D", "A", "B", "B", "C", "D", "C", "C")); // D, A, B, C, D, C
 * }</pre>
 */
public final class PathTransform {
    enum Kind {
        UNIQUE,
        EXPOSURE,
        FIRST,
        FREQUENCY,
        REMOVE_UNLESS_ALL
    }

    private static final PathTransform UNIQUE = new PathTransform(Kind.UNIQUE, "unique", "");
    private static final PathTransform EXPOSURE = new PathTransform(Kind.EXPOSURE, "exposure", "");
    private static final PathTransform FIRST = new PathTransform(Kind.FIRST, "first", "");
    private static final PathTransform FREQUENCY = new PathTransform(Kind.FREQUENCY, "frequency", "");

    private final Kind kind;
    private final String id;
    private final String removed;

    private PathTransform(Kind kind, String id, String removed) {
        this.kind = kind;
        this.id = id;
        this.removed = removed;
    }

    /**
     * Every path as it is: every touch is a unique one.
     *
     * @return the transform
     */
    public static PathTransform unique() {
        return UNIQUE;
    }

    /**
     * Touches of one name in a row are one exposure, at the time of the first: {@code D,A,B,B,C} becomes {@code D,A,B,C}.
     *
     * @return the transform
     */
    public static PathTransform exposure() {
        return EXPOSURE;
    }

    /**
     * Only the first touch of each name.
     *
     * @return the transform
     */
    public static PathTransform first() {
        return FIRST;
    }

    /**
     * Only the first touch of each name, which says how often the name is in the path: {@code A,B,A} becomes
     * {@code A(2),B(1)}.
     *
     * @return the transform
     */
    public static PathTransform frequency() {
        return FREQUENCY;
    }

    /**
     * All touches but those of one name; a path with no other name stays as it is.
     *
     * @param name the name, such as {@code Direct}
     * @return the transform
     */
    public static PathTransform removeUnlessAll(String name) {
        return new PathTransform(Kind.REMOVE_UNLESS_ALL, "without-" + requireNonNull(name, "name"), name);
    }

    /**
     * What the transform is called in the ids of models.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Changes one path.
     *
     * @param path the names of its touches in their order
     * @return the names of the changed path
     */
    public ImmutableList<String> apply(List<String> path) {
        Names names = new Names();
        JourneyPath from = new JourneyPath(names, 0);
        path.forEach(name -> from.add(names.id(name)));
        JourneyPath to = new PathRewriter(this, names, 0).rewritten(from);
        ImmutableList.Builder<String> changed = ImmutableList.builder();
        for (int i = 0; i < to.size; i++) {
            changed.add(names.name(to.touches[i]));
        }
        return changed.build();
    }

    Kind kind() {
        return kind;
    }

    /** The name that is removed. */
    String removed() {
        return removed;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PathTransform that && kind == that.kind && removed.equals(that.removed);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + removed.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
