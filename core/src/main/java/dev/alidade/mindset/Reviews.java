// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.ReviewSession;
import java.util.OptionalLong;

/** The attendance of review sessions as an analysis. */
final class Reviews implements Analysis<ReviewSession, ReviewsReport> {
    private final OptionalLong staff;
    private final Settings identity;

    Reviews(OptionalLong staff) {
        if (staff.orElse(1) < 1) {
            throw new IllegalArgumentException("Reviews: staff %s is not positive.".formatted(staff.getAsLong()));
        }
        this.staff = staff;
        this.identity = Settings.of("mindset.reviews", 1).with("staff", staff.orElse(0));
    }

    @Override
    public Tally<ReviewSession, ReviewsReport> tally(Window window) {
        return new ReviewsTally(staff, identity, window);
    }

    @Override
    public Tally<ReviewSession, ReviewsReport> tally(Window window, byte[] saved) {
        return CellTally.restore(new ReviewsTally(staff, identity, window), saved);
    }
}
