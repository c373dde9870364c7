/**
 * The command {@code audit}: verifies the journal of a data folder whose register does not run, or
 * of a copy of one, and writes down that an older one was put back on purpose. Plain Java and JDBC,
 * never in the server. Like the console, it speaks English.
 */
package org.trackchild.journal.audit;
