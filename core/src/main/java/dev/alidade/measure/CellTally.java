// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The base of all tallies: it merges, saves and reads back the cells that a topic declares, and refuses foreign ones.
 * A topic declares cells as fields and writes {@link #add} and {@link #result}.
 *
 * <pre>{@code
 * final class WonTally extends CellTally<Lead, Proportion> {
 *     private final Count won = cell("won", new Count());
 *     private final Count all = cell("all", new Count());
 *     ...
 * }
 * }</pre>
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
public abstract class CellTally<T, R> implements Tally<T, R> {
    private final Window window;
    private final ArrayList<Cell<?>> cells = new ArrayList<>();
    private SavedHeader header;
    private Set<String> names = new LinkedHashSet<>(); // in the order of the cells
    private boolean sharing; // header and names are another tally's
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * An empty tally.
     *
     * @param settings the analysis's name, version and every parameter that could change a result
     * @param window the window of the tally
     */
    protected CellTally(Settings settings, Window window) {
        this.window = requireNonNull(window, "window");
        this.header = new SavedHeader(requireNonNull(settings, "settings"), window);
    }

    /**
     * Declares a cell. To be called in the constructor, in the same order for equal settings.
     *
     * @param name the cell's name, unique in this tally
     * @param cell a new, empty cell
     * @param <C> the type of the cell
     * @return the cell
     * @throws IllegalArgumentException if the name is taken
     * @throws IllegalStateException if it is too late: the tally is part of another already
     */
    protected final <C extends Cell<C>> C cell(String name, C cell) {
        if (sharing) {
            throw new IllegalStateException("Cell %s is not declared in the constructor.".formatted(name));
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("Cell %s is declared twice.".formatted(name));
        }
        cells.add(cell);
        return cell;
    }

    /**
     * The window of this tally.
     *
     * @return the window
     */
    protected final Window window() {
        return window;
    }

    /**
     * Begins what one thread alone may do; {@link #release()} ends it, in a {@code finally}. {@link #merge} and {@link
     * #toBytes} do so always, a whole review and groups in {@link #add} and {@link #result} too. It notices two threads that
     * meet, it doesn't keep them apart.
     *
     * @throws ConcurrentModificationException if it has begun already and not ended: another thread uses this tally, or
     *     the tally is used by what it calls itself
     */
    protected final void occupy() {
        if (busy.getOpaque()) {
            throw new ConcurrentModificationException(
                    "The tally of %s is used while another call is under way in it; its counts can't be trusted any more. A tally is for one thread at a time: give each thread its own and merge them, as Analysis.collector does."
                            .formatted(header.analysis()));
        }
        busy.setOpaque(true);
    }

    /** Ends what {@link #occupy()} began. */
    protected final void release() {
        busy.setOpaque(false);
    }

    @Override
    public final void merge(Tally<T, R> other) {
        if (other == this) {
            throw new IllegalArgumentException("A tally can't be merged with itself: every fact would count twice.");
        }
        CellTally<T, R> tally = like(other);
        occupy();
        try {
            tally.occupy();
            try {
                mergeCells(tally);
            } finally {
                tally.release();
            }
        } finally {
            release();
        }
    }

    private void mergeCells(CellTally<T, R> tally) {
        int place = 0;
        for (String name : names) {
            try {
                merge(cells.get(place), tally.cells.get(place));
            } catch (ArithmeticException tooLarge) { // the virtual machine may leave its words out
                ArithmeticException told = new ArithmeticException(
                        "What '%s' counts in %s gets too large by merging; this tally can't be trusted any more. Maybe a tally was merged again and again."
                                .formatted(name, header.analysis()));
                told.initCause(tooLarge);
                throw told;
            }
            place++;
        }
    }

    @Override
    public final R resultWithin(Tally<T, R> whole) {
        return resultAmong(like(whole));
    }

    /**
     * The result of this tally as that of one group, for {@link #resultWithin}: to be overridden where the result says
     * whether a thing is on record at all.
     *
     * @param whole a tally of this class, with the same settings and window, over the facts of all groups
     * @return the result; {@link #result()} unless overridden
     */
    protected R resultAmong(CellTally<T, R> whole) {
        return result();
    }

    /** The other tally if its cells are declared as this one's. */
    private CellTally<T, R> like(Tally<T, R> other) {
        if (!(other instanceof CellTally<T, R> tally) || tally.getClass() != getClass()) {
            throw new IllegalArgumentException("A tally of %s can't be merged with a %s."
                    .formatted(header.analysis(), other.getClass().getSimpleName()));
        }
        header.requireSame(tally.header);
        return tally;
    }

    @Override
    public final byte[] toBytes() {
        occupy();
        try {
            SavedWriter out = new SavedWriter();
            header.write(out);
            int place = 0;
            for (String name : names) {
                Cell<?> cell = cells.get(place++);
                out.string(name);
                out.number(cell.kind());
                cell.write(out);
            }
            return out.sealed();
        } finally {
            release();
        }
    }

    /**
     * Fills a new tally with what {@link #toBytes()} of a tally of the same analysis, settings and window wrote.
     *
     * @param fresh a new, empty tally
     * @param saved the saved bytes
     * @param <C> the type of the tally
     * @return the same tally, filled
     * @throws IllegalArgumentException if the bytes are damaged, contradict themselves, or belong to another analysis,
     *     version, setting or window
     */
    public static <C extends CellTally<?, ?>> C restore(C fresh, byte[] saved) {
        CellTally<?, ?> tally = fresh;
        SavedReader in = SavedReader.unsealed(saved);
        tally.header.read(in);
        int place = 0;
        for (String name : tally.names) {
            Cell<?> cell = tally.cells.get(place++);
            String savedName = in.string();
            long savedKind = in.number();
            if (!savedName.equals(name) || savedKind != cell.kind()) {
                throw in.damaged("cell %s of kind %s was expected here".formatted(name, cell.kind()));
            }
            cell.read(in);
        }
        in.end();
        try {
            Object unused =
                    tally.result(); // a result checks what single cells can't: no more hits than cases, and the like
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Saved tally of %s contradicts itself: %s Recompute it from its facts."
                            .formatted(tally.header.analysis(), e.getMessage()),
                    e);
        }
        return fresh;
    }

    /**
     * Whether the cells of both write the same: looks at no more of them than it takes to find a difference, which mostly
     * lies in what is counted.
     */
    final boolean holdsTheSameAs(CellTally<?, ?> other) {
        return holdsTheSameAs(other, cell -> cell instanceof Count) && holdsTheSameAs(other, cell -> true);
    }

    private boolean holdsTheSameAs(CellTally<?, ?> other, Predicate<Cell<?>> where) {
        for (int i = 0; i < cells.size(); i++) {
            if (where.test(cells.get(i)) && !Arrays.equals(written(cells.get(i)), written(other.cells.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] written(Cell<?> cell) {
        SavedWriter out = new SavedWriter();
        cell.write(out);
        return out.sealed();
    }

    /**
     * Takes over from a tally of the same analysis, settings and window what says so, and the names of its cells, so that
     * the tallies of many groups hold these once. Does nothing when the other isn't like this one.
     */
    final void shareWith(CellTally<?, ?> other) {
        if (other.getClass() == getClass() && other.header.isSame(header) && other.names.equals(names)) {
            header = other.header;
            names = other.names;
            sharing = true;
            cells.trimToSize();
            for (int i = 0; i < cells.size(); i++) {
                share(cells.get(i), other.cells.get(i));
            }
            shareWorkspace(other);
        }
    }

    /**
     * Takes over from a tally of this class, settings and window what counts nothing and is only worked with, such as room
     * for the fact that is being read: the tallies of many groups are used by one thread at a time, and what they all use
     * stays in the processor's caches. To be overridden where there is such a thing.
     *
     * @param other a tally of this class, with the same settings and window
     */
    protected void shareWorkspace(CellTally<?, ?> other) {}

    /** Both tallies are of one class, settings and window, so their cells were declared by the same lines. */
    @SuppressWarnings("unchecked")
    private static <C extends Cell<C>> void merge(Cell<C> cell, Cell<?> other) {
        cell.merge((C) other);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Cell<C>> void share(Cell<C> cell, Cell<?> other) {
        cell.shareWith((C) other);
    }
}
