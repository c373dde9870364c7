/** A sample of what a state adds: one more aspect in which two records are compared. */
package org.trackchild.sample.comparator;
