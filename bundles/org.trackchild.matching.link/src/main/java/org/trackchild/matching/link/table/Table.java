package org.trackchild.matching.link.table;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param file for messages
 * @param header names of the columns, stripped
 * @param rows as many values each as there are columns, stripped
 * @param lines the line of the file where each row begins, from 1
 */
public record Table(String file, List<String> header, List<List<String>> rows, int[] lines) {}
