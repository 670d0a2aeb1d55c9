// SPDX-License-Identifier: Apache-2.0
package dev.alidade.collaboration;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.StaffMember;
import java.util.Map;
import java.util.TreeMap;

/** Counts who of the two departments works where. */
final class SiteTable {
    private SiteTable() {}

    static Sites of(Staff staff) {
        TreeMap<String, Site> sites = new TreeMap<>();
        long unknown = 0;
        for (StaffMember member : staff.onLastDay().values()) {
            boolean sales = member.department() == Department.SALES;
            boolean marketing = member.department() == Department.MARKETING;
            if (!sales && !marketing) {
                continue;
            }
            if (member.site().isEmpty()) {
                unknown++;
            } else {
                sites.merge(
                        member.site().get(),
                        new Site(member.site().get(), sales ? 1 : 0, marketing ? 1 : 0),
                        (one, other) ->
                                new Site(one.name(), one.sales() + other.sales(), one.marketing() + other.marketing()));
            }
        }
        return new Sites(pairs(sites), unknown, ImmutableList.copyOf(sites.values()));
    }

    private static Proportion pairs(Map<String, Site> sites) {
        long same = 0;
        long sales = 0;
        long marketing = 0;
        for (Site site : sites.values()) {
            same = Math.addExact(same, Math.multiplyExact(site.sales(), site.marketing()));
            sales += site.sales();
            marketing += site.marketing();
        }
        return Proportion.of(same, Math.multiplyExact(sales, marketing));
    }
}
