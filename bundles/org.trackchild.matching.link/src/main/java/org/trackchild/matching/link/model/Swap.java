package org.trackchild.matching.link.model;

/**
 * Two columns that may have been mistaken for each other, such as given name and surname.
 *
 * @param one index of a column
 * @param other index of the other one
 */
public record Swap(int one, int other) {}
