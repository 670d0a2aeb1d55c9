// SPDX-License-Identifier: Apache-2.0
package dev.alidade.api;

import java.io.IOException;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declarations of every kind, for the test of what is written of them. */
@SuppressWarnings({"unused", "ProtectedMembersInFinalClass"})
public final class Shapes {
    private Shapes() {}

    /** Members and parents of a parent that users can't see. */
    abstract static class Hidden<T> extends AbstractList<T> implements Runnable {
        @Override
        public void run() {}
    }

    /** With everything a class can have. */
    public abstract static sealed class Round<T extends Comparable<? super T> & Serializable> extends Hidden<T>
            permits Wheel {
        /** A constant that compilers copy. */
        protected static final int SPOKES = 12;

        private int hidden;

        /** Errors of two kinds. */
        protected <E extends Exception> Round(Class<E> error) throws IOException, E {}

        Round(int hidden) {
            this.hidden = hidden;
        }

        /** Arrays, and any number of them. */
        @SuppressWarnings("unchecked")
        public abstract Optional<? extends T> next(T[] some, int[]... more);

        /** Is to go. */
        @Deprecated(since = "0.2", forRemoval = true)
        public abstract void turn();

        /** For heirs. */
        protected final void stop() {}

        /** May be none. */
        public @Nullable String label() {
            return null;
        }

        @Override
        public T get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Nobody extends it, so nothing is for heirs. */
    public static final class Wheel extends Round<String> {
        /** One error less. */
        public Wheel() throws IOException {
            super(RuntimeException.class);
        }

        @Override
        public Optional<String> next(String[] some, int[]... more) {
            return Optional.empty();
        }

        @Override
        @SuppressWarnings("removal")
        public void turn() {}

        /** Not for users. */
        protected void roll() {}
    }

    /** A size. */
    public enum Size {
        /** First. */
        SMALL,
        /** Second. */
        LARGE;

        /** Of any size. */
        public double metres() {
            return 1;
        }
    }

    /** Has a size. */
    public interface Sized {
        /** Copied too. */
        String UNIT = "m\n";

        /** Its size. */
        default Size size() {
            return Size.SMALL;
        }

        /** Made of one. */
        static Sized of(Size size) {
            return new Sized() {};
        }
    }

    /** Its components are its constructor and accessors. */
    public record Disc(@Nullable String name, List<Integer> holes) implements Sized {
        /** Without holes. */
        public Disc(String name) {
            this(name, List.of());
        }

        /** How many. */
        public int count() {
            return holes.size();
        }
    }

    /** To go, and nobody knows since when. */
    @Deprecated
    public static final class Undated {}

    private record Unseen(int any) {}
}
