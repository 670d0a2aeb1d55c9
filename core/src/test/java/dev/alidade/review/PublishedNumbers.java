// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.content.ContentReport;
import dev.alidade.content.RatedMaterial;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.mindset.AnswerShare;
import dev.alidade.mindset.MindsetIssues;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.TopCode;
import dev.alidade.model.Department;
import dev.alidade.model.RatingScale;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.outcome.Morale;
import dev.alidade.relationship.FrictionView;
import dev.alidade.relationship.Frictions;
import dev.alidade.relationship.Instrument;
import dev.alidade.relationship.InstrumentScore;
import dev.alidade.relationship.ItemGap;
import dev.alidade.relationship.ItemShare;
import dev.alidade.relationship.RankedFriction;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.relationship.WaveChange;
import dev.alidade.relationship.WaveOverlap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of what reports on surveys publish: each number with the persons it is about and the questions they answered. That
 * the table is right is checked where the number is a count: it must be the one that these persons gave.
 */
final class PublishedNumbers {
    private static final int MINIMUM = 5;

    private final SmallCompany all;
    private final SmallCompany company; // what it answered in the window
    private final Window window;
    private final Equations equations;

    /** Numbers over one window, to be added to what is known already. */
    PublishedNumbers(SmallCompany all, Window window, Equations equations) {
        this.all = all;
        this.company = all.within(window.start(), window.end());
        this.window = window;
        this.equations = equations;
    }

    /** Answers in the person's own words, by codes. */
    void mindset(MindsetReport report) {
        String wave = report.wave().orElse("");
        List<SurveyAnswer> answers = company.answers(wave);
        boolean onlyDepartments =
                report.issues().stream().anyMatch(issue -> issue.kind().equals(MindsetIssues.PROTECTED_REST));
        List<SurveyAnswer> sales = of(answers, Set.of(Department.SALES));
        List<SurveyAnswer> marketing = of(answers, Set.of(Department.MARKETING));
        List<SurveyAnswer> pooled =
                onlyDepartments ? of(answers, Set.of(Department.SALES, Department.MARKETING)) : answers;
        Set<String> topOfSales = top(sales);
        Set<String> topOfMarketing = top(marketing);
        share("pooled", report.pooled(), pooled, top(pooled), wave);
        share("sales", report.sales(), sales, topOfSales, wave);
        share("marketing", report.marketing(), marketing, topOfMarketing, wave);
        share("sales in marketing", report.salesInMarketing(), sales, topOfMarketing, wave);
        share("marketing in sales", report.marketingInSales(), marketing, topOfSales, wave);
        report.declared().ifPresent(share -> share("declared", share, pooled, Set.of("price", "speed"), wave));
        report.answers().ifPresent(counts -> {
            equations.sum("coded", persons(pooled), wave + " coded texts");
            equations.sum("uncoded", persons(pooled), wave + " uncoded");
            equations.sum("blank", persons(pooled), wave + " blank");
        });
        report.top().ifPresent(top -> {
            for (TopCode code : top.codes()) {
                code.people().ifPresent(people -> {
                    assertEquals(naming(pooled, Set.of(code.code())), people);
                    equations.sum("people of " + code.code(), coding(pooled), wave + " " + code.code());
                });
            }
        });
    }

    private void share(String name, AnswerShare share, List<SurveyAnswer> answers, Set<String> top, String wave) {
        if (share.matches().isEmpty()) {
            return;
        }
        Proportion matches = share.matches().get();
        assertEquals(
                Proportion.of(naming(answers, top), naming(answers, Set.copyOf(SmallCompany.CODES))), matches, name);
        equations.sum(
                name,
                coding(answers),
                top.stream().map(code -> wave + " " + code).toList());
        equations.sum(
                "all of " + name,
                coding(answers),
                SmallCompany.CODES.stream().map(code -> wave + " " + code).toList());
        equations.sum("uncoded of " + name, persons(answers), wave + " uncoded");
    }

    private static List<SurveyAnswer> of(List<SurveyAnswer> answers, Set<Department> departments) {
        return answers.stream()
                .filter(answer -> departments.contains(answer.department()))
                .toList();
    }

    private static long naming(List<SurveyAnswer> answers, Set<String> codes) {
        return answers.stream()
                .mapToLong(answer -> SmallCompany.codes(answer).stream()
                        .filter(codes::contains)
                        .count())
                .sum();
    }

