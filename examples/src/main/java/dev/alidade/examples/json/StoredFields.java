// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Quoted;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of one object of a stored review. What can't be used is refused with its place, value and what was wanted. */
record StoredFields(String place, JsonNode object) {

    ImmutableList<JsonNode> list(String name) {
        JsonNode found = object.path(name);
        if (!found.isArray()) {
            throw wrong(name, "a list");
        }
        return ImmutableList.copyOf(found);
    }

    ImmutableList<String> texts(String name) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (JsonNode text : list(name)) {
            if (!text.isString()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(text.asString());
        }
        return texts.build();
    }

    String text(String name) {
        JsonNode found = object.path(name);
        if (!found.isString()) {
            throw wrong(name, "a text");
        }
        return found.asString();
    }

    <T> T parsed(String name, Function<String, T> parse, String wanted) {
        try {
            return parse.apply(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, wanted);
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        Optional<E> word = Arrays.stream(words.getEnumConstants())
                .filter(one -> one.name().equals(object.path(name).asString("")))
                .findFirst();
        return word.orElseThrow(() -> wrong(
                name,
                "one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }

    OptionalDouble number(String name) {
        JsonNode found = object.path(name);
        if (absent(found)) {
            return OptionalDouble.empty();
        }
        if (!found.isNumber() || !Double.isFinite(found.numberValue().doubleValue())) {
            throw wrong(name, "a number");
        }
        return OptionalDouble.of(found.numberValue().doubleValue());
    }

    OptionalLong count(String name) {
        JsonNode found = object.path(name);
        if (absent(found)) {
            return OptionalLong.empty();
        }
        if (!found.isIntegralNumber() || !found.canConvertToLong() || found.asLong() < 0) {
            throw wrong(name, "a whole number from 0");
        }
        return OptionalLong.of(found.asLong());
    }

    private static boolean absent(JsonNode found) {
        return found.isMissingNode() || found.isNull();
    }

    IllegalArgumentException wrong(String name, String wanted) {
        JsonNode found = object.path(name);
        return new IllegalArgumentException("%s%s is %s, wanted %s.".formatted(place, name, shown(found), wanted));
    }

    private static String shown(JsonNode found) {
        if (found.isMissingNode()) {
            return "missing";
        }
        if (found.isArray()) {
            return "a list";
        }
        if (found.isObject()) {
            return "an object";
        }
        if (found.isString()) {
            return Quoted.of(found.asString());
        }
        String value = found.toString();
        return value.length() > 30 ? Quoted.of(value) : value;
    }
}
