// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import dev.alidade.model.Department;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** One row of a table, under our column names. Empty and blank values are absent. */
public final class Row {
    private final Header header;
    private final long line;
    private final String[] fields;
    private final Common common;

    Row(Header header, long line, String[] fields, Common common) {
        this.header = header;
        this.line = line;
        this.fields = fields;
        this.common = common;
    }

    /** The value at a place in the file's row, as it was read. */
    String field(int place) {
        return fields[place];
    }

    /** Notes a day, which is taken from this row. */
    LocalDate saw(LocalDate day) {
        common.extent().saw(day);
        return day;
    }

    /** The currency of amounts whose row names none; empty when they can't be used. */
    Optional<Currency> usualCurrency() {
        return common.usualCurrency();
    }

    /**
     * Where the row begins.
     *
     * @return the line in its file, from 1
     */
    public long line() {
        return line;
    }

    /**
     * The file that the row is in.
     *
     * @return the file's name, without folders
     */
    public String file() {
        return header.file();
    }

    /**
     * A value as it was written.
     *
     * @param column our name of the column
     * @return the text, also a blank one; empty text where there is none
     */
    public String verbatim(String column) {
        return header.value(column, fields);
    }

    /**
     * A value that may be absent.
     *
     * @param column our name of the column
     * @return the text; absent when empty, blank, or without such a column
     */
    public Optional<String> text(String column) {
        String value = verbatim(column);
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /**
     * A value that must be there.
     *
     * @param column our name of the column
     * @return the text
     * @throws BadValue if there is none
     */
    public String required(String column) {
        return text(column).orElseThrow(() -> bad(column, "a value"));
    }

    /**
     * An instant that must be there.
     *
     * @param column our name of the column
     * @return the instant; a plain date means its start in the zone
     * @throws BadValue if there is none, or not in ISO 8601
     */
    public Instant instant(String column) {
        return moment(column, required(column));
    }

    /**
     * An instant that may be absent.
     *
     * @param column our name of the column
     * @return the instant; a plain date means its start in the zone
     * @throws BadValue if it is not in ISO 8601
     */
    public Optional<Instant> optionalInstant(String column) {
        return text(column).map(text -> moment(column, text));
    }

    /**
     * A deadline that may be absent.
     *
     * @param column our name of the column
     * @return the last instant at which it can be met; a plain date lasts until the next local midnight
     * @throws BadValue if it is not in ISO 8601
     */
    public Optional<Instant> deadline(String column) {
        return text(column).map(text -> moment(column, text, Moment::parseDeadline, Moment.WANTED));
    }

    /**
     * The latest instant that a value may mean, which may be absent.
     *
     * @param column our name of the column
     * @return the instant; of a plain date the last one of that day in the zone
     * @throws BadValue if it is not in ISO 8601
     */
    public Optional<Instant> lastInstant(String column) {
        Optional<String> text = text(column);
        return text.isPresent() && Moment.isPlainDate(text.get()) ? deadline(column) : optionalInstant(column);
    }

    /**
     * A department that must be there.
     *
     * @param column our name of the column
     * @return the department
     * @throws BadValue if there is none of this name
     */
    public Department department(String column) {
        String name = required(column);
        try {
            return Department.parse(name);
        } catch (IllegalArgumentException e) {
            throw bad(column, "one of " + names(Department.class) + ", in any case");
        }
    }

    /**
     * One of a list of words, in any case, which may be absent.
     *
     * @param column our name of the column
     * @param words the words
     * @param <E> their type
     * @return the word
     * @throws BadValue if it is none of the words
     */
    public <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        return text(column)
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .map(text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> bad(column, "one of " + names(words))));
    }

    /**
     * One of a list of words, in any case, which must be there.
     *
     * @param column our name of the column
     * @param words the words
     * @param <E> their type
     * @return the word
     * @throws BadValue if there is none, or another
     */
    public <E extends Enum<E>> E requiredWord(String column, Class<E> words) {
        return word(column, words).orElseThrow(() -> bad(column, "one of " + names(words)));
    }

    /**
     * Yes or no, which may be absent.
     *
     * @param column our name of the column
     * @return true or false
     * @throws BadValue if it is another word
     */
    public Optional<Boolean> truth(String column) {
        return text(column).map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(column, "true or false");
        });
    }

    /**
     * A whole number from 1 on that must be there.
     *
     * @param column our name of the column
     * @return the number
     * @throws BadValue if it is no such number
     */
    public int positive(String column) {
        String text = required(column);
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        throw bad(column, "a whole number from 1 on");
    }

    /**
     * The complaint that a value is not what was wanted.
     *
     * @param column our name of the column
     * @param wanted what was wanted
     * @return the exception, to be thrown
     */
    public BadValue bad(String column, String wanted) {
        String value = verbatim(column);
        return value.isEmpty()
                ? BadValue.empty(column, wanted)
                : new BadValue(column, "%s, wanted %s".formatted(Quoted.of(value), wanted));
    }

    private Instant moment(String column, String text) {
        Optional<LocalTimes> times = header.times();
        Instant moment = times.isPresent()
                ? moment(column, text, times.get()::parse, LocalTimes.WANTED)
                : moment(column, text, Moment::parse, Moment.WANTED);
        common.extent().saw(moment);
        return moment;
    }

    private Instant moment(String column, String text, BiFunction<String, ZoneId, Instant> parse, String wanted) {
        try {
            return parse.apply(text, common.zone());
        } catch (DateTimeException e) {
            throw bad(column, wanted + NearestMoment.hint(text, common.zone()));
        }
    }

    private static <E extends Enum<E>> String names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
