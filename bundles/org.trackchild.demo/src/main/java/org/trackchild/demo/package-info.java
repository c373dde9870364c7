/**
 * Demo mode: a synthetic directory, logins and cases for the first look at the platform. Does
 * nothing unless the property {@code trackchild.demo} is {@code true}.
 *
 * <p>{@link org.trackchild.demo.SyntheticCsv} writes the same children as CSV files for benchmarks
 * and tests, without a running platform.
 */
package org.trackchild.demo;
