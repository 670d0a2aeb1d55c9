// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** Breaks every rule for calls, one method each; the methods named allowed... break none. */
@SuppressWarnings("all")
final class Offender {

    static long counter;
    Method method;

    static final class OffenderHelper {}

    void prints() {
        System.out.println("x");
    }

    long readsTheClock() {
        return System.currentTimeMillis();
    }

    Instant asksForNow() {
        return Instant.now();
    }

    LocalDate asksForToday() {
        return LocalDate.now();
    }

    Supplier<Instant> refersToNow() {
        return Instant::now;
    }

    Clock makesAClock() {
        return Clock.systemUTC();
    }

    ZoneId asksForTheZone() {
        return ZoneId.systemDefault();
    }

    Locale asksForTheLocale() {
        return Locale.getDefault();
    }

    String lowersInTheDefaultLocale(String text) {
        return text.toLowerCase();
    }

    byte[] encodesInTheDefaultCharset(String text) {
        return text.getBytes();
    }

    String decodesInTheDefaultCharset(byte[] bytes) {
        return new String(bytes);
    }

    DateTimeFormatter formatsInTheDefaultLocale() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    double takesAChance() {
        return Math.random();
    }

    int throwsDice() {
        return new Random(1).nextInt();
    }

    int throwsDiceOfTheThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    UUID makesARandomId() {
        return UUID.randomUUID();
    }

    double takesAnInexactLogarithm() {
        return Math.log(2);
    }

    long goesParallel(List<String> texts) {
        return texts.parallelStream().count();
    }

    void startsAThread() {
        new Thread(() -> {}).start();
    }

    void allowedForeignCall() {
        Assertions.assertTrue(true);
    }

    String allowedLocale(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    byte[] allowedCharset(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String allowedDecoding(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    double allowedMath() {
        return StrictMath.log(Math.sqrt(2));
    }
}
