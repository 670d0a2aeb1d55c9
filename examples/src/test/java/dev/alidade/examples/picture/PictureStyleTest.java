// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PictureStyleTest {
    private static final Pattern COLOUR = Pattern.compile("--picture-([a-z]+): #([0-9a-f]{6})(?:[0-9a-f]{2})?;");

    @Test
    void lettersAndShapesStandOutFromTheirGroundInEveryTheme() {
        List<Map<String, Integer>> themes = themes();

        assertEquals(3, themes.size(), "bright, dark and print");
        for (Map<String, Integer> theme : themes) {
            int paper = theme.getOrDefault("paper", 0);
            for (String text : List.of("text", "soft")) {
                assertContrast(4.5, theme, text, paper);
            }
            for (String shape : List.of("line", "one", "two")) {
                assertContrast(3, theme, shape, paper);
                assertContrast(3, theme, shape, theme.getOrDefault("ground", 0));
            }
        }
    }

    @Test
    void nothingComesFromElsewhere() {
        String css = PictureStyle.css();

        assertTrue(!css.contains("url(") && !css.contains("@import"), css);
    }

    private static void assertContrast(double wanted, Map<String, Integer> theme, String colour, int ground) {
        double one = luminance(theme.getOrDefault(colour, ground));
        double other = luminance(ground);
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(contrast >= wanted, colour + " in " + theme + ": " + contrast);
    }

    /** Relative luminance as defined in WCAG 2.2. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    private static List<Map<String, Integer>> themes() {
        List<Map<String, Integer>> themes = new ArrayList<>();
        for (String block : PictureStyle.css().split("\\.picture \\{", -1)) {
            ImmutableMap.Builder<String, Integer> colours = ImmutableMap.builder();
            Matcher matcher = COLOUR.matcher(block);
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            Map<String, Integer> theme = colours.buildOrThrow();
            if (!theme.isEmpty()) {
                themes.add(theme);
            }
        }
        return themes;
    }
}