    private static Set<String> top(List<SurveyAnswer> answers) {
        List<String> ranking = new ArrayList<>(SmallCompany.CODES);
        ranking.removeIf(code -> naming(answers, Set.of(code)) == 0);
        ranking.sort((one, other) -> Long.compare(naming(answers, Set.of(other)), naming(answers, Set.of(one))));
        return new TreeSet<>(ranking.subList(0, Math.min(3, ranking.size())));
    }

    private static Set<String> persons(List<SurveyAnswer> answers) {
        TreeSet<String> persons = new TreeSet<>();
        answers.forEach(answer -> {
            if (!SmallCompany.codes(answer).isEmpty() || SmallCompany.uncoded(answer) > 0) {
                persons.add(answer.respondent());
            }
        });
        return persons;
    }

    private static Set<String> coding(List<SurveyAnswer> answers) {
        TreeSet<String> persons = new TreeSet<>();
        answers.forEach(answer -> {
            if (!SmallCompany.codes(answer).isEmpty()) {
                persons.add(answer.respondent());
            }
        });
        return persons;
    }

    void morale(Morale morale) {
        String wave = morale.wave().orElse("");
        morale.content()
                .ifPresent(content -> top("morale", content, company.ratings(wave, "morale"), wave + " morale"));
        morale.byDepartment()
                .forEach((department, content) -> top(
                        "morale of " + department,
                        content,
                        company.ratings(wave, "morale", department),
                        wave + " morale"));
    }

    void content(ContentReport report) {
        for (RatedMaterial rated : List.of(report.accuracy(), report.findability())) {
            String wave = rated.wave().orElse("");
            rated.satisfied()
                    .proportion()
                    .ifPresent(share -> top(
                            rated.item(),
                            share,
                            company.ratings(wave, rated.item(), Department.SALES),
                            wave + " " + rated.item()));
        }
    }

    void relationship(RelationshipReport report, Collection<Instrument> instruments) {
        String wave = report.wave().orElse("");
        report.items().forEach(share -> item(share, wave));
        item(report.closenessOfSales(), wave);
        item(report.closenessOfMarketing(), wave);
        item(report.internalSatisfaction(), wave);
        for (Frictions frictions : List.of(report.frictions(), report.frictionsOnSales())) {
            frictions(frictions.sales(), wave);
            frictions(frictions.marketing(), wave);
        }
        for (ItemGap gap : report.perceptionGap().items()) {
            if (gap.state() == State.VALUE) {
                spread(gap.items().sales(), Department.SALES, wave);
                spread(gap.items().marketing(), Department.MARKETING, wave);
            }
        }
        if (report.perceptionGap().interval().isPresent()) {
            together(gapItems(report), Department.SALES, wave);
            together(gapItems(report), Department.MARKETING, wave);
        }
        Map<String, Instrument> byId = new HashMap<>();
        instruments.forEach(instrument -> byId.put(instrument.id(), instrument));
        for (InstrumentScore score : report.instruments()) {
            instrument(score, byId.get(score.instrument()), wave);
        }
        for (WaveChange change : report.changes()) {
            change(change, report.previousWave().orElse(""), wave);
        }
    }

    private static List<String> gapItems(RelationshipReport report) {
        return report.perceptionGap().items().stream()
                .filter(gap -> gap.state() == State.VALUE)
                .map(gap -> gap.items().sales())
                .toList();
    }

    /** A share of persons in the top-two box, and their mean rating. */
    private void item(ItemShare share, String wave) {
        share.top().proportion().ifPresent(top -> {
            Map<String, Integer> ratings = company.ratings(wave, share.item(), share.department());
            top(share.item() + " of " + share.department(), top, ratings, wave + " " + share.item());
            equations.sum(
                    "mean of " + share.item() + " of " + share.department(),
                    ratings.keySet(),
                    wave + " " + share.item() + " rating");
        });
    }

    private void top(String name, Proportion told, Map<String, Integer> ratings, String question) {
        long top = ratings.values().stream().filter(RatingScale.STANDARD::top).count();
        assertEquals(Proportion.of(top, ratings.size()), told, name);
        equations.sum(name, ratings.keySet(), question);
    }

