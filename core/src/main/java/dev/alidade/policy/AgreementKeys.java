// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Money;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys about what sales and marketing owe each other. */
final class AgreementKeys {
    private static final PolicyKey RESPOND_WITHIN = PolicyKey.usually(
            "PT24H",
            "handoff.respond-within",
            Wanted.DURATION,
            "The time for the first attempt after a hand-over; with business hours, PT24H are 24 hours of these.");
    private static final PolicyKey DECIDE_WITHIN = PolicyKey.usually(
            "P3D",
            "handoff.decide-within",
            Wanted.DURATION,
            "The time for accepting or rejecting; with business hours, P3D are 72 hours of these: nine days of eight.");
    private static final PolicyKey ATTEMPTS = PolicyKey.usually(
            "3", "handoff.attempts", Wanted.SMALL_NUMBER, "How many attempts a lead gets that is never reached.");
    private static final PolicyKey PERSIST_WITHIN = PolicyKey.usually(
            "P14D", "handoff.persist-within", Wanted.DURATION, "The calendar time for these attempts.");
    private static final PolicyKey OWED_LEADS = PolicyKey.of(
            "handoff.owed-leads",
            Wanted.NUMBER,
            "How many qualified leads marketing owes in each calendar month.",
            "nothing is owed",
            "40");
    private static final PolicyKey OWED_VALUE = PolicyKey.of(
            "handoff.owed-value",
            "an amount with its currency such as 250000 EUR",
            "What the leads owed are to be worth together.",
            "no value is owed",
            "250000 EUR");

    static final ImmutableList<PolicyKey> ALL =
            ImmutableList.of(RESPOND_WITHIN, DECIDE_WITHIN, ATTEMPTS, PERSIST_WITHIN, OWED_LEADS, OWED_VALUE);

    private static final Pattern MONEY = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,4})?) +([A-Z]{3})");

    private AgreementKeys() {}

    static ServiceLevelAgreement agreement(PolicyValues values) {
        return values.applied(() -> {
            Duration respondWithin =
                    values.duration(RESPOND_WITHIN).orElse(ServiceLevelAgreement.DEFAULT_RESPOND_WITHIN);
            Duration decideWithin = values.duration(DECIDE_WITHIN).orElse(ServiceLevelAgreement.DEFAULT_DECIDE_WITHIN);
            ServiceLevelAgreement agreement = ServiceLevelAgreement.standard()
                    .withRespondWithin(respondWithin)
                    .withDecideWithin(decideWithin)
                    .withAttempts(
                            values.smallNumber(ATTEMPTS).orElse(ServiceLevelAgreement.DEFAULT_ATTEMPTS),
                            values.duration(PERSIST_WITHIN).orElse(ServiceLevelAgreement.DEFAULT_PERSIST_WITHIN));
            Optional<BusinessHours> hours = BusinessHoursKeys.hours(values);
            ServiceLevelAgreement timed =
                    hours.map(agreement::withBusinessHours).orElse(agreement);
            return owed(values).map(timed::withOwedLeads).orElse(timed);
        });
    }

    private static Optional<OwedLeads> owed(PolicyValues values) {
        Optional<OwedLeads> leads = values.number(OWED_LEADS).map(OwedLeads::of);
        Optional<Money> value = values.parsed(OWED_VALUE, text -> {
            Matcher money = MONEY.matcher(text);
            return money.matches() ? Optional.of(Money.of(money.group(1), money.group(2))) : Optional.empty();
        });
        if (value.isPresent() && leads.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is there without %s, wanted both or the number alone.".formatted(OWED_VALUE, OWED_LEADS));
        }
        return leads.map(number -> value.map(number::withValue).orElse(number));
    }
}
