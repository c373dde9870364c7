/**
 * The engine beside other ways in which a missing child may be looked up: the same synthetic
 * records, the same questions, one table. For measurements only; nothing of this is shipped.
 */
package org.trackchild.bench.peers;
