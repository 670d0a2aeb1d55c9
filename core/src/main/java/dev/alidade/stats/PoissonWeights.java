// SPDX-License-Identifier: Apache-2.0
package dev.alidade.stats;

/**
 * Weights for a bootstrap without random numbers: how often a case is drawn in a replicate follows from a hash of its id
 * alone, so that the weights are the same in any order and split. Each case is drawn a Poisson(1) number of times, as in
 * a bootstrap of a large sample. J. A. Hanley and B. MacGibbon, "Creating non-parametric bootstrap samples using Poisson
 * frequencies", Computer Methods and Programs in Biomedicine 83 (2006).
 */
public final class PoissonWeights {
    /** 2^64 times the probability of at most 0, 1, 2 ... 19 draws, \( e^{-1} \sum_{i \le k} 1/i! \), rounded down. */
    private static final long[] AT_MOST = {
        0x5e2d58d8b3bcdf1aL, 0xbc5ab1b16779be35L, 0xeb715e1dc1582dc2L, 0xfb23979734a252f1L, 0xff1025f59174dc3dL,
        0xffd90f3ba4055e19L, 0xfffa8b71fc72c913L, 0xffff540c0914b3c9L, 0xffffed1f4aa8f120L, 0xfffffe216e641462L,
        0xffffffd4d85d3183L, 0xfffffffc6da262b4L, 0xffffffffba12d178L, 0xfffffffffb07c64cL, 0xffffffffffab8ea5L,
        0xfffffffffffabe22L, 0xffffffffffffb11aL, 0xfffffffffffffba1L, 0xffffffffffffffc5L, 0xfffffffffffffffdL,
    };

    private PoissonWeights() {}

    /**
     * How often a case is drawn.
     *
     * @param hash a hash of the case's id; it need not be a good one
     * @param replicate the replicate, not negative
     * @return the number of draws, from 0 to 20
     */
    public static int weight(long hash, int replicate) {
        return quantile(mix(hash, replicate));
    }

    /**
     * How often a case is drawn in each replicate, and once in the data themselves.
     *
     * @param hash a hash of the case's id
     * @param times is filled: 1 at place 0, the draws in replicate r at place r
     */
    public static void fill(long hash, int[] times) {
        for (int replicate = 1; replicate < times.length; replicate++) {
            times[replicate] = weight(hash, replicate);
        }
        if (times.length > 0) {
            times[0] = 1;
        }
    }

    /**
     * Sixty-four bits for a case in a replicate that look independent of those of other cases and replicates: the
     * finaliser of splitmix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators",
     * OOPSLA 2014; variant 13 of D. Stafford), once over the hash, and again with the replicate's multiple of the golden
     * gamma added.
     *
     * @param hash a hash of the case's id
     * @param replicate the replicate, not negative
     * @return the bits
     */
    public static long mix(long hash, int replicate) {
        return finished(finished(hash) + 0x9E3779B97F4A7C15L * (replicate + 1L));
    }

    /** The Poisson(1) quantile of a number from 0 to 1, given as an unsigned fraction of 2^64. */
    static int quantile(long uniform) {
        int count = 0;
        while (count < AT_MOST.length && Long.compareUnsigned(uniform, AT_MOST[count]) >= 0) {
            count++;
        }
        return count;
    }

    private static long finished(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
