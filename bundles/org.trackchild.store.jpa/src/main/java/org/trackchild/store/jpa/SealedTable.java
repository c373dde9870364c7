package org.trackchild.store.jpa;

import java.util.List;

/**
 * A table whose rows tell of a child in words or pictures, and are sealed with the key of the case.
 * The names stand in each seal: they must never change.
 */
enum SealedTable {
    /** Photographs. */
    PHOTO("case_photo", List.of("id"), "jpeg", "case_id", List.of()),
    /** Files of documents and recordings; their case stands in {@code case_attachment}. */
    ATTACHMENT(
            "attachment_bytes",
            List.of("id"),
            "content",
            "(select a.case_id from case_attachment a where a.id = attachment_bytes.id)",
            List.of()),
    /** Notes. */
    NOTE("case_note", List.of("id"), "sealed", "case_id", List.of("content")),
    /** What people have seen, and who they are. */
    SIGHTING(
            "case_sighting",
            List.of("id"),
            "sealed",
            "case_id",
            List.of("seen_by", "phone", "place", "what")),
    /** What orders say. */
    ORDER("case_order", List.of("id"), "sealed", "case_id", List.of("particulars")),
    /** Answers of forms; their case stands in {@code case_form}. */
    FORM_ANSWER(
            "form_answer",
            List.of("form_id", "item"),
            "sealed",
            "(select f.case_id from case_form f where f.id = form_answer.form_id)",
            List.of("answer")),
    /** What fields of cases said before they were changed, and since. */
    CORRECTION(
            "field_correction",
            List.of("case_id", "case_version", "field"),
            "sealed",
            "case_id",
            List.of());

    private final String table;

    private final List<String> key;

    private final String column;

    private final String owner;

    private final List<String> words;

    SealedTable(String table, List<String> key, String column, String owner, List<String> words) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.owner = owner;
        this.words = words;
    }

    /** Its name. */
    String table() {
        return table;
    }

    /** The columns that name a row; within a seal they stand behind each other, with a slash. */
    List<String> key() {
        return key;
    }

    /** The column with what is sealed. */
    String column() {
        return column;
    }

    /** SQL that tells the case of a row. */
    String owner() {
        return owner;
    }

    /**
     * Columns that had words in clear before there were seals, and are empty now; none where the
     * sealed bytes stand in the place of the clear ones.
     */
    List<String> words() {
        return words;
    }
}
