package org.trackchild.registry.core;

import java.util.List;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachments;

/** Why somebody opens what is restricted. Pure. */
final class OpeningReason {

    private OpeningReason() {}

    /**
     * The code of a reason: nothing but codes of the list gets into the journal, also where nobody
     * asks for one.
     *
     * @param reason a code or a word of the list {@link Attachments#REASONS}; empty for none
     * @param state that keeps the case
     * @return empty for none
     * @throws ProblemException when the list does not have it
     */
    static String code(Fields known, String reason, String state) {
        if (reason.isBlank()) {
            return "";
        }
        String code = known.read(Attachments.REASONS, reason, state).orElse(reason);
        if (known.choices(Attachments.REASONS, state).stream()
                .map(CodeWord::code)
                .noneMatch(code::equals)) {
            throw new ProblemException(
                    List.of(
                            new CodedWords(known)
                                    .unknown(
                                            Attachments.REASON, Attachments.REASONS, state, code)));
        }
        return code;
    }
}
