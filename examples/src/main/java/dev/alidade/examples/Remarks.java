// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.examples.csv.Findings;
import java.io.PrintWriter;

/** Lines for the person at the terminal, on standard error. */
final class Remarks {
    private Remarks() {}

    static void print(Findings findings, PrintWriter err) {
        findings.remarks().forEach(remark -> err.print("alidade: " + remark + "\n"));
        err.flush();
    }
}
