// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;

/** A policy as the text of a properties file: every key with what it means, those without a value as comments. */
final class PolicyText {
    private static final int WIDTH = 100;
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final String HEADING =
            "What was agreed on, and how it is judged. A line that begins with # says nothing: to change a setting, take the #"
                    + " away and write another value. Without a line of its own, a key has the value that is named with it.";

    private final StringBuilder text = new StringBuilder();

    private PolicyText() {}

    static String of(ImmutableSortedMap<String, String> values) {
        PolicyText written = new PolicyText();
        written.comment(HEADING);
        for (PolicyKey key : PolicyKey.all()) {
            written.key(key, values);
        }
        return written.text.toString();
    }

    private void key(PolicyKey key, ImmutableSortedMap<String, String> values) {
        text.append('\n');
        comment(key.name() + ": " + key.meaning());
        comment("Wanted: " + key.wanted() + ". Without it: " + key.without() + ".");
        List<String> set = values.keySet().stream().filter(key::covers).toList();
        if (set.isEmpty()) {
            text.append('#');
            line(key.sample().name(), key.example());
        }
        set.forEach(name -> line(name, String.valueOf(values.get(name))));
    }

    private void comment(String words) {
        int column = 0;
        for (String word : WORDS.split(words.replace("`", ""))) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            text.append(column == 0 ? "# " : " ").append(word);
            column += (column == 0 ? 2 : 1) + word.length();
        }
        text.append('\n');
    }

    private void line(String name, String value) {
        escape(name, true);
        text.append('=');
        escape(value, false);
        text.append('\n');
    }

    /** Writes what {@link java.util.Properties#load(java.io.Reader)} reads as the same text. */
    private void escape(String words, boolean isKey) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\f' -> text.append("\\f");
                case ' ' -> text.append(isKey || i == 0 ? "\\ " : " ");
                case '=', ':', '#', '!' -> {
                    if (isKey || i == 0) {
                        text.append('\\');
                    }
                    text.append(letter);
                }
                default -> text.append(letter);
            }
        }
    }
}
