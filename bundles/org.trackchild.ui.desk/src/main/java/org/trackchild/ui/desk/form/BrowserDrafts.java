package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.UI;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.ui.api.DraftKeys;

/**
 * Keeps what somebody has typed and not yet registered in the storage of the browser, one draft for
 * each person and kind of case. To be used with the session locked.
 */
public final class BrowserDrafts {

    private final BrowserStorage storage;

    private final String user;

    /**
     * @param user name of the account
     */
    public BrowserDrafts(UI ui, String user) {
        storage = new BrowserStorage(ui);
        this.user = user;
    }

    /**
     * A draft.
     *
     * @param savedAt when it was saved
     * @param texts what was typed, by field
     * @param sibling the case from which the child was to be registered as a brother or sister;
     *     empty for a child of its own
     * @param together the children of one incident; empty when there is one alone
     */
    public record Saved(
            Instant savedAt,
            Map<String, String> texts,
            Optional<CaseId> sibling,
            Optional<Together> together) {

        /** A draft of one child. */
        public Saved(Instant savedAt, Map<String, String> texts, Optional<CaseId> sibling) {
            this(savedAt, texts, sibling, Optional.empty());
        }

        /** As one text for the storage. */
        String json() {
            JsonObject draft = Json.createObject();
            draft.put(DraftKeys.SAVED, savedAt.toString());
            draft.put("texts", BrowserStorage.object(texts));
            together.ifPresent(children -> draft.put("together", children.json()));
            sibling.ifPresent(of -> draft.put("sibling", of.toString()));
            return draft.toJson();
        }

        /**
         * Reads it again.
         *
         * @return empty when it is none
         */
        static Optional<Saved> parse(String json) {
            try {
                JsonObject draft = Json.parse(json);
                return Optional.of(
                        new Saved(
                                Instant.parse(draft.getString(DraftKeys.SAVED)),
                                BrowserStorage.texts(draft.getObject("texts")),
                                draft.hasKey("sibling")
                                        ? CaseId.parse(draft.getString("sibling"))
                                        : Optional.empty(),
                                draft.hasKey("together")
                                        ? Optional.of(Together.read(draft.getObject("together")))
                                        : Optional.empty()));
            } catch (RuntimeException notOurs) {
                // somebody else wrote there, or an older release
                return Optional.empty();
            }
        }
    }

    /**
     * Children of one incident.
     *
     * @param own what was typed of each alone; of the current one it may be older than the texts
     * @param current which one stands in the form, from 0
     * @param key stands for these children when they are sent again
     */
    public record Together(List<Map<String, String>> own, int current, String key) {

        public Together {
            own = List.copyOf(own);
        }

        private JsonObject json() {
            JsonArray children = Json.createArray();
            for (int i = 0; i < own.size(); i++) {
                children.set(i, BrowserStorage.object(own.get(i)));
            }
            JsonObject together = Json.createObject();
            together.put("own", children);
            together.put("current", current);
            together.put("key", key);
            return together;
        }

        private static Together read(JsonObject together) {
            JsonArray children = together.getArray("own");
            List<Map<String, String>> own = new ArrayList<>();
            for (int i = 0; i < children.length(); i++) {
                own.add(BrowserStorage.texts(children.getObject(i)));
            }
            return new Together(
                    own, (int) together.getNumber("current"), together.getString("key"));
        }
    }

    /**
     * Saves a draft.
     *
     * @param done is told whether the browser has kept it
     */
    public void save(CaseKind kind, Saved draft, Consumer<Boolean> done) {
        storage.put(key(kind), draft.json(), done);
    }

    /**
     * Asks the browser for a draft.
     *
     * @param found is told the draft; empty when there is none
     */
    public void load(CaseKind kind, Consumer<Optional<Saved>> found) {
        storage.get(key(kind), json -> found.accept(Saved.parse(json)));
    }

    /** Takes a draft away. */
    public void remove(CaseKind kind) {
        storage.remove(key(kind));
    }

    private String key(CaseKind kind) {
        return DraftKeys.of(user) + kind.code();
    }
}
