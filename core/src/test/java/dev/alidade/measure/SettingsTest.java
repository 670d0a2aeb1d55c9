// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Settings NONE = Settings.of("a", 1);
    private static final Window WINDOW = SomeLeads.WINDOW;

    @Test
    void everyKindOfParameterIsPartOfTheSettings() {
        Analysis<Lead, ?> first = new WonShareAnalysis(1);
        Analysis<Lead, ?> second = new WonShareAnalysis(2);
        List<Settings> all = List.of(
                NONE,
                NONE.with("x", Resolution.DAY),
                NONE.with("x", Resolution.MINUTE),
                NONE.with("x", false),
                NONE.with("x", first, WINDOW),
                NONE.with("x", second, WINDOW),
                NONE.with("y", first, WINDOW),
                NONE.with("y", new Nested<>(second, WINDOW)),
                NONE.with("x", .1),
                NONE.with("x", .1).with("y", .1));
        Set<String> fingerprints = new HashSet<>();
        for (Settings settings : all) {
            assertTrue(fingerprints.add(settings.fingerprint()), settings.toString());
            assertEquals(32, settings.fingerprint().length());
            assertTrue(settings.toString().startsWith("a/1{"), settings.toString());
        }
        assertEquals(NONE.with("x", new Nested<>(first, WINDOW)), NONE.with("x", first, WINDOW));
        assertEquals("DAY", NONE.with("x", Resolution.DAY).toString().replaceAll(".*=|}", ""));
    }

    @Test
    void settingsAreEqualWhateverTheOrderOfTheirParameters() {
        Settings one = NONE.with("x", 1).with("y", 2);
        Settings other = NONE.with("y", 2).with("x", 1);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(ImmutableSet.of(one), new HashSet<>(Arrays.asList(one, other)));
        assertNotEquals(one, NONE.with("x", 1));
        assertNotEquals(one, Settings.of("b", 1).with("x", 1).with("y", 2));
        assertEquals("a/1{x=1, y=2}", other.toString());
    }

    @Test
    void hashCodesSpread() {
        Set<Integer> codes = new HashSet<>();
        for (int version = 0; version < 20; version++) {
            for (int x = 0; x < 20; x++) {
                codes.add(Settings.of("a", version).with("x", x).hashCode());
            }
        }
        assertTrue(codes.size() > 100, codes.size() + " of 400");
    }

    @Test
    void fixedSettingsAreTheSame() {
        Settings some = NONE.with("x", 1);
        assertEquals(some, some.fixed());
        assertEquals(some.fingerprint(), some.fixed().fingerprint());
        assertEquals("a", some.fixed().analysis());
        assertEquals(1, some.fixed().version());
        assertNotEquals(some.fingerprint(), some.fixed().with("y", 1).fingerprint());
    }
}
