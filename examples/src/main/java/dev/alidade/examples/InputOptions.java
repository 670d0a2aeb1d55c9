// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Moment;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.BuiltInMapping;
import dev.alidade.examples.mapping.Mapping;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are read, for every command that reads some. */
final class InputOptions {
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?) *%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Progress progress;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "the time zone in which plain dates begin, such as Europe/Berlin (default: UTC)")
    private String zone;

    @Option(
            names = "--mapping",
            paramLabel = "salesforce|hubspot|FILE",
            description = "where our tables, columns and values are found: the standard exports of a system, or a"
                    + " properties file")
    private @Nullable String mapping;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "the currency of amounts whose row names none, such as EUR; without, such rows can't be used")
    private @Nullable String currency;

    @Option(
            names = "--max-bad-rows",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "how many percent of a file's rows may be left out because they can't be used (default: 1)")
    private String maxBadRows;

    InputOptions(Progress progress) {
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Unusable(
                    "--zone: %s is no time zone, wanted one such as UTC or Europe/Berlin.".formatted(Quoted.of(zone)),
                    e);
        }
    }

    /** The point in time that an option names. */
    Instant moment(String option, String text) {
        try {
            return Moment.parse(text, zone());
        } catch (DateTimeException e) {
            throw new Unusable("%s: %s, wanted %s.".formatted(option, Quoted.of(text), Moment.WANTED), e);
        }
    }

    Mapping mapping() {
        if (mapping == null) {
            return Mapping.none();
        }
        String named = mapping;
        return BuiltInMapping.named(named).map(Mapping::of).orElseGet(() -> ownMapping(named));
    }

    private static Mapping ownMapping(String name) {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new Unusable("--mapping: %s, wanted salesforce, hubspot or the name of a file; there is no such file."
                    .formatted(Quoted.of(name)));
        }
        return Mapping.read(file);
    }

    TableReader tables(Findings findings) {
        TableReader reader = new TableReader(zone(), mostBadPercent(), progress, findings);
        return currency == null ? reader : reader.withCurrency(currency(currency));
    }

    private static Currency currency(String code) {
        return Quantities.currency(code)
                .orElseThrow(() ->
                        new Unusable("--currency: %s, wanted %s.".formatted(Quoted.of(code), Quantities.CURRENCY)));
    }

    private BigDecimal mostBadPercent() {
        var matcher = PERCENT.matcher(maxBadRows.strip());
        if (!matcher.matches() || new BigDecimal(matcher.group(1)).compareTo(WHOLE) > 0) {
            throw new Unusable("--max-bad-rows: %s, wanted a percentage from 0 to 100, such as 1 or 2.5."
                    .formatted(Quoted.of(maxBadRows)));
        }
        return new BigDecimal(matcher.group(1));
    }
}
