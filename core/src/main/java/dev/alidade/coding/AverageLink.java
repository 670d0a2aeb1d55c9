// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups things bottom-up by average link (UPGMA; R. R. Sokal and C. D. Michener, "A statistical method for
 * evaluating systematic relationships", University of Kansas Science Bulletin 38 (1958)). Means are compared as
 * exact fractions, so equal input gives equal groups to the bit; of equally like pairs the one with the earliest
 * members is joined first.
 *
 * <p>Each group remembers the earlier group that it is most like; after a step only the groups that remember one of
 * the joined look at all others again: about n squared steps in all. Up to 4,000 things the fractions stay within a
 * long.
 */
final class AverageLink {
    private final long[][] sums;
    private final int[] sizes;
    private final int[] most;
    private final List<List<Integer>> members = new ArrayList<>();

    private AverageLink(int[][] likeness) {
        int n = likeness.length;
        sums = new long[n][];
        sizes = new int[n];
        most = new int[n];
        for (int i = 0; i < n; i++) {
            sums[i] = new long[i];
            for (int j = 0; j < i; j++) {
                sums[i][j] = likeness[i][j];
            }
            sizes[i] = 1;
            members.add(new ArrayList<>(List.of(i)));
        }
        for (int i = 0; i < n; i++) {
            lookAgain(i);
        }
    }

    /**
     * The groups.
     *
     * @param likeness the likeness of each thing with each earlier one, in millionths
     * @param least the mean likeness from which groups are joined
     * @return the things' places, ascending, by group; groups by their first member
     */
    static List<List<Integer>> groups(int[][] likeness, double least) {
        AverageLink link = new AverageLink(likeness);
        long threshold = (long) StrictMath.ceil(least * Likeness.UNIT);
        while (link.joinClosest(threshold)) {
            // until no two groups are alike enough
        }
        return link.members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private boolean joinClosest(long threshold) {
        int best = -1;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && most[i] >= 0 && (best < 0 || compare(i, most[i], best, most[best]) > 0)) {
                best = i;
            }
        }
        if (best < 0 || sums[best][most[best]] < threshold * sizes[best] * sizes[most[best]]) {
            return false;
        }
        join(most[best], best);
        return true;
    }

    /** Moves the later group into the earlier. */
    private void join(int earlier, int later) {
        for (int other = 0; other < sizes.length; other++) {
            if (sizes[other] > 0 && other != earlier && other != later) {
                add(other, earlier, sum(other, later));
            }
        }
        sizes[earlier] += sizes[later];
        sizes[later] = 0;
        members.get(earlier).addAll(members.get(later));
        members.get(later).clear();
        for (int other = 0; other < sizes.length; other++) {
            if (sizes[other] > 0) {
                if (other == earlier || most[other] == earlier || most[other] == later) {
                    lookAgain(other);
                } else if (other > earlier) {
                    lookAt(other, earlier);
                }
            }
        }
    }

    private void lookAgain(int group) {
        most[group] = -1;
        for (int other = 0; other < group; other++) {
            if (sizes[other] > 0) {
                lookAt(group, other);
            }
        }
    }

    private void lookAt(int group, int earlier) {
        int order = most[group] < 0 ? 1 : compare(group, earlier, group, most[group]);
        if (order > 0 || (order == 0 && earlier < most[group])) {
            most[group] = earlier;
        }
    }

    /** Compares the mean likeness of two pairs of groups. */
    private int compare(int a, int b, int c, int d) {
        long left = (long) sizes[c] * sizes[d];
        long right = (long) sizes[a] * sizes[b];
        return Long.compare(Math.multiplyExact(sum(a, b), left), Math.multiplyExact(sum(c, d), right));
    }

    private long sum(int a, int b) {
        return a > b ? sums[a][b] : sums[b][a];
    }

    private void add(int a, int b, long more) {
        if (a > b) {
            sums[a][b] += more;
        } else {
            sums[b][a] += more;
        }
    }
}
