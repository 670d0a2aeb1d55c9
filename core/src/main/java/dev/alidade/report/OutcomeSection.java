// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.ProtectedShare;
import dev.alidade.model.Department;
import dev.alidade.outcome.Attainment;
import dev.alidade.outcome.CustomerSatisfaction;
import dev.alidade.outcome.Morale;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.outcome.QuotaReport;
import dev.alidade.outcome.Recommendation;
import dev.alidade.outcome.Retention;
import dev.alidade.outcome.Revenue;
import dev.alidade.outcome.RevenueReport;
import dev.alidade.report.Block.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How the company fares, in words. */
final class OutcomeSection {
    private OutcomeSection() {}

    static ChapterBody of(OutcomeReport report) {
        List<Fact> facts = facts(report);
        ChapterBody body = ChapterBody.saying("Beside the score, never inside it: outcomes have many causes.");
        if (facts.isEmpty()) {
            body.say("Nothing about outcomes is on record in this time.");
        }
        body.facts(facts);
        List<String> warnings = OutcomeWarnings.of(report);
        if (!warnings.isEmpty()) {
            body.say(String.join(" ", warnings));
        }
        return body.detailAll(CorrelationBlocks.of(report.correlations()));
    }

    private static List<Fact> facts(OutcomeReport report) {
        String unit = report.currency()
                .map(Currency::getCurrencyCode)
                .map(code -> " " + code)
                .orElse("");
        List<Fact> facts = new ArrayList<>();
        quotas(report.quotas(), unit).ifPresent(text -> facts.add(new Fact("Quotas", text)));
        revenue(report.revenue(), unit).ifPresent(text -> facts.add(new Fact("Revenue", text)));
        business(report.revenue()).ifPresent(text -> facts.add(new Fact("New business", text)));
        for (Retention retention : report.retention()) {
            facts.add(new Fact("Kept over " + length(retention.length()), retention(retention)));
        }
        satisfied(report.satisfaction().satisfied()).ifPresent(text -> facts.add(new Fact("Satisfaction", text)));
        recommendation(report.satisfaction()).ifPresent(text -> facts.add(new Fact("Would recommend", text)));
        morale(report.morale()).ifPresent(text -> facts.add(new Fact("Morale", text)));
        return facts;
    }

    private static Optional<String> quotas(QuotaReport report, String unit) {
        String running = report.running() > 0
                ? "; %s running and not judged".formatted(Figures.count(report.running(), "more is", "more are"))
                : "";
        if (report.company().quotas() == 0
                && report.owners().quotas() == 0
                && report.notJudged() == 0
                && !report.companyUnclear()) {
            return Optional.of("none is over yet" + running).filter(text -> report.running() > 0);
        }
        List<String> parts = new ArrayList<>();
        if (report.company().quotas() > 0) {
            parts.add("the company won %s%s%s of %s%s, %s of its quota"
                    .formatted(
                            atLeast(report.company()),
                            plain(report.company().won()),
                            unit,
                            plain(report.company().quota()),
                            unit,
                            Figures.percent(report.company().ratio())));
        }
        if (report.owners().quotas() > 0) {
            parts.add("owners won %s%s of theirs together, and %s reached their own"
                    .formatted(
                            atLeast(report.owners()),
                            Figures.percent(report.owners().ratio()),
                            Figures.share(report.participation())));
        }
        if (report.unknown() > 0) {
            parts.add("of %s it is not known, because won deals have no usable amount"
                    .formatted(Figures.count(report.unknown(), "owner", "owners")));
        }
        if (report.companyUnclear()) {
            parts.add("the company is not judged, because a quota of its own is contradicted or can't be converted");
        }
        if (report.notJudged() > 0) {
            parts.add("%s not judged, because a quota of theirs is contradicted or can't be converted"
                    .formatted(Figures.count(report.notJudged(), "owner is", "owners are")));
        }
        return Optional.of(String.join("; ", parts) + running);
    }

    private static String atLeast(Attainment attainment) {
        return attainment.withoutAmount() > 0 ? "at least " : "";
    }

