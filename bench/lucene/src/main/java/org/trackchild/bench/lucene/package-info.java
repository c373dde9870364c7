/** Peers on Lucene 9: one tuned for names, one as a case management system would ask. */
package org.trackchild.bench.lucene;
