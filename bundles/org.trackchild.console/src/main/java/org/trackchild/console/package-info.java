/**
 * Commands of the Karaf shell for the operator: {@code trackchild:status}, {@code
 * trackchild:journal-verify}, {@code trackchild:journal-restored} and {@code trackchild:clock}.
 * Like the log, they speak English.
 */
package org.trackchild.console;
