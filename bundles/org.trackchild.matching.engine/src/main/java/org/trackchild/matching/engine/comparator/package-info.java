/** The comparators that every installation has. */
package org.trackchild.matching.engine.comparator;
