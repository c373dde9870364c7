/** The inner loops of the engine, measured with JMH: {@code ./trackchild bench inner-loops}. */
package org.trackchild.bench.loops;
