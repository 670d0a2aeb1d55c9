// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the text of each row's path once, in place, and hands the touches to all models. */
final class PathTally extends CellTally<PathRow, PathReport> {
    private static final int CONVERSIONS = 0;
    private static final int VALUE = 1;
    private static final int NULLS = 2;
    private static final int UNCREDITED = 3;

    private final ImmutableList<AttributionModel> models;
    private final Names names = new Names();
    private final Issues issues = cell("issues", new Issues(PathIssues.ofSingleRows()));
    private final Count rows = cell("rows", new Count());
    private final Count valued = cell("valued", new Count());
    private final Count unvalued = cell("unvalued", new Count());
    private final SequenceSums totals = cell("totals", new SequenceSums(names, 4));
    private final ModelTable table;
    private final JourneyPath path = new JourneyPath(names, 0);
    private final PathScanner scanner = new PathScanner(names);
    private final Decimals decimals = new Decimals();

    PathTally(ImmutableList<AttributionModel> models, Settings settings, Window window) {
        super(settings, window);
        this.models = models;
        table = new ModelTable(models, "", names, 0, false, this::cell);
    }

    @Override
    public void add(PathRow row) {
        rows.increment();
        path.clear();
        decimals.read(row.conversions());
        path.conversions = decimals.whole();
        path.conversionsFraction = decimals.fraction();
        decimals.read(row.nulls());
        path.nulls = decimals.whole();
        path.nullsFraction = decimals.fraction();
        Optional<BigDecimal> value = row.value();
        if (path.converts()) {
            if (value.isPresent()) {
                valued.increment();
                decimals.read(value.get());
                path.valued = true;
                path.value = decimals.whole();
                path.valueFraction = decimals.fraction();
                totals.add(SequenceSums.ROOT, VALUE, path.value, path.valueFraction);
            } else {
                unvalued.increment();
            }
        } else {
            oddities(row, value);
            if (path.nulls == 0 && path.nullsFraction == 0) {
                return;
            }
        }
        totals.add(SequenceSums.ROOT, CONVERSIONS, path.conversions, path.conversionsFraction);
        totals.add(SequenceSums.ROOT, NULLS, path.nulls, path.nullsFraction);
        scanner.read(row.path(), path);
        table.add(path);
    }

    private void oddities(PathRow row, Optional<BigDecimal> value) {
        if (value.isPresent() && value.get().signum() != 0) {
            issues.add(PathIssues.VALUE_WITHOUT_CONVERSIONS, PathText.shortened(row.path()));
            decimals.read(value.get());
            totals.add(SequenceSums.ROOT, UNCREDITED, decimals.whole(), decimals.fraction());
        }
        if (path.nulls == 0 && path.nullsFraction == 0) {
            issues.add(PathIssues.EMPTY_ROW, PathText.shortened(row.path()));
        }
    }

    @Override
    public PathReport result() {
        BigDecimal conversions = total(CONVERSIONS);
        BigDecimal nulls = total(NULLS);
        boolean withValue = valued.value() > 0;
        if (conversions.signum() < 0 || nulls.signum() < 0) {
            throw new IllegalStateException(
                    "%s conversions and %s nulls can't be counts.".formatted(conversions, nulls));
        }
        if (Math.addExact(valued.value(), unvalued.value()) > rows.value()
                || (!withValue && total(VALUE).signum() != 0)) {
            throw new IllegalStateException("%s rows with and %s without a value are not possible among %s."
                    .formatted(valued.value(), unvalued.value(), rows.value()));
        }
        Optional<BigDecimal> value = withValue ? Optional.of(total(VALUE)) : Optional.empty();
        ImmutableList<ModelResult> results = table.results(conversions, value, 0);
        ModelAgreement agreement = Agreement.of(models, results);
        return new PathReport(
                rows.value(),
                conversions,
                value,
                nulls,
                total(UNCREDITED),
                results,
                agreement,
                found(withValue),
                ImmutableList.of(Agreement.measurement(agreement, rows.value())));
    }

    private BigDecimal total(int plane) {
        return Decimals.plain(totals.value(SequenceSums.ROOT, plane));
    }

    private ImmutableList<DataIssue> found(boolean withValue) {
        ImmutableList.Builder<DataIssue> found =
                ImmutableList.<DataIssue>builder().addAll(issues.found());
        if (withValue && unvalued.value() > 0) {
            found.add(new DataIssue(PathIssues.CONVERSIONS_WITHOUT_VALUE, unvalued.value(), ImmutableList.of()));
        }
        return found.build();
    }
}