    private static Optional<String> revenue(RevenueReport report, String unit) {
        String what = switch (report.basis()) {
            case WON -> Figures.count(report.now().count(), "deal won", "deals won");
            case INVOICED -> Figures.count(report.now().count(), "invoice", "invoices");
            case PAID -> Figures.count(report.now().count(), "payment", "payments");
        };
        if (report.now().amount().isEmpty()) {
            return Optional.of(what + "; what they brought can't be told, because there is no one currency")
                    .filter(text -> report.now().count() > 0);
        }
        String missing = missing(report.now(), "");
        String growth = report.growth().isPresent()
                ? "%s than in the window before (%s%s%s)"
                        .formatted(
                                change(report.growth()),
                                plain(report.before().amount().orElseThrow()),
                                unit,
                                missing(report.before(), ","))
                : "growth can't be told, because nothing is on record in the window before";
        return Optional.of(
                "%s%s from %s%s; %s".formatted(plain(report.now().amount().get()), unit, what, missing, growth));
    }

    private static String missing(Revenue revenue, String comma) {
        return revenue.withoutAmount() > 0
                ? "%s %s without an amount".formatted(comma.isEmpty() ? "," : comma, revenue.withoutAmount())
                : "";
    }

    private static String change(OptionalDouble growth) {
        double by = growth.getAsDouble();
        return by < 0 ? Figures.percent(-by) + " less" : Figures.percent(by) + " more";
    }

    private static Optional<String> business(RevenueReport report) {
        if (report.newShare().isEmpty()) {
            return Optional.empty();
        }
        String unstated = report.unstated() > 0
                ? "; %s not say".formatted(Figures.count(report.unstated(), "more does", "more do"))
                : "";
        return Optional.of("%s of revenue, %s by number%s"
                .formatted(Figures.percent(report.newShare()), Figures.share(report.newDeals()), unstated));
    }

    private static String retention(Retention retention) {
        String amounts = retention.gross().isPresent()
                ? "%s of revenue is kept, %s with what customers added; "
                        .formatted(Figures.percent(retention.gross()), Figures.percent(retention.net()))
                : "";
        String gained = retention.gained() > 0
                ? "; %s not counted in this"
                        .formatted(Figures.count(retention.gained(), "newcomer is", "newcomers are"))
                : "";
        return amounts + Figures.share(retention.customers()) + " customers stayed" + gained;
    }

    private static String length(Period length) {
        return length.toTotalMonths() > 0
                ? Figures.count(length.toTotalMonths(), "month", "months")
                : Figures.count(LocalDate.EPOCH.plus(length).toEpochDay(), "day", "days");
    }

    private static Optional<String> satisfied(ProtectedShare share) {
        return switch (share.state()) {
            case VALUE -> Optional.of(Figures.share(share.proportion().orElseThrow()) + " answers are satisfied");
            case SUPPRESSED -> Optional.of("withheld, too few customers");
            case NO_DATA, NOT_REACHED -> Optional.empty();
        };
    }

    private static Optional<String> recommendation(CustomerSatisfaction satisfaction) {
        return satisfaction.recommended() == State.SUPPRESSED
                ? Optional.of("withheld, too few customers")
                : satisfaction.recommendation().map(OutcomeSection::recommendation);
    }

    private static String recommendation(Recommendation answers) {
        return "net promoter score %s points, on the scale from -100 to 100: %s would, %s would not, of %s"
                .formatted(
                        Figures.points(100 * answers.score().orElseThrow()),
                        answers.promoters(),
                        answers.detractors(),
                        Figures.count(answers.answers(), "answer", "answers"));
    }

    private static Optional<String> morale(Morale morale) {
        return switch (morale.state()) {
            case VALUE ->
                Optional.of(
                        Figures.share(morale.content().orElseThrow()) + " persons are content" + departments(morale));
            case SUPPRESSED -> Optional.of("withheld, too few persons");
            case NO_DATA, NOT_REACHED -> Optional.empty();
        };
    }

    private static String departments(Morale morale) {
        String shown = morale.byDepartment().entrySet().stream()
                .filter(one -> one.getKey() == Department.SALES || one.getKey() == Department.MARKETING)
                .map(one -> one.getKey().name().toLowerCase(Locale.ROOT) + " " + Figures.share(one.getValue()))
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : ": " + shown;
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
