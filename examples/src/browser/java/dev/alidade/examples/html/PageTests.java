// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page, whatever it tells. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTests {
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(360, 800, 1400);
    /** The width of A4 between its margins, in pixels of a style sheet: 180 mm. */
    private static final int PAPER = 680;

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private Browser browser;
    private String page;

    /** The page to look at. */
    abstract String page(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
        browser = new Browser(folder);
        page = page(folder);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.console();
        browser.requests();
    }

    Browser browser() {
        return browser;
    }

    String html() {
        return page;
    }

    @Test
    void itAsksForNothingAndTheBrowserHasNothingToSay() {
        browser.show(page, 800, Theme.LIGHT);

        assertEquals(ImmutableList.of(), browser.console());
        assertEquals(1, browser.requests().size(), "the page itself, and no more");
    }

    @Test
    void nothingIsWiderThanItsPlaceFoldedOrUnfolded() {
        for (int width : WIDTHS) {
            browser.show(page, width, Theme.LIGHT);
            assertEquals(ImmutableList.of(), browser.ask(Probes.OVERFLOW), "folded at " + width);

            browser.ask(Probes.UNFOLD);
            assertEquals(ImmutableList.of(), browser.ask(Probes.OVERFLOW), "unfolded at " + width);
            assertEquals(ImmutableList.of(), browser.ask(Probes.PICTURES), "pictures at " + width);
        }
    }

    @Test
    void textsAndShapesStandOutInBothThemes() {
        for (Theme theme : Theme.values()) {
            for (int width : WIDTHS) {
                browser.show(page, width, theme);
                browser.ask(Probes.UNFOLD);
                assertEquals(ImmutableList.of(), browser.ask(Probes.CONTRAST), theme + " at " + width);
            }
        }
    }

    @Test
    void theStructureLeadsSomewhere() {
        for (int width : WIDTHS) {
            browser.show(page, width, Theme.LIGHT);
            assertEquals(ImmutableList.of(), browser.ask(Probes.STRUCTURE), "at " + width);
        }
    }

    @Test
    void nothingInItCanRunLoadOrTurnTheReadingDirection() {
        browser.show(page, 800, Theme.LIGHT);

        assertEquals(ImmutableList.of(), browser.ask(Probes.MARKUP));
    }

    @Test
    void everyPlaceIsReachedByTheKeyboardAndSeen() {
        browser.show(page, 800, Theme.DARK);
        browser.ask(Probes.UNFOLD);
        int places = browser.ask(Probes.PLACES).size();
        Set<String> reached = new HashSet<>();
        for (int place = 0; place < places; place++) {
            browser.tab();
            ImmutableList<String> focus = browser.ask(Probes.FOCUS);
            assertEquals(ImmutableList.of("solid 3px", "seen"), focus.subList(1, 3), focus.get(0));
            reached.add(focus.get(3));
        }
        assertEquals(places, reached.size());
    }

    @Test
    void onPaperItIsWholeAndUnfolded() {
        browser.show(page, PAPER, Theme.DARK);
        browser.look(PAPER, Theme.DARK, "print");
        assertEquals(ImmutableList.of(), browser.ask(Probes.OVERFLOW));
        assertEquals(ImmutableList.of(), browser.ask(Probes.PAPER));
        assertEquals(ImmutableList.of(), browser.ask(Probes.CONTRAST));

        String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF"), "a PDF");
        assertTrue(SHEET.matcher(pdf).results().count() > 0, "with sheets");
    }
}
