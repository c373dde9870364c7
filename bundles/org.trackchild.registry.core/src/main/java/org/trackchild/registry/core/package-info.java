/**
 * The register: reads drafts, checks them, asks the access predicate, and writes cases, answers and
 * journal entries in one transaction. Rules and readers are pure and tested with {@code new}.
 */
package org.trackchild.registry.core;
