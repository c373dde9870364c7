package org.trackchild.registry.api;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Code;

/** What kind of line an entry of the journal makes in the history of a case. */
public enum HistoryKind implements Code {
    /** Somebody looked. */
    LOOKED("looked"),
    /** Something left the register. */
    TAKEN_OUT("taken_out"),
    /** Something was done. */
    DONE("done");

    private final String code;

    HistoryKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind of an entry. */
    public static HistoryKind of(JournalEntry entry) {
        boolean left =
                isExtract(entry.action())
                        && entry.value("use")
                                .flatMap(code -> Code.find(CaseExtracts.Use.class, code))
                                .isPresent();
        return left ? TAKEN_OUT : isLook(entry.action()) ? LOOKED : DONE;
    }

    /** The actions whose entries can be of this kind. */
    public Set<JournalAction> actions() {
        return Arrays.stream(JournalAction.values()).filter(this::has).collect(Collectors.toSet());
    }

    private boolean has(JournalAction action) {
        return switch (this) {
            case LOOKED -> isLook(action);
            case TAKEN_OUT -> isExtract(action);
            case DONE -> !isLook(action);
        };
    }

    private static boolean isLook(JournalAction action) {
        return action == JournalAction.CASES_SHOWN || action.code().endsWith("_read");
    }

    /** Entries of earlier releases say of a reading that the case was taken out by it. */
    private static boolean isExtract(JournalAction action) {
        return action == JournalAction.CASE_EXTRACTED || action == JournalAction.CASE_READ;
    }
}
