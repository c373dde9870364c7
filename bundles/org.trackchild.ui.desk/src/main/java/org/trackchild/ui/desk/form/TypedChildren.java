package org.trackchild.ui.desk.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trackchild.model.Field;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Origin;

/**
 * What was typed of several children of one incident: what they have in common once, and of each
 * what is its own. One of them stands in the form; its own texts here are as old as the last time
 * that they were {@linkplain #keep kept}. Pure but for that.
 */
final class TypedChildren {

    /** What was typed of the incident itself. */
    static final String TITLE = "incident.title";

    /** The same. */
    static final String KIND = "incident.kind";

    private static final Set<String> COMMON =
            Set.of(
                    Field.EVENT_DATE.code(),
                    Field.EVENT_TIME.code(),
                    Field.STATE.code(),
                    Field.DISTRICT.code(),
                    Field.PLACE.code(),
                    CaseContent.COMPLAINANT,
                    CaseContent.RELATION,
                    CaseContent.COMPLAINANT_PHONE,
                    CaseContent.FIR_NUMBER,
                    CaseContent.GD_NUMBER,
                    CaseContent.BROUGHT_BY,
                    CaseContent.CIRCUMSTANCES,
                    TITLE,
                    KIND);

    private final List<Map<String, String>> own = new ArrayList<>(List.of(Map.of()));

    private int current;

    private String key = "";

    /** How many children there are, at least one. */
    int size() {
        return own.size();
    }

    /** Whether there is more than one. */
    boolean areSeveral() {
        return own.size() > 1;
    }

    /** Which one stands in the form, from 0. */
    int current() {
        return current;
    }

    /** Stands for these children when they are sent again; empty for one alone. */
    String key() {
        return key;
    }

    /** Whether an answer is of all children, and not of one alone. */
    static boolean isCommon(String code) {
        return COMMON.contains(code);
    }

    /** Keeps what stands in the form of the current child. */
    void keep(Map<String, String> texts) {
        Map<String, String> kept = new HashMap<>(texts);
        kept.keySet().removeAll(COMMON);
        own.set(current, Map.copyOf(kept));
    }

    /** What is kept of a child alone. */
    Map<String, String> ownOf(int index) {
        return own.get(index);
    }

    /** All of a child: with what is common, as it stands in the form. */
    Map<String, String> whole(int index, Map<String, String> texts) {
        Map<String, String> whole = new HashMap<>(texts);
        whole.keySet().retainAll(COMMON);
        whole.putAll(own.get(index));
        return whole;
    }

    /**
     * One child more, which stands in the form from now on. Those who are known already were with
     * it.
     *
     * @param drawnKey stands for the children when this is the second one
     */
    void add(String drawnKey) {
        if (key.isEmpty()) {
            key = drawnKey;
        }
        List<String> names =
                own.stream()
                        .map(each -> each.getOrDefault(Field.NAME.code(), ""))
                        .filter(name -> !name.isBlank())
                        .toList();
        own.add(
                names.isEmpty()
                        ? Map.of()
                        : Map.of(Field.COMPANIONS.code(), String.join(", ", names)));
        current = own.size() - 1;
    }

    /** Another child stands in the form from now on; what stood there has to be kept before. */
    void go(int index) {
        current = index;
    }

    /** Takes a child out; the one before it, or else the first, stands in the form then. */
    void remove(int index) {
        own.remove(index);
        current = Math.max(0, current >= index ? current - 1 : current);
        if (own.size() == 1) {
            key = "";
        }
    }

    /** The children are others than those for which the key stood until now. */
    void rename(String drawnKey) {
        key = drawnKey;
    }

    /** What is kept with a draft. */
    BrowserDrafts.Together saved() {
        return new BrowserDrafts.Together(List.copyOf(own), current, key);
    }

    /** Goes on with a draft. */
    void continued(BrowserDrafts.Together saved) {
        own.clear();
        own.addAll(saved.own().isEmpty() ? List.of(Map.of()) : saved.own());
        current = Math.min(Math.max(0, saved.current()), own.size() - 1);
        key = saved.key();
    }

    /**
     * By what a child is recognised when all of them are sent again, because the answer was lost.
     *
     * @param texts what stands in the form: other texts of any child make it another request
     */
    Origin origin(String user, int index, Map<String, String> texts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < own.size(); i++) {
            new TreeMap<>(whole(i, texts))
                    .forEach(
                            (code, text) ->
                                    all.append(code).append('\n').append(text).append('\0'));
            all.append('\1');
        }
        try {
            return origin(
                    user,
                    index,
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(
                                                    all.toString()
                                                            .getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Origin origin(String user, int index, String hash) {
        return new Origin("desk:" + user, key + "#child" + index, hash, "");
    }

    /**
     * Under which the children were registered when the answer was lost, whatever was typed then:
     * there may have been more of them than there are now.
     */
    List<Origin> origins(String user) {
        return IntStream.range(0, JointRegistration.MOST)
                .mapToObj(index -> origin(user, index, ""))
                .toList();
    }
}
