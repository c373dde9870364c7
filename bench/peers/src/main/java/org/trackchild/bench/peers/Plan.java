package org.trackchild.bench.peers;

/**
 * How much is measured. Peers of one plan get the same records and the same questions.
 *
 * @param records found children
 * @param queries questions; every other one about a child who is not among the records
 * @param seed of the corpus
 * @param loadSeconds who takes longer for filling gets no more records
 * @param askSeconds who takes longer for answering is asked no more
 */
record Plan(int records, int queries, int seed, int loadSeconds, int askSeconds) {}
