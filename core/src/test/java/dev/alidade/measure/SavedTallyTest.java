// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.BaseEncoding;
import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedTallyTest {
    private static final Window WINDOW = SomeLeads.WINDOW;

    private static Tally<Lead, WonShareAnalysis.Report> tally() {
        Tally<Lead, WonShareAnalysis.Report> tally = new WonShareAnalysis(1).tally(WINDOW);
        tally.add(Lead.builder("L1")
                .createdAt(WINDOW.start())
                .market("north")
                .won(WINDOW.start().plus(Duration.ofMinutes(90)))
                .build());
        return tally;
    }

    private static String refusal(Analysis<Lead, ?> analysis, byte[] saved) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> analysis.tally(WINDOW, saved))
                .getMessage());
    }

    @Test
    void anotherVersionIsRefusedWithTheAdviceToRecompute() {
        String refusal = refusal(new WonShareAnalysis(2), tally().toBytes());
        assertTrue(refusal.contains("version 1") && refusal.contains("recompute"), refusal);
    }

    @Test
    void aFlippedBitIsSeenByTheChecksum() {
        byte[] saved = tally().toBytes();
        saved[saved.length / 2] ^= 1;
        assertTrue(refusal(new WonShareAnalysis(1), saved).contains("checksum"));
    }

    @Test
    void anythingElseIsNoSavedTally() {
        assertTrue(refusal(new WonShareAnalysis(1), new byte[100]).contains("no saved tally"));
    }

    @Test
    void tallyGroupedByAnotherNameIsRefused() {
        Analysis<Lead, ?> byMarket = new WonShareAnalysis(1).by("market", Lead::market);
        Analysis<Lead, ?> bySource = new WonShareAnalysis(1).by("source", Lead::source);
        byte[] saved = byMarket.tally(WINDOW).toBytes();
        assertTrue(refusal(bySource, saved).contains("settings"));
    }

    /** Written by this test's first version: saved tallies of format 1 stay readable. */
    @Test
    void theFormatOfSavedTalliesStays() {
        byte[] golden = BaseEncoding.base16().lowerCase().decode(GOLDEN);
        assertEquals(GOLDEN, BaseEncoding.base16().lowerCase().encode(tally().toBytes()));
        assertEquals(
                tally().result(), new WonShareAnalysis(1).tally(WINDOW, golden).result());
    }

    private static final String GOLDEN =
            "414c44540108746573742e776f6e01206533623063343432393866633163313439616662663463383939366662"
                    + "3932340000000065e11a80000000000065ee4980000000000065f0ec8000015a064d494e55544503616c6c4301"
                    + "03776f6e4301077365636f6e647353ffffffffffffffffffffffffffffeae8086578616d706c6573490301024c"
                    + "310862794d61726b65744b01056e6f7274684301077265616368656444015a010777616974696e6744000a6c61"
                    + "7374536f757263654c010000000065e11a8000000006697373756573580a746573742e6561726c790005003b62"
                    + "86ad";

    @Test
    void settingsDifferByEveryParameterAndByNameAndVersion() {
        List<Settings> all = List.of(
                Settings.of("a", 1),
                Settings.of("a", 2),
                Settings.of("b", 1),
                Settings.of("a", 1).with("x", 1),
                Settings.of("a", 1).with("x", 2),
                Settings.of("a", 1).with("x", 1.0),
                Settings.of("a", 1).with("x", "1:y").with("z", ""),
                Settings.of("a", 1).with("x", Duration.ofHours(1)),
                Settings.of("a", 1).with("x", Settings.of("a", 1)),
                Settings.of("a", 1).with("x", true));
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(all.get(i), all.get(j));
            }
        }
        assertEquals(
                Settings.of("a", 1).with("x", 1).with("y", 2).fingerprint(),
                Settings.of("a", 1).with("y", 2).with("x", 1).fingerprint());
        assertThrows(
                IllegalArgumentException.class,
                () -> Settings.of("a", 1).with("x", 1).with("x", 1));
    }
}
