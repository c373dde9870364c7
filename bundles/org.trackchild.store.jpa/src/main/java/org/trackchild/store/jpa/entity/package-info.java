/**
 * Rows of the tables. Plain holders of columns: what they mean is said by the table classes that
 * map them.
 */
package org.trackchild.store.jpa.entity;
