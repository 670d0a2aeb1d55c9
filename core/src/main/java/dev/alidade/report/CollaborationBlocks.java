// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.collaboration.CrossAttendance;
import dev.alidade.collaboration.DueWork;
import dev.alidade.collaboration.Load;
import dev.alidade.collaboration.MeetingTime;
import dev.alidade.collaboration.SeriesState;
import dev.alidade.collaboration.Sites;
import dev.alidade.measure.Proportion;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said about working together beside the tables. */
final class CollaborationBlocks {
    private static final int MOST = 5;
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private CollaborationBlocks() {}

    /** Which meetings fell out or had one side only, and who was where the other side works. */
    static ImmutableList<Fact> meetings(CollaborationReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        for (SeriesState series : report.series()) {
            missed(series).ifPresent(text -> facts.add(new Fact("Periods, " + id(series.id()), text)));
            oneSided(series).ifPresent(text -> facts.add(new Fact("One-sided, " + id(series.id()), text)));
        }
        cross("Marketers on a sales call", report.rideAlongs()).ifPresent(facts::add);
        cross("Sellers in marketing's meetings", report.salesInMarketingMeetings())
                .ifPresent(facts::add);
        return facts.build();
    }

    /** The rest of what is on record. */
    static ImmutableList<Fact> facts(CollaborationReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        cross("Marketers in sales' meetings", report.marketingInSalesMeetings()).ifPresent(facts::add);
        if (report.balance().total() > 0) {
            facts.add(new Fact(
                    "Joint team",
                    "%s of those there, of both sides, were sellers".formatted(Figures.share(report.balance()))));
        }
        time(report.time()).ifPresent(text -> facts.add(new Fact("Time in meetings", text)));
        sites(report.sites()).ifPresent(text -> facts.add(new Fact("Places", text)));
        work(report).forEach(facts::add);
        return facts.build();
    }

    /** What would help most, in one sentence. */
    static Paragraph help(CollaborationReport report) {
        if (report.series().isEmpty()
                && report.actions().work().onTime().isEmpty()
                && report.projects().work().onTime().isEmpty()) {
            return new Paragraph(
                    "No meeting is on record, and nothing that was done: write down who met, what was taken on,"
                            + " and when it was done.");
        }
        if (report.meetingsHeld().misses() > 0) {
            return new Paragraph(
                    "Meetings that fall out are where working together ends first: fix the days for the year, and hold"
                            + " them with whoever can come.");
        }
        if (report.bothSides().misses() > 0) {
            return new Paragraph("A meeting with one side only settles nothing: agree who stands in for whom.");
        }
        if (missed(report.actions().work()) || missed(report.projects().work())) {
            return new Paragraph("Begin each meeting with what is overdue, and give each task one person and one day.");
        }
        return none(report.rideAlongs()) || none(report.salesInMarketingMeetings())
                ? new Paragraph("Nobody of one side was where the other one works: take somebody along next week.")
                : new Paragraph(
                        report.meetingsHeld().hits() > 0
                                ? "As far as it is on record, the departments meet and finish what they take on."
                                : "What was taken on was finished in time; no meeting is on record that was to be held.");
    }

    private static boolean missed(DueWork work) {
        return work.onTime().filter(share -> share.misses() > 0).isPresent();
    }

    private static boolean none(CrossAttendance attendance) {
        return attendance.share().filter(share -> share.hits() == 0).isPresent();
    }

    /** A cadence in words: month, 2 weeks. */
    static String cadence(Period cadence) {
        long months = cadence.toTotalMonths();
        long days = cadence.get(ChronoUnit.DAYS);
        if (months > 0) {
            return months % 12 == 0 ? units(months / 12, "year") : months == 3 ? "quarter" : units(months, "month");
        }
        return days % 7 == 0 ? units(days / 7, "week") : units(days, "day");
    }

    private static String units(long number, String unit) {
        return number == 1 ? unit : "%s %ss".formatted(number, unit);
    }

