package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.UI;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Texts in the storage of a browser, which may refuse to keep any. Used with the session locked.
 */
final class BrowserStorage {

    private static final String PUT =
            "try { localStorage.setItem($0, $1); return true } catch (e) { return false }";

    private static final String GET =
            "try { return localStorage.getItem($0) || '' } catch (e) { return '' }";

    private static final String ALL =
            "try { return JSON.stringify(Object.keys(localStorage).filter(key => key.startsWith($0))"
                    + ".sort().map(key => localStorage.getItem(key))) } catch (e) { return '[]' }";

    private static final String REMOVE = "try { localStorage.removeItem($0) } catch (e) { }";

    private final UI ui;

    BrowserStorage(UI ui) {
        this.ui = ui;
    }

    /**
     * @param done is told whether the browser has kept it
     */
    void put(String key, String text, Consumer<Boolean> done) {
        ui.getPage()
                .executeJs(PUT, key, text)
                .then(Boolean.class, done::accept, error -> done.accept(false));
    }

    /**
     * @param found is told the text; an empty one when there is none
     */
    void get(String key, Consumer<String> found) {
        ui.getPage().executeJs(GET, key).then(String.class, found::accept);
    }

    /**
     * @param found is told each text whose key begins so, in the order of the keys
     */
    void all(String prefix, Consumer<String> found) {
        ui.getPage()
                .executeJs(ALL, prefix)
                .then(
                        String.class,
                        json -> {
                            JsonArray texts = Json.instance().parse(json);
                            for (int index = 0; index < texts.length(); index++) {
                                found.accept(texts.getString(index));
                            }
                        });
    }

    void remove(String key) {
        ui.getPage().executeJs(REMOVE, key);
    }

    static JsonObject object(Map<String, String> texts) {
        JsonObject object = Json.createObject();
        texts.forEach(object::put);
        return object;
    }

    static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new HashMap<>();
        for (String key : object.keys()) {
            texts.put(key, object.getString(key));
        }
        return texts;
    }
}