    /** The interval of a mean tells how ratings vary. */
    private void spread(String item, Department department, String wave) {
        Set<String> persons = company.ratings(wave, item, department).keySet();
        equations.sum("mean of " + item + " of " + department, persons, wave + " " + item + " rating");
        equations.sum("spread of " + item + " of " + department, persons, wave + " " + item + " square");
    }

    private void frictions(FrictionView view, String wave) {
        view.items().forEach(ranked -> item(ranked.share(), wave));
        if (view.interval().isPresent()) {
            together(
                    view.items().stream()
                            .map(RankedFriction::share)
                            .filter(share -> share.top().shown())
                            .map(ItemShare::item)
                            .toList(),
                    view.department(),
                    wave);
        }
    }

    /** An interval over several items tells how answers to two of them go together where the same persons gave both. */
    private void together(List<String> items, Department department, String wave) {
        for (String one : items) {
            for (String other : items) {
                Set<String> persons = company.ratings(wave, one, department).keySet();
                if (one.compareTo(other) < 0
                        && persons.equals(
                                company.ratings(wave, other, department).keySet())) {
                    equations.sum("together of " + department, persons, wave + " together " + one + " " + other);
                }
            }
        }
    }

    /** Taken for a mean of each item of those who answered all, how each varies, and how they go together. */
    private void instrument(InstrumentScore score, Instrument instrument, String wave) {
        if (score.state() != State.VALUE) {
            return;
        }
        Set<String> complete = new TreeSet<>(company.persons().keySet());
        instrument
                .items()
                .forEach(item -> complete.retainAll(
                        company.ratings(wave, item, score.department()).keySet()));
        assertEquals(complete.size(), score.persons().orElseThrow(), score.instrument());
        for (String item : instrument.items()) {
            equations.sum(score.instrument(), complete, wave + " " + item + " rating");
            equations.sum(score.instrument(), complete, wave + " " + item + " square");
        }
        equations.sum(score.instrument(), complete, wave + " together " + instrument.items());
    }

    /** Where pairs count, taken for both results of those who rated twice, and how their two ratings go together. */
    private void change(WaveChange change, String before, String wave) {
        Map<String, Integer> was = before(before, change.item(), change.department());
        Map<String, Integer> is = company.ratings(wave, change.item(), change.department());
        change.before()
                .ifPresent(top -> top(
                        "before " + change.item() + " of " + change.department(),
                        top,
                        was,
                        before + " " + change.item()));
        change.now()
                .ifPresent(top -> top(
                        "now " + change.item() + " of " + change.department(), top, is, wave + " " + change.item()));
        if (change.state() == State.VALUE) {
            equations.sum(
                    "mean before " + change.item() + " of " + change.department(),
                    was.keySet(),
                    before + " " + change.item() + " rating");
            equations.sum(
                    "mean now " + change.item() + " of " + change.department(),
                    is.keySet(),
                    wave + " " + change.item() + " rating");
            equations.sum(
                    "spread before " + change.item() + " of " + change.department(),
                    was.keySet(),
                    before + " " + change.item() + " square");
            equations.sum(
                    "spread now " + change.item() + " of " + change.department(),
                    is.keySet(),
                    wave + " " + change.item() + " square");
        }
        if (change.overlap() != WaveOverlap.APART) {
            Set<String> both = new TreeSet<>(was.keySet());
            both.retainAll(is.keySet());
            equations.sum(
                    "pairs of " + change.item() + " of " + change.department(), both, before + " " + change.item());
            equations.sum("pairs of " + change.item() + " of " + change.department(), both, wave + " " + change.item());
            equations.sum(
                    "pairs of " + change.item() + " of " + change.department(),
                    both,
                    wave + " " + change.item() + " twice");
            for (String what : List.of(" rating", " square")) {
                equations.sum("pairs before " + change.item(), both, before + " " + change.item() + what);
                equations.sum("pairs now " + change.item(), both, wave + " " + change.item() + what);
            }
        }
    }

    /** The round before is told without few who came late to it, where enough had come before the window. */
    private Map<String, Integer> before(String wave, String item, Department department) {
        Map<String, Integer> then = all.within(Instant.MIN, window.start()).ratings(wave, item, department);
        Map<String, Integer> whole = all.within(Instant.MIN, window.end()).ratings(wave, item, department);
        int late = whole.size() - then.size();
        return then.size() >= MINIMUM && late > 0 && late < MINIMUM ? then : whole;
    }
}
