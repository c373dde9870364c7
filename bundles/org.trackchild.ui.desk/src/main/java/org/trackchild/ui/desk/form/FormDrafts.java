package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.UI;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.Code;
import org.trackchild.ui.api.DraftKeys;

/**
 * Keeps what somebody has typed into small forms in the storage of the browser, such as an order or
 * the evidence of a step. To be used with the session locked.
 */
public final class FormDrafts {

    private final BrowserStorage storage;

    public FormDrafts(UI ui) {
        storage = new BrowserStorage(ui);
    }

    /** Which forms are kept. */
    public enum Form implements Code {
        ORDER("order"),
        TRANSFER("transfer"),
        SITTING("sitting"),
        CHANGE("change"),
        STEP("step"),
        DECISION("decision"),
        SIGHTING("sighting"),
        NOTE("note"),
        HEADCOUNT("headcount"),
        HEARING("hearing"),
        ACTION("action"),
        OFFICE("office");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Where something is kept: one for each person, form and address.
     *
     * @param user name of the account
     * @param form which form
     * @param address of its page within the desk, with what is to be chosen there
     * @param number of the case that it is about; empty for none
     */
    public record Slot(String user, Form form, String address, String number) {

        public Slot {
            Objects.requireNonNull(user);
            Objects.requireNonNull(form);
            Objects.requireNonNull(address);
            Objects.requireNonNull(number);
        }

        /** Another one of the same page, where something is to be chosen. */
        public Slot with(String query) {
            return new Slot(user, form, address + query, number);
        }

        private String key() {
            return prefix(user) + form.code() + " " + address;
        }
    }

    private static String prefix(String user) {
        return DraftKeys.of(user) + "form.";
    }

    /**
     * What was kept.
     *
     * @param slot where
     * @param savedAt when
     * @param texts what was typed, by field
     */
    public record Kept(Slot slot, Instant savedAt, Map<String, String> texts) {

        public Kept {
            texts = Map.copyOf(texts);
        }

        /** As one text for the storage. */
        String json() {
            JsonObject draft = Json.createObject();
            draft.put("form", slot.form().code());
            draft.put("address", slot.address());
            draft.put("number", slot.number());
            draft.put(DraftKeys.SAVED, savedAt.toString());
            draft.put("texts", BrowserStorage.object(texts));
            return draft.toJson();
        }

        /**
         * Reads it again.
         *
         * @return empty when it is none
         */
        static Optional<Kept> parse(String user, String json) {
            try {
                JsonObject draft = Json.parse(json);
                return Optional.of(
                        new Kept(
                                new Slot(
                                        user,
                                        Code.find(Form.class, draft.getString("form"))
                                                .orElseThrow(),
                                        draft.getString("address"),
                                        draft.getString("number")),
                                Instant.parse(draft.getString(DraftKeys.SAVED)),
                                BrowserStorage.texts(draft.getObject("texts"))));
            } catch (RuntimeException notOurs) {
                // somebody else wrote there, or an older release
                return Optional.empty();
            }
        }
    }

    /**
     * Keeps what was typed.
     *
     * @param done is told whether the browser has kept it
     */
    public void save(Kept typed, Consumer<Boolean> done) {
        storage.put(typed.slot().key(), typed.json(), done);
    }

    /**
     * Asks the browser for what was kept.
     *
     * @param found is told it; empty when there is nothing
     */
    public void load(Slot slot, Consumer<Optional<Kept>> found) {
        storage.get(slot.key(), json -> found.accept(Kept.parse(slot.user(), json)));
    }

    /**
     * Asks the browser for all that was kept of a person, but for what says nothing.
     *
     * @param found is told each; not called when there is nothing
     */
    public void all(String user, Consumer<Kept> found) {
        storage.all(
                prefix(user),
                json ->
                        Kept.parse(user, json)
                                .filter(kept -> !kept.texts().isEmpty())
                                .ifPresent(found));
    }

    /** Takes what was kept away. */
    public void remove(Slot slot) {
        storage.remove(slot.key());
    }
}
