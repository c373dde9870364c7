/**
 * Commands of the Karaf shell for the operator: {@code trackchild:status} and {@code
 * trackchild:journal-verify}. Like the log, they speak English.
 */
package org.trackchild.console;
