// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.content.Content;
import dev.alidade.content.ContentSettings;
import dev.alidade.content.SelfMadeUnit;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetBuilder;
import dev.alidade.model.AssetUse;
import dev.alidade.model.AssetVersion;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.ContentRequestBuilder;
import dev.alidade.model.Department;
import dev.alidade.model.Launch;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Rating;
import dev.alidade.model.Roster;
import dev.alidade.model.SelfMade;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

class ContentReadTwiceTest extends SecondReading<ContentReadTwiceTest.Company> {
    record Company(
            Window window,
            boolean byTeam,
            List<Asset> library,
            List<Launch> launches,
            List<SellingSeason> seasons,
            List<StaffMember> staff,
            List<AssetUse> uses,
            List<Opportunity> deals,
            List<ContentRequest> requests,
            List<SelfMade> selfMade,
            List<Rating> ratings) {
        List<Company> smaller() {
            List<Company> parts = new ArrayList<>();
            smallerLists(library, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, less, launches, seasons, staff, uses, deals, requests, selfMade, ratings)));
            smallerLists(launches, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, less, seasons, staff, uses, deals, requests, selfMade, ratings)));
            smallerLists(seasons, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, less, staff, uses, deals, requests, selfMade, ratings)));
            smallerLists(uses, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, seasons, staff, less, deals, requests, selfMade,
                            ratings)));
            smallerLists(deals, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, seasons, staff, uses, less, requests, selfMade,
                            ratings)));
            smallerLists(requests, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, seasons, staff, uses, deals, less, selfMade, ratings)));
            smallerLists(selfMade, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, seasons, staff, uses, deals, requests, less, ratings)));
            smallerLists(ratings, one -> List.of())
                    .forEach(less -> parts.add(new Company(
                            window, byTeam, library, launches, seasons, staff, uses, deals, requests, selfMade, less)));
            return parts;
        }
    }

    @Override
    Company company(Dice dice) {
        Chance chance = new Chance(dice);
        Window window = chance.window();
        boolean byTeam = chance.percent(30);
        List<Asset> library = library(chance);
        return new Company(
                window,
                byTeam,
                library,
                launches(chance),
                seasons(chance),
                staff(chance),
                uses(chance, library),
                deals(chance, library),
                requests(chance),
                selfMade(chance),
                ratings(chance));
    }

    @Override
    List<Measured> measured(Company company) {
        List<ContentFact> facts = new ArrayList<>(company.uses);
        facts.addAll(company.deals);
        facts.addAll(company.requests);
        facts.addAll(company.selfMade);
        facts.addAll(company.ratings);
        ContentSettings settings = ContentSettings.builder()
                .assets(company.library)
                .launches(company.launches)
                .seasons(company.seasons)
                .roster(Roster.of(company.staff))
                .selfMadeUnit(company.byTeam ? SelfMadeUnit.TEAM : SelfMadeUnit.SELLER)
                .build();
        return List.of(Content.under(settings).measure(facts, company.window));
    }

    @Override
    Map<String, Reread> reread(Company company) {
        Readings readings = LibraryReading.of(
                company.window, company.library, company.uses, company.deals, company.launches, company.seasons);
        return SupplyReading.of(
                        readings,
                        company.window,
                        company.requests,
                        company.staff,
                        company.byTeam,
                        company.selfMade,
                        company.ratings)
                .byId();
    }

    @Override
    List<Company> smaller(Company company) {
        return company.smaller();
    }

    private static List<Asset> library(Chance chance) {
        List<Asset> library = new ArrayList<>();
        library.add(Asset.builder("S0", Department.MARKETING, chance.hour(-200, -20))
                .reviewDue(chance.day(-50, 150))
                .build());
        int count = chance.below(14);
        for (int i = 1; i < count; i++) {
            Instant released = chance.hour(-120, 100);
            AssetBuilder asset = Asset.builder("S" + i, chance.one(Department.values()), released);
            chance.perhaps(70, List.of(chance.day(-20, 200))).ifPresent(asset::reviewDue);
            while (chance.percent(25)) {
                asset.version(new AssetVersion(
                        chance.after(released, 24 * 60), chance.perhaps(80, List.of(chance.day(0, 250)))));
            }
            if (chance.percent(20)) {
                asset.retired(chance.after(released, 24 * 120));
            }
            library.add(asset.build());
        }
        return library;
    }

    private static String[] materials(Chance chance) {
        TreeSet<String> materials = new TreeSet<>();
        while (chance.percent(60)) {
            materials.add("S" + chance.below(9));
        }
        return materials.toArray(new String[0]);
    }

    private static List<Launch> launches(Chance chance) {
        List<Launch> launches = new ArrayList<>();
        int count = chance.below(5);
        for (int i = 0; i < count; i++) {
            LocalDate day = chance.day(-20, 110);
            launches.add(new Launch(
                    "L" + i,
                    Optional.empty(),
                    Optional.empty(),
                    day,
                    chance.percent(30) ? Optional.of(day.minusDays(chance.below(30))) : Optional.empty(),
                    ImmutableSortedSet.copyOf(materials(chance))));
        }
        return launches;
    }

    private static List<SellingSeason> seasons(Chance chance) {
        List<SellingSeason> seasons = new ArrayList<>();
        int count = chance.below(5);
        for (int i = 0; i < count; i++) {
            LocalDate from = chance.day(-20, 110);
            seasons.add(SellingSeason.of("S" + i, from, from.plusDays(1 + chance.below(60)), materials(chance)));
        }
        return seasons;
    }

    private static List<StaffMember> staff(Chance chance) {
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StaffMember member = StaffMember.of(
                    "P" + i,
                    i == 0 ? Department.SALES : chance.one(Department.SALES, Department.SALES, Department.MARKETING));
            if (chance.percent(80)) {
                member = member.inTeam(chance.one("north", "south", "west"));
            }
            if (i > 0 && chance.percent(30)) {
                member = member.from(chance.day(-30, 80));
            }
            if (i > 0 && chance.percent(20)) {
                member = member.until(member.joined().orElse(Chance.FROM).plusDays(1 + chance.below(80)));
            }
            staff.add(member);
        }
        return staff;
    }

    /** One by sales first, so that uses are on record. */
    private static List<AssetUse> uses(Chance chance, List<Asset> library) {
        List<AssetUse> uses = new ArrayList<>();
        uses.add(AssetUse.bySales("S0", chance.hour(-18, 18)));
        int count = chance.below(12);
        for (int i = 0; i < count; i++) {
            Asset asset = chance.one(library);
            uses.add(new AssetUse(
                    asset.id(),
                    chance.after(asset.releasedAt(), 24 * 130),
                    chance.one(Department.SALES, Department.SALES, Department.MARKETING, Department.BOTH),
                    Optional.empty()));
        }
        return uses;
    }

    private static List<Opportunity> deals(Chance chance, List<Asset> library) {
        List<Opportunity> deals = new ArrayList<>();
        Instant begin = Chance.begin(Chance.FROM);
        deals.add(Opportunity.builder("D")
                .createdAt(begin)
                .event(activity(chance.after(begin, 24), "S0"))
                .won(chance.after(begin, 24 * 10))
                .build());
        int count = chance.below(10);
        for (int i = 0; i < count; i++) {
            Instant created = chance.hour(-60, 80);
            OpportunityBuilder deal = Opportunity.builder("D" + i).createdAt(created);
            while (chance.percent(60)) {
                Instant at = chance.after(created, 24 * 40);
                Asset asset = chance.one(library);
                boolean there = asset.releasedAt().isBefore(at);
                deal.event(there ? activity(at, asset.id()) : activity(at));
            }
            int end = chance.below(100);
            Instant at = chance.after(created, 24 * 60);
            if (end < 60) {
                deal.won(at);
            } else if (end < 80) {
                deal.lost(at);
            }
            deals.add(deal.build());
        }
        return deals;
    }

    private static Activity activity(Instant at, String... materials) {
        return new Activity(at, Optional.empty(), Optional.empty(), ImmutableSortedSet.copyOf(materials));
    }

    private static List<ContentRequest> requests(Chance chance) {
        List<ContentRequest> requests = new ArrayList<>();
        int count = 3 + chance.below(15);
        for (int i = 0; i < count; i++) {
            Instant at = i == 0 ? Chance.begin(Chance.FROM.plusDays(1)) : chance.hour(-20, 100);
            ContentRequestBuilder request = ContentRequest.builder("R" + i, at)
                    .department(
                            i == 0 || chance.percent(85)
                                    ? Department.SALES
                                    : chance.one(Department.MARKETING, Department.BOTH));
            if (chance.percent(70)) {
                request.neededBy(chance.after(at, 24 * 20));
            }
            int end = i == 0 ? 0 : chance.below(100);
            Instant then = chance.after(at, 24 * 14);
            if (end < 60) {
                request.delivered(then);
            } else if (end < 75) {
                request.declined(then);
            } else if (end < 85) {
                request.cancelled(then);
            }
            requests.add(request.build());
        }
        return requests;
    }

    /** One first, so that they are on record. */
    private static List<SelfMade> selfMade(Chance chance) {
        List<SelfMade> selfMade = new ArrayList<>();
        selfMade.add(SelfMade.byPerson("P0", chance.hour(0, 15)));
        while (chance.percent(70)) {
            Instant at = chance.hour(-10, 110);
            selfMade.add(
                    chance.percent(75)
                            ? SelfMade.byPerson("P" + chance.below(10), at)
                            : SelfMade.byTeam(chance.one("north", "south", "west", "elsewhere"), at));
        }
        return selfMade;
    }

    /** Of one person, on one item, at one instant at most one. */
    private static List<Rating> ratings(Chance chance) {
        TreeMap<String, Rating> ratings = new TreeMap<>();
        int persons = 3 + chance.below(8);
        for (int i = 0; i < persons; i++) {
            Department department = chance.percent(85) ? Department.SALES : Department.MARKETING;
            while (chance.percent(80)) {
                Instant at = chance.hour(-3, 60).plus(Duration.ofMinutes(chance.below(60)));
                String item = chance.one("accuracy", "findability");
                ratings.put(i + item + at, Rating.of("P" + i, department, item, 1 + chance.below(5), at));
            }
        }
        return new ArrayList<>(ratings.values());
    }
}
