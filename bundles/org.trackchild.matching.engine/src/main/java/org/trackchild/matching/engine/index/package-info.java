/** Records as numbers and tokens, and the index that holds them. */
package org.trackchild.matching.engine.index;
