// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimal sums by sequence of names: what follows what in journeys, and how much of it. Sequences are the nodes of
 * a tree, the empty one its root; each node has a fixed number of sums, called planes (conversions, value, nulls). Sums
 * have at most 18 places and a whole part from -2^127 to 2^127 - 1. Numbers of nodes differ from tally to tally, what is
 * saved and the order of {@link #forEach} don't.
 *
 * <p>A node without a sum other than zero on it or behind it is as if it were not there: it is neither visited, merged
 * nor saved.
 */
public final class SequenceSums extends Cell<SequenceSums> {
    /** The node of the empty sequence. */
    public static final int ROOT = SequenceTree.ROOT;

    private final Names names;
    private final int planes;
    private final SequenceTree tree = new SequenceTree();
    private final ExactSums sums;
    private @Nullable StepCounts steps; // from the first step on
    private @Nullable EvenCounts evens; // from the first equal part on

    /**
     * All sums zero.
     *
     * @param names the names of the tally, shared with its other cells
     * @param planes how many sums each sequence has, from 1 to 100,000
     * @throws IllegalArgumentException if {@code planes} is out of range
     */
    public SequenceSums(Names names, int planes) {
        this.names = requireNonNull(names, "names");
        if (planes < 1 || planes > 100_000) {
            throw new IllegalArgumentException("%s planes are not between 1 and 100000.".formatted(planes));
        }
        this.planes = planes;
        sums = new ExactSums(planes);
        sums.reserve(planes);
    }

    /**
     * The node of a sequence and one more name, a new one if there is none.
     *
     * @param node the node of the sequence
     * @param name the number of the name
     * @return the node of the longer sequence
     */
    public int child(int node, int name) {
        int known = tree.nodes();
        int child = tree.child(node, name);
        if (child == known) {
            sums.reserve((long) planes * tree.nodes());
        }
        return child;
    }

    /**
     * The node of a sequence and one more name, if there is one.
     *
     * @param node the node of the sequence
     * @param name the number of the name
     * @return the node of the longer sequence, or -1
     */
    public int find(int node, int name) {
        settle();
        return tree.find(node, name);
    }

    /**
     * The node of the last names of a sequence: the state of a chain of that order after the sequence.
     *
     * @param node the node of the sequence
     * @param order how many names to keep, not negative
     * @return the node of its last {@code order} names, a new one if there is none; the node itself if it has no more
     */
    public int follow(int node, int order) {
        int end = tree.end(node, order);
        sums.reserve((long) planes * tree.nodes());
        return end;
    }

    /**
     * The node of a sequence without its last name.
     *
     * @param node the node
     * @return its parent; -1 for the root
     */
    public int parent(int node) {
        return tree.parent(node);
    }

    /**
     * The last name of a sequence.
     *
     * @param node the node
     * @return the number of the name; -1 for the root
     */
    public int name(int node) {
        return tree.name(node);
    }

    /**
     * How many names a sequence has.
     *
     * @param node the node
     * @return its length; 0 for the root
     */
    public int depth(int node) {
        return tree.depth(node);
    }

    /**
     * How many nodes there are, with the root and with those as if they were not there.
     *
     * @return one more than the greatest number of a node
     */
    public int nodes() {
        settle();
        return tree.nodes();
    }

    /**
     * The names of a sequence.
     *
     * @param node the node
     * @return its names in order; none for the root
     */
    public ImmutableList<String> sequence(int node) {
        String[] sequence = new String[tree.depth(node)];
        int at = node;
        for (int i = sequence.length - 1; i >= 0; i--) {
            sequence[i] = names.name(tree.name(at));
            at = tree.parent(at);
        }
        return ImmutableList.copyOf(sequence);
    }

    /**
     * Adds a whole number.
     *
     * @param node the node
     * @param plane which of its sums
     * @param whole any number
     * @throws ArithmeticException if the sum leaves its range; it stays what it was then
     */
    public void add(int node, int plane, long whole) {
        sums.add(index(node, plane), whole);
    }

    /**
     * Adds whole + fraction / 10^18: 1.5 is 1 and 500000000000000000, -0.25 is -1 and 750000000000000000.
     *
     * @param node the node
     * @param plane which of its sums
     * @param whole the greatest whole number that is not above the value
     * @param fraction the rest in units of 10^-18, at least 0 and below 10^18
     * @throws IllegalArgumentException if the fraction is out of range
     * @throws ArithmeticException if the sum leaves its range; it stays what it was then
     */
    public void add(int node, int plane, long whole, long fraction) {
        sums.add(index(node, plane), whole, fraction);
    }

    /**
     * Adds factor * (whole + fraction / 10^18), exactly.
     *
     * @param node the node
     * @param plane which of its sums
     * @param factor from 0 to 2^60
     * @param whole the greatest whole number that is not above the value
     * @param fraction the rest in units of 10^-18, at least 0 and below 10^18
     * @throws IllegalArgumentException if the factor or the fraction is out of range
     * @throws ArithmeticException if the sum leaves its range; it stays what it was then
     */
    public void addProduct(int node, int plane, long factor, long whole, long fraction) {
        sums.addProduct(index(node, plane), factor, whole, fraction);
    }

    /**
     * Adds to the names of a sequence, each by itself, equal parts of two whole numbers; of the units that are left over
     * each earlier name gets one.
     *
     * @param sequence numbers of names; the array may be longer
     * @param size how many names there are, at least one
     * @param whole what is shared in the first plane, not negative
     * @param second what is shared in the second plane, not negative
     * @throws ArithmeticException if a sum leaves its range; it stays what it was then
     */
    public void addEvenly(int[] sequence, int size, long whole, long second) {
        if (evens == null) {
            evens = new EvenCounts();
        }
        if (evens.accepts(names.size(), size, whole, second)) {
            if (!evens.hasRoom(whole, second)) {
                settle();
            }
            evens.add(names.size(), sequence, size, whole, second);
            return;
        }
        for (int i = 0; i < size; i++) {
            int node = child(ROOT, sequence[i]);
            add(node, 0, whole / size + (i < whole % size ? 1 : 0));
            add(node, 1, second / size + (i < second % size ? 1 : 0));
        }
    }

    /**
     * Adds a whole number in the first plane to each step of a sequence: to its first name, and to each name and the next.
     *
     * @param sequence numbers of names; the array may be longer
     * @param size how many names there are
     * @param whole any number
     * @throws ArithmeticException if a sum leaves its range; it stays what it was then
     */
    public void addToSteps(int[] sequence, int size, long whole) {
        if (steps == null) {
            steps = new StepCounts();
        }
        boolean accepted = steps.accepts(names.size(), size, whole);
        if (accepted && !steps.hasRoom(size, whole)) {
            settle();
        }
        if (accepted && steps.hasRoom(size, whole)) {
            steps.add(names.size(), sequence, size, whole);
            return;
        }
        for (int i = 0; i < size; i++) {
            add(child(i == 0 ? ROOT : child(ROOT, sequence[i - 1]), sequence[i]), 0, whole);
        }
    }

    /** Takes what waits in flat tables into the sums, before anything is read, and makes room there. */
    private void settle() {
        if (steps != null) {
            steps.moveTo(this, 0);
        }
        if (evens != null) {
            evens.moveTo(this);
        }
    }

    /**
     * A sum.
     *
     * @param node the node
     * @param plane which of its sums
     * @return the exact sum, without zeros at the end of its decimal places
     */
    public BigDecimal value(int node, int plane) {
        settle();
        return sums.value(index(node, plane));
    }

    /**
     * A sum as a double, for results.
     *
     * @param node the node
     * @param plane which of its sums
     * @return the sum to within two units in the last place
     */
    public double doubleValue(int node, int plane) {
        settle();
        return sums.doubleValue(index(node, plane));
    }

    /**
     * Visits the nodes in the order of their sequences: by first name, then by second, a sequence before those that go
     * on from it. The root is not visited. The visitor must not make nodes.
     *
     * @param visitor takes a node
     */
    public void forEach(IntConsumer visitor) {
        new SequenceOrder(tree, names, used()).forEach(visitor);
    }

    private int index(int node, int plane) {
        if (plane < 0 || plane >= planes) {
            throw new IndexOutOfBoundsException("Plane %s of %s.".formatted(plane, planes));
        }
        return node * planes + plane;
    }

    /** Which nodes have a sum other than zero on them or behind them. */
    private boolean[] used() {
        settle();
        boolean[] used = new boolean[tree.nodes()];
        for (int node = tree.nodes() - 1; node > ROOT; node--) {
            used[node] |= !zero(node);
            used[tree.parent(node)] |= used[node];
        }
        return used;
    }

    private boolean zero(int node) {
        for (int plane = 0; plane < planes; plane++) {
            if (!sums.zero(node * planes + plane)) {
                return false;
            }
        }
        return true;
    }

    @Override
    void merge(SequenceSums other) {
        boolean[] used = other.used();
        int[] ours = new int[other.tree.nodes()];
        int[] ourNames = new int[other.names.size()];
        Arrays.fill(ourNames, SequenceTree.NONE);
        for (int node = ROOT; node < ours.length; node++) {
            if (node > ROOT) {
                if (!used[node]) {
                    continue;
                }
                int name = other.tree.name(node);
                if (ourNames[name] == SequenceTree.NONE) {
                    ourNames[name] = names.id(other.names.name(name));
                }
                ours[node] = child(ours[other.tree.parent(node)], ourNames[name]);
            }
            for (int plane = 0; plane < planes; plane++) {
                sums.addAll(ours[node] * planes + plane, other.sums, node * planes + plane);
            }
        }
    }

    @Override
    void write(SavedWriter out) {
        SequenceOrder order = new SequenceOrder(tree, names, used());
        out.number(planes);
        out.number(order.names().length);
        for (String name : order.names()) {
            out.string(name);
        }
        writeSums(ROOT, out);
        out.number(order.size());
        int[] depths = tree.depths();
        order.forEach(node -> {
            out.number(depths[node]);
            out.number(order.rank(node));
            writeSums(node, out);
        });
    }

    private void writeSums(int node, SavedWriter out) {
        for (int plane = 0; plane < planes; plane++) {
            sums.write(node * planes + plane, out);
        }
    }

    @Override
    void read(SavedReader in) {
        if (in.number() != planes) {
            throw in.damaged("sums of another number of planes were saved");
        }
        int[] savedNames = names.read(in);
        readSums(ROOT, in);
        int saved = in.size(2 + 2 * planes);
        int[] path = new int[saved + 1]; // the nodes on the way to the last one, by depth
        int[] ranks = new int[saved + 1];
        int depth = 0;
        for (int i = 0; i < saved; i++) {
            long newDepth = in.number();
            long rank = in.number();
            if (newDepth < 1 || newDepth > depth + 1 || rank >= savedNames.length) {
                throw in.damaged("a sequence of length %s can't end with name %s here".formatted(newDepth, rank));
            }
            if (newDepth <= depth && rank <= ranks[(int) newDepth]) {
                throw in.damaged("sequences are out of order");
            }
            depth = (int) newDepth;
            ranks[depth] = (int) rank;
            path[depth] = child(path[depth - 1], savedNames[(int) rank]);
            readSums(path[depth], in);
        }
        SequenceOrder order = new SequenceOrder(tree, names, used());
        if (order.size() != saved || order.names().length != savedNames.length) {
            throw in.damaged("a sequence without a sum, or a name without a sequence, is saved");
        }
    }

    private void readSums(int node, SavedReader in) {
        for (int plane = 0; plane < planes; plane++) {
            sums.read(node * planes + plane, in);
        }
    }

    @Override
    char kind() {
        return 'Q';
    }
}
