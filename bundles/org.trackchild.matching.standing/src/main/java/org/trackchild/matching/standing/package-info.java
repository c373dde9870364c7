/**
 * Standing matches: keeps the matching engine in step with the journal, and puts proposals before
 * people, in both directions, whoever registered first. Everything that can be computed again is;
 * only the proposals and the cursor are kept, in one transaction, so that a crash neither loses nor
 * doubles a match.
 */
package org.trackchild.matching.standing;
