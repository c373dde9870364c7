package org.trackchild.quality.api;

import java.util.Arrays;
import java.util.List;

/**
 * How many of the pairs that people hold to be one child the machine had put before them. The
 * others were linked by hand; pairs that nobody has noticed are in neither number.
 *
 * @param stratum by which names they could be found
 * @param known pairs that people hold to be one child
 * @param proposed how many of them the machine had proposed or shown
 */
public record Recall(Stratum stratum, int known, int proposed) {

    /** The recall of each stratum, in the order of the strata. */
    public static List<Recall> of(List<Judgement> judgements) {
        return Arrays.stream(Stratum.values())
                .map(
                        stratum -> {
                            List<Judgement> same =
                                    judgements.stream()
                                            .filter(Judgement::same)
                                            .filter(
                                                    each ->
                                                            Stratum.of(each.said().evidence())
                                                                    == stratum)
                                            .toList();
                            long proposed =
                                    same.stream().filter(each -> each.said().proposed()).count();
                            return new Recall(stratum, same.size(), (int) proposed);
                        })
                .toList();
    }
}
