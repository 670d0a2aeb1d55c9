// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import com.google.common.collect.ImmutableList;

/**
 * The usual names of the stages of a lead's life, from the first interest to cash, for
 * {@link LeadEvent.StageEntered#stage()}. Stages are user-defined: any other name is as good.
 */
public final class LifecycleStage {
    /** Somebody showed interest. */
    public static final String INQUIRY = "INQUIRY";

    /** Marketing qualified lead: marketing thinks that sales should see it. */
    public static final String MQL = "MQL";

    /** Sales accepted lead: sales took it. */
    public static final String SAL = "SAL";

    /** Sales qualified lead: sales thinks that it may buy. */
    public static final String SQL = "SQL";

    /** There is a deal to be won. */
    public static final String OPPORTUNITY = "OPPORTUNITY";

    /** The deal was won. */
    public static final String CUSTOMER = "CUSTOMER";

    /** The customer was sent an invoice. */
    public static final String INVOICED = "INVOICED";

    /** The customer paid. */
    public static final String PAID = "PAID";

    /** All of these names, in their order. */
    public static final ImmutableList<String> STANDARD =
            ImmutableList.of(INQUIRY, MQL, SAL, SQL, OPPORTUNITY, CUSTOMER, INVOICED, PAID);

    private LifecycleStage() {}
}
