/** Bits, ranking, probability and explanation. */
package org.trackchild.matching.engine.score;
