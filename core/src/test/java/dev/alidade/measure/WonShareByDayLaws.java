// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.model.SomeLeads;
import java.time.ZoneId;

/** The laws over every kind of cell with whole days in a zone with daylight saving time. */
class WonShareByDayLaws extends WonShareLaws {
    @Override
    protected Window window() {
        return new Window(
                SomeLeads.WINDOW.start(),
                SomeLeads.WINDOW.end(),
                SomeLeads.WINDOW.asOf(),
                ZoneId.of("Europe/Berlin"),
                Resolution.DAY);
    }
}
