/**
 * Opens a database of Derby without changing a byte of its folder. Derby writes when it opens one:
 * it makes files to lock it, and brings pages up to date from its log after a crash. Here all of
 * that stays in memory, above files that are only read.
 */
package org.trackchild.journal.audit.derby;