    private static Optional<String> missed(SeriesState series) {
        List<String> texts = new ArrayList<>();
        if (series.kept().misses() > 0) {
            long more = series.kept().misses() - series.missed().size();
            texts.add("no meeting in the %s on %s%s"
                    .formatted(
                            series.kept().misses() == 1 ? "period that begins" : "periods that begin",
                            series.missed().stream().map(Object::toString).collect(Collectors.joining(", ")),
                            more > 0 ? " and %s more".formatted(more) : ""));
        }
        if (series.unreported() > 0) {
            texts.add("of %s it isn't known: planned meetings, of which nobody says what became of them"
                    .formatted(Figures.count(series.unreported(), "period", "periods")));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
    }

    private static Optional<String> oneSided(SeriesState series) {
        return series.oneSided().isEmpty()
                ? Optional.empty()
                : Optional.of("%s without enough of sales, %s without enough of marketing; such as %s"
                        .formatted(
                                Figures.count(series.withoutSales(), "meeting", "meetings"),
                                series.withoutMarketing(),
                                ExampleSection.ids(series.oneSided())));
    }

    private static Optional<Fact> cross(String label, CrossAttendance attendance) {
        return attendance.share().map(share -> {
            String text = "%s were there at least once; %s in all"
                    .formatted(Figures.share(share), Figures.count(attendance.meetings(), "meeting", "meetings"));
            List<String> without = attendance.byTeam().entrySet().stream()
                    .filter(team -> team.getValue().hits() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            String teams = without.isEmpty() ? "" : "; nobody of " + some(without);
            String persons = attendance.never().isEmpty() ? "" : "; not yet: " + some(attendance.never());
            return new Fact(label, text + teams + persons);
        });
    }

    private static Optional<String> time(MeetingTime time) {
        return time.total()
                .map(total -> "%s in %s%s%s%s"
                        .formatted(
                                hours(total),
                                Figures.count(time.measured(), "meeting", "meetings"),
                                time.together()
                                        .map(together -> ", %s of it with both sides".formatted(hours(together)))
                                        .orElse(""),
                                time.disputeShare().isPresent()
                                        ? "; %s of it went to disputes, where that is noted (%s)"
                                                .formatted(
                                                        Figures.percent(time.disputeShare()),
                                                        Figures.count(time.noted(), "meeting", "meetings"))
                                        : "",
                                time.unmeasured() > 0
                                        ? "; the length of %s isn't known"
                                                .formatted(Figures.count(time.unmeasured(), "meeting", "meetings"))
                                        : ""));
    }

    private static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                        .divide(HOUR, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " h";
    }

    private static Optional<String> sites(Sites sites) {
        Proportion pairs = sites.sameSite();
        return pairs.total() == 0
                ? Optional.empty()
                : Optional.of("a seller and a marketer drawn by lot are at one site in %s of cases (%s of %s pairs)%s"
                        .formatted(
                                Figures.percent(pairs.share()),
                                pairs.hits(),
                                pairs.total(),
                                sites.unknown() > 0
                                        ? "; the site of %s isn't known"
                                                .formatted(Figures.count(sites.unknown(), "person", "persons"))
                                        : ""));
    }

    private static ImmutableList<Fact> work(CollaborationReport report) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        DueWork tasks = report.actions().work();
        if (tasks.onTime().isEmpty()
                && (tasks.notDue() > 0 || report.actions().shareOfSales().total() > 0)) {
            facts.add(new Fact("Tasks", "nobody notes what is done, so that it can't be told what is late"));
        }
        if (report.actions().withoutOwner() > 0) {
            facts.add(
                    new Fact("Without an owner", Figures.count(report.actions().withoutOwner(), "task", "tasks")));
        }
        tasks.medianOverdue()
                .ifPresent(median -> facts.add(new Fact(
                        "Overdue tasks",
                        "since %s (median); the longest since %s"
                                .formatted(
                                        Figures.duration(median),
                                        tasks.longestOverdue()
                                                .map(Figures::duration)
                                                .orElse(Figures.NONE)))));
        teams(report).ifPresent(text -> facts.add(new Fact("Late tasks by team", text)));
        if (report.projects().joint().total() > 0) {
            facts.add(new Fact(
                    "Joint projects",
                    "%s that ran%s%s"
                            .formatted(
                                    Figures.share(report.projects().joint()),
                                    report.projects()
                                            .jointOnTime()
                                            .filter(share -> share.total() > 0)
                                            .map(share ->
                                                    "; of these, done by the first due day: " + Figures.share(share))
                                            .orElse(""),
                                    report.projects().slipping() > 0
                                            ? "; put off before their first due day was over, and open: "
                                                    + report.projects().slipping()
                                            : "")));
        }
        return facts.build();
    }

    private static Optional<String> teams(CollaborationReport report) {
        List<String> late = report.actions().byTeam().entrySet().stream()
                .filter(team -> misses(team.getValue()) > 0)
                .map(team -> "%s %s of %s"
                        .formatted(
                                id(team.getKey()),
                                misses(team.getValue()),
                                team.getValue().onTime().orElseThrow().total()))
                .toList();
        return late.isEmpty() ? Optional.empty() : Optional.of(first(late));
    }

    private static long misses(Load load) {
        return load.onTime().map(Proportion::misses).orElse(0L);
    }

    private static String id(String id) {
        return ExampleSection.ids(ImmutableList.of(id));
    }

    private static String some(List<String> names) {
        return first(names.stream().map(CollaborationBlocks::id).toList());
    }

    private static String first(List<String> texts) {
        String few = texts.stream().limit(MOST).collect(Collectors.joining(", "));
        return texts.size() > MOST ? "%s and %s more".formatted(few, texts.size() - MOST) : few;
    }
}
