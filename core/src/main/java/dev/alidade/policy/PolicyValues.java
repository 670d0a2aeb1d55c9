// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The values of a policy by their keys, and what they mean.
 *
 * @param file what the policy is called in complaints
 * @param set the values that are there, none of them empty
 * @param named the keys that are there, with or without a value
 * @param asked is told every key that is asked for
 * @param wrong is told of every value that can't be read; when it returns, the value counts as none
 */
record PolicyValues(
        String file,
        ImmutableSortedMap<String, String> set,
        ImmutableSortedSet<String> named,
        Consumer<String> asked,
        Consumer<String> wrong) {
    private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();

    static PolicyValues of(String file, Map<String, String> values) {
        ImmutableSortedMap.Builder<String, String> set = ImmutableSortedMap.naturalOrder();
        values.forEach((key, value) -> {
            if (!value.isBlank()) {
                set.put(key, value.strip());
            }
        });
        return new PolicyValues(
                file,
                set.buildOrThrow(),
                ImmutableSortedSet.copyOf(values.keySet()),
                PolicyValues::ignore,
                PolicyValues::refuse);
    }

    private static void ignore(String key) {}

    private static void refuse(String mistake) {
        throw new PolicyException(mistake);
    }

    /** The same values, telling which keys are asked for, and what is wrong with their values instead of refusing them. */
    PolicyValues watched(Consumer<String> watching, Consumer<String> noting) {
        return new PolicyValues(file, set, named, watching, noting);
    }

    Optional<String> text(PolicyKey key) {
        asked.accept(key.name());
        return Optional.ofNullable(set.get(key.name()));
    }

    Optional<ImmutableList<String>> list(PolicyKey key) {
        return text(key).map(PolicyValues::parts);
    }

    static ImmutableList<String> parts(String text) {
        return LIST.splitToStream(text).collect(ImmutableList.toImmutableList());
    }

    /** Some of a list of words, in any case and with hyphens. */
    <E extends Enum<E>> Optional<ImmutableList<E>> words(PolicyKey key, Class<E> words) {
        return parsed(key, text -> {
            ImmutableList<Optional<E>> found =
                    parts(text).stream().map(part -> find(part, words)).collect(ImmutableList.toImmutableList());
            return found.stream().allMatch(Optional::isPresent)
                    ? Optional.of(found.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()))
                    : Optional.empty();
        });
    }

    /** A time of 0 or more. */
    Optional<Duration> time(PolicyKey key) {
        return parsed(key, text -> {
            try {
                return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    Optional<LocalDate> day(PolicyKey key) {
        return parsed(key, text -> {
            try {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE))
                        .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    Optional<Duration> duration(PolicyKey key) {
        return parsed(key, text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    Optional<Currency> currency(PolicyKey key) {
        return parsed(key, text -> {
            try {
                return Optional.of(Currency.getInstance(text)).filter(found -> found.getDefaultFractionDigits() >= 0);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    Optional<Long> number(PolicyKey key) {
        return parsed(key, text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty());
    }

    Optional<Integer> smallNumber(PolicyKey key) {
        return parsed(key, text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty());
    }

    Optional<Double> decimal(PolicyKey key) {
        return parsed(
                key,
                text -> text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                        ? Optional.of(new BigDecimal(text).doubleValue())
                        : Optional.empty());
    }

    <E extends Enum<E>> Optional<E> word(PolicyKey key, Class<E> words) {
        return parsed(key, text -> find(text, words));
    }

    private static <E extends Enum<E>> Optional<E> find(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    Optional<Boolean> truth(PolicyKey key) {
        return parsed(key, text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    <T> Optional<T> parsed(PolicyKey key, Function<String, Optional<T>> parse) {
        return text(key).flatMap(text -> {
            Optional<T> value = parse.apply(text);
            if (value.isEmpty()) {
                wrong.accept("%s: %s is %s, wanted %s.".formatted(file, key, Quoted.of(text), key.wanted()));
            }
            return value;
        });
    }

    /** Does what the values ask for; what the library refuses is told with the file's name. */
    <T> T applied(Supplier<T> making) {
        try {
            return making.get();
        } catch (PolicyException e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new PolicyException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
