// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.measure.Window;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Collects the measurements of a report: those that its agreement gives a meaning to. */
final class HandoffMeasurements {
    private final ServiceLevelAgreement agreement;
    private final Duration agreed;
    private final long due;
    private final long notDue;
    private final List<Measurement> measurements = new ArrayList<>();

    HandoffMeasurements(ServiceLevelAgreement agreement, Window window, long due, long notDue) {
        this.agreement = agreement;
        Duration within = agreement.respondWithin();
        agreed = window.resolution() == Resolution.DAY ? wholeDays(within) : within;
        this.due = due;
        this.notDue = notDue;
    }

    /** As the deadline has it: where only dates are known, a part of a day is a whole one. */
    private static Duration wholeDays(Duration time) {
        Duration days = Duration.ofDays(time.toDays());
        return days.equals(time) ? days : days.plusDays(1);
    }

    /** The time agreed for responding, as it is judged. */
    Duration agreed() {
        return agreed;
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    void add(List<Measurement> several) {
        measurements.addAll(several);
    }

    void speedToLead(ResponseClock clock, List<String> examples) {
        shares(HandoffMetrics.SPEED_TO_LEAD, HandoffMetrics.SPEED_TO_LEAD_BUSINESS, clock, examples);
        median(HandoffMetrics.SPEED_TO_LEAD_MEDIAN, clock);
    }

    void responseTime(ResponseClock clock, List<String> examples) {
        shares(HandoffMetrics.RESPONSE_TIME, HandoffMetrics.RESPONSE_TIME_BUSINESS, clock, examples);
        median(HandoffMetrics.RESPONSE_TIME_MEDIAN, clock);
    }

    /** In business time wherever business hours are agreed, so that the list of measurements depends on nothing else. */
    private void shares(Metric calendar, Metric business, ResponseClock clock, List<String> examples) {
        share(calendar, Optional.of(clock.calendar()), examples);
        if (agreement.businessHours().isPresent()) {
            share(business, clock.business(), examples);
        }
    }

    private void share(Metric metric, Optional<TimeToEvent> time, List<String> examples) {
        OptionalDouble reached = time.isPresent() ? time.get().reachedBy(agreed) : OptionalDouble.empty();
        Evidence evidence = evidence(examples);
        add(
                reached.isPresent()
                        ? Measurement.of(
                                metric,
                                reached.getAsDouble(),
                                time.flatMap(curve -> curve.reachedInterval(agreed)),
                                evidence)
                        : Measurement.absent(metric, absence(time.isPresent()), evidence));
    }

    private void median(Metric metric, ResponseClock clock) {
        Measurement told = clock.calendar().median(metric, List.of());
        Evidence evidence = evidence(List.of());
        add(
                told.value().isPresent()
                        ? Measurement.of(metric, told.value().getAsDouble(), told.interval(), evidence)
                        : Measurement.absent(metric, absence(true), evidence));
    }

    private State absence(boolean counted) {
        return counted && due > 0 ? State.NOT_REACHED : State.NO_DATA;
    }

    private Evidence evidence(List<String> examples) {
        return new Evidence(OptionalLong.empty(), OptionalLong.of(due), notDue, ImmutableList.copyOf(examples));
    }

    /** All measurements in the order of the metrics. */
    ImmutableList<Measurement> inOrder() {
        ImmutableList<Metric> order = HandoffMetrics.all();
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(measured -> order.indexOf(measured.metric())), measurements);
    }
}
