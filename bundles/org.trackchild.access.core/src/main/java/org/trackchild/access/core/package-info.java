/**
 * The access engine: the predicate over postings, sign-in with passwords and keys, and the accounts
 * themselves. Nothing is exported; the faces use {@code org.trackchild.access.api}.
 */
package org.trackchild.access.core;
