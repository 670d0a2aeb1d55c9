// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a time without an offset, as spreadsheets write it, can be written so that it tells an instant. */
final class NearestMoment {
    private static final int PLAIN_DATE_LENGTH = 10;

    private NearestMoment() {}

    /**
     * What may have been meant.
     *
     * @param text what was written, which is no instant
     * @param zone in which days begin
     * @return a sentence with the instant in this zone and the day, after a full stop; empty text if the text is no time
     *     either
     */
    static String hint(String text, ZoneId zone) {
        String iso = text.strip();
        if (iso.length() <= PLAIN_DATE_LENGTH) {
            return "";
        }
        if (iso.charAt(PLAIN_DATE_LENGTH) == ' ') {
            iso = iso.substring(0, PLAIN_DATE_LENGTH) + "T"
                    + iso.substring(PLAIN_DATE_LENGTH).strip();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(iso);
            return ". Without an offset it is no instant: in %s (--zone) it is %s; the day alone is %s"
                    .formatted(
                            zone.getId(),
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(zone)),
                            local.toLocalDate());
        } catch (DateTimeException e) {
            return "";
        }
    }
}
