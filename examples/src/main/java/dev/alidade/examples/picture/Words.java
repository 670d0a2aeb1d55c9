// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.report.Glyphs;
import java.util.ArrayList;
import java.util.List;

/** What a picture shows, in words: for who can't see it. Long names are cut. */
final class Words {
    private static final int NAME = 100;
    private final List<String> sentences = new ArrayList<>();

    /** A name and a number for each bar, then the notes. */
    static Words of(ImmutableList<Bar> bars, ImmutableList<String> notes) {
        Words words = new Words();
        bars.forEach(bar -> words.say(bar.name(), bar.number()));
        notes.forEach(words::say);
        return words;
    }

    /** Says a number of something that has a name from anywhere. */
    void say(String name, String number) {
        String called = name(name);
        sentences.add((called.endsWith(".") ? called.substring(0, called.length() - 1) : called) + ": " + number + ".");
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    static String name(String name) {
        String inert = Glyphs.inert(name);
        return inert.codePointCount(0, inert.length()) <= NAME
                ? inert
                : inert.substring(0, inert.offsetByCodePoints(0, NAME)) + "\u2026";
    }

    Picture picture(String id, String title, Sketch sketch) {
        return Picture.of(id, title, String.join(" ", sentences), sketch);
    }
}
