/**
 * The command {@code link}: which records of two tables are of one person, or which of one table
 * are duplicates, without a server and without labels.
 *
 * <p>{@code tool} reads the words of the command and writes the pairs; {@code table} reads CSV
 * strictly; {@code profile} tells which columns are compared, and how; {@code compare} holds the
 * comparators, which know nothing of tables; {@code model} learns and links. A table goes through
 * them in this order:
 *
 * <pre>{@code
 * Tables tables = ...;                      // columns, each with the numbers of its values
 * Linkage linkage = new Linkage(tables, threads, budget);
 * linkage.learn(done -> {});                // expectation maximisation, u from the tables
 * List<Link> links = linkage.links(0, done -> {}); // at least as probable as not
 * Reasons why = linkage.reasons(links.get(0));     // their bits add up to those of the link
 * }</pre>
 *
 * <p>What a person has put wrong is a {@link org.trackchild.matching.link.LinkProblem} with file,
 * line and column. Part of the distribution as a jar in {@code lib/link}; no bundle of the server
 * uses it.
 */
package org.trackchild.matching.link;
