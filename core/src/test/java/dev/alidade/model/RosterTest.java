// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final StaffMember SELLER = StaffMember.of("P-1", Department.SALES);

    @Test
    void aPersonIsThereFromTheDayOfJoiningToTheDayBeforeLeaving() {
        StaffMember member = SELLER.from(MAY).until(MAY.plusDays(2));
        assertFalse(member.there(MAY.minusDays(1)));
        assertTrue(member.there(MAY));
        assertTrue(member.there(MAY.plusDays(1)));
        assertFalse(member.there(MAY.plusDays(2)));
    }

    @Test
    void whoJoinsAtTheEndOrLeavesAtTheStartIsNotThereBetweenThem() {
        var start = MAY.atStartOfDay(BERLIN).toInstant();
        var end = MAY.plusDays(1).atStartOfDay(BERLIN).toInstant();
        assertFalse(SELLER.from(MAY.plusDays(1)).thereBetween(start, end, BERLIN));
        assertFalse(SELLER.until(MAY).thereBetween(start, end, BERLIN));
        assertTrue(SELLER.from(MAY).until(MAY.plusDays(1)).thereBetween(start, end, BERLIN));
    }

    @Test
    void whoLeavesBeforeJoiningCantBeRepresented() {
        StaffMember joined = SELLER.from(MAY);
        assertThrows(IllegalArgumentException.class, () -> joined.until(MAY));
    }

    @Test
    void aPersonWhoChangesTheDepartmentIsFoundInTheOneOfTheDay() {
        StaffMember marketer = StaffMember.of("P-1", Department.MARKETING).from(MAY);
        Roster roster = Roster.of(List.of(marketer, SELLER.until(MAY), StaffMember.of("P-0", Department.OTHER)));
        assertEquals(
                Department.SALES,
                roster.at("P-1", MAY.minusDays(1)).orElseThrow().department());
        assertEquals(Department.MARKETING, roster.at("P-1", MAY).orElseThrow().department());
        assertEquals(Optional.empty(), roster.at("P-2", MAY));
        assertTrue(roster.knows("P-0"));
        assertFalse(roster.knows("P-00"));
        assertFalse(roster.knows("P-2"));
    }

    @Test
    void whoWasThereBetweenTwoInstantsIsNamed() {
        StaffMember left = SELLER.until(MAY);
        StaffMember later = StaffMember.of("P-2", Department.SALES).from(MAY.plusDays(1));
        StaffMember there = StaffMember.of("P-3", Department.SALES).from(MAY);
        assertEquals(
                List.of(there),
                Roster.of(List.of(later, there, left))
                        .between(
                                MAY.atStartOfDay(BERLIN).toInstant(),
                                MAY.plusDays(1).atStartOfDay(BERLIN).toInstant(),
                                BERLIN));
    }

    @Test
    void aPersonWithTwoRecordsForOneDayIsRefused() {
        StaffMember marketer = StaffMember.of("P-1", Department.MARKETING).from(MAY);
        assertThrows(IllegalArgumentException.class, () -> Roster.of(List.of(SELLER, marketer)));
    }
}
