// SPDX-License-Identifier: Apache-2.0
/**
 * How the company fares while sales and marketing are aligned or not: quotas, revenue, retention, what customers and staff
 * say, and how past alignment goes with later outcomes. Information beside the score, never inside it: an outcome has many
 * causes, and a score that held it would reward luck.
 *
 * <p>What is counted:
 *
 * <ul>
 *   <li>Quotas whose period ends in the window and is over by as-of; a running quota is not judged and not divided by time.
 *       Won is what was won in the quota's own days, by the owner at the closing.
 *   <li>Revenue of the window against the window before it, of the same calendar length: amounts of deals won, of invoices
 *       or of payments.
 *   <li>Retention of a fixed cohort: customers with revenue at the start of a period, what they brought then and what they
 *       bring at its end. Who came in the period is in neither.
 *   <li>Satisfaction by the top-two box, and the net promoter score where customers answered on the scale from 0 to 10.
 *   <li>Morale by the top-two box of one item, each person's last answer, never of few persons.
 * </ul>
 */
@NullMarked
package dev.alidade.outcome;

import org.jspecify.annotations.NullMarked;
