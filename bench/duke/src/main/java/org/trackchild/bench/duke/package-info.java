/** The peer Duke, a linkage engine that looks up candidates with Lucene 4. */
package org.trackchild.bench.duke;
