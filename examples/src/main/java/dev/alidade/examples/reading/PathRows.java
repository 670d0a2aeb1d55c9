// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.PathRow;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Paths of touches with what became of them, one row a path. Nothing is kept: each row goes on to its consumer. */
public final class PathRows implements TableReader.Rows {
    private static final String CONVERSIONS = "total_conversions";
    private static final String VALUE = "total_conversion_value";
    private static final String NULLS = "total_null";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal BEYOND = BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);
    private static final int MOST_DECIMALS = 18;

    /** What is usual between touches elsewhere. */
    private static final ImmutableList<String> UNUSUAL = ImmutableList.of("|", ";", ",", "\u2192");

    private final String separator;
    private final Consumer<PathRow> paths;
    private boolean joined;
    private Optional<String> unusual = Optional.empty();

    /**
     * Hands rows on.
     *
     * @param separator what stands between two touches; blanks around the names don't count unless it is the usual one
     * @param paths takes each row that can be used
     */
    public PathRows(String separator, Consumer<PathRow> paths) {
        this.separator = requireNonNull(separator, "separator");
        this.paths = requireNonNull(paths, "paths");
    }

    @Override
    public void use(Row row) {
        String path = path(row, row.required("path"));
        BigDecimal conversions = count(row, CONVERSIONS, row.required(CONVERSIONS));
        Optional<BigDecimal> value = row.text(VALUE).map(text -> number(row, VALUE, text));
        BigDecimal nulls = row.text(NULLS).map(text -> count(row, NULLS, text)).orElse(BigDecimal.ZERO);
        PathRow complete;
        try {
            complete = new PathRow(path, conversions, value, nulls);
        } catch (IllegalArgumentException e) {
            throw row.bad(
                    "path",
                    "touches joined by '%s', each with a name that has no > in it and no blank at its ends%s"
                            .formatted(separator, hint(path)));
        }
        joined |= path.contains(PathRow.SEPARATOR);
        if (unusual.isEmpty()) {
            unusual = UNUSUAL.stream().filter(path::contains).findFirst();
        }
        paths.accept(complete);
    }

    /** What may have gone wrong with a path of the usual separator. */
    private String hint(String path) {
        if (!separator.equals(PathRow.SEPARATOR)) {
            return "";
        }
        if (path.contains("->")) {
            return ". For another separator there is --separator '->'";
        }
        if (!path.contains(PathRow.SEPARATOR) && path.contains(">")) {
            return ". For another separator there is --separator '>'";
        }
        return path.strip().equals(path) ? "" : ". There is a blank at its beginning or end";
    }

    /**
     * Another separator that the paths may have.
     *
     * @return a sign that some names hold, when no path has more than one touch
     */
    public Optional<String> otherSeparator() {
        return joined ? Optional.empty() : unusual;
    }

    private String path(Row row, String text) {
        if (separator.equals(PathRow.SEPARATOR)) {
            return text;
        }
        if (!separator.contains(">") && text.indexOf('>') >= 0) {
            throw row.bad("path", "touches joined by '%s' whose names have no > in them".formatted(separator));
        }
        return String.join(
                PathRow.SEPARATOR, Splitter.on(separator).trimResults().split(text));
    }

    private static BigDecimal count(Row row, String column, String text) {
        BigDecimal number = number(row, column, text);
        if (number.signum() < 0) {
            throw row.bad(column, "a number that is not negative");
        }
        return number;
    }

    private static BigDecimal number(Row row, String column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw row.bad(column, "a number such as 3 or 2.5, with a point and without separators for thousands");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(BEYOND) >= 0) {
            throw row.bad(column, "a number up to " + Long.MAX_VALUE);
        }
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw row.bad(column, "a number with at most %d decimals".formatted(MOST_DECIMALS));
        }
        return number.scale() > MOST_DECIMALS || number.scale() < 0
                ? number.stripTrailingZeros()
                        .setScale(Math.max(0, number.stripTrailingZeros().scale()))
                : number;
    }
}
