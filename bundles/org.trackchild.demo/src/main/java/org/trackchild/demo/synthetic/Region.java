package org.trackchild.demo.synthetic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who lives in a state.
 *
 * @param peoples whose names are given there
 * @param weights how frequent each of them is
 * @param millions how many people live there
 * @param languages which languages are spoken, the usual one first
 */
record Region(List<String> peoples, List<Double> weights, double millions, List<String> languages) {

    /** All regions by the code of their state. */
    static Map<String, Region> load() {
        Map<String, Region> regions = new HashMap<>();
        Resource.each(
                "/org/trackchild/demo/regions.csv",
                row ->
                        regions.put(
                                row.getField("state"),
                                new Region(
                                        list(row.getField("people")),
                                        list(row.getField("weight")).stream()
                                                .map(Double::valueOf)
                                                .toList(),
                                        Double.parseDouble(row.getField("millions")),
                                        list(row.getField("languages")))));
        return regions;
    }

    private static List<String> list(String text) {
        return Arrays.asList(text.split("\\|"));
    }
}
