// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two colours that stand beside each other, as readers with another colour vision see them. */
final class ColourVisionTest {
    /**
     * Linear RGB as seen by dichromats: the matrices of severity 1.0 in G. M. Machado, M. M. Oliveira and L. A. F.
     * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
     * Visualization and Computer Graphics 15 (2009).
     */
    enum Vision {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final ImmutableList<Double> matrix;

        Vision(double... matrix) {
            this.matrix = ImmutableList.copyOf(Doubles.asList(matrix));
        }

        double seen(double[] linear, int row) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += matrix.get(3 * row + i) * linear[i];
            }
            return Math.max(0, Math.min(1, sum));
        }
    }

    /** A difference of 2 to 3 is just seen beside each other. */
    private static final double WELL_APART = 40;

    @ParameterizedTest
    @EnumSource
    void theTwoColoursAreToldApart(Vision vision) {
        List<Integer> ones = colours("one");
        List<Integer> twos = colours("two");
        for (int theme = 0; theme < ones.size(); theme++) {
            double[] one = lab(ones.get(theme), vision);
            double[] two = lab(twos.get(theme), vision);
            double difference = Math.sqrt(square(one[0] - two[0]) + square(one[1] - two[1]) + square(one[2] - two[2]));
            assertTrue(difference > WELL_APART, vision + " in theme " + theme + ": " + difference);
        }
    }

    private static double square(double value) {
        return value * value;
    }

    private static List<Integer> colours(String name) {
        Matcher matcher =
                Pattern.compile("--picture-" + name + ": #([0-9a-f]{6});").matcher(PictureStyle.css());
        return matcher.results()
                .map(found -> Integer.parseInt(found.group(1), 16))
                .toList();
    }

    /** CIE L*a*b* of an sRGB colour, white point D65. */
    private static double[] lab(int colour, Vision vision) {
        double[] given = {linear(colour >> 16 & 0xFF), linear(colour >> 8 & 0xFF), linear(colour & 0xFF)};
        double red = vision.seen(given, 0);
        double green = vision.seen(given, 1);
        double blue = vision.seen(given, 2);
        double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 0.008856 ? StrictMath.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
