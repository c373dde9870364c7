package org.trackchild.fields.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/**
 * All packs together. What a code or a field means is the same everywhere; which of them a new
 * record can choose depends on the state that keeps it. Immutable.
 */
public final class Fields {

    /** Nothing is known: no list, no field. */
    public static final Fields NONE = of(List.of());

    private final List<FieldPack> packs;

    private final Map<String, List<CodeWord>> words = new LinkedHashMap<>();

    /** By the state that contributes the word, empty for the nation, and by the list. */
    private final Map<String, Map<String, Map<String, String>>> readings = new LinkedHashMap<>();

    private final Map<String, Boolean> open = new LinkedHashMap<>();

    private final Map<String, CaseField> fields = new LinkedHashMap<>();

    private final Map<String, String> stateOf = new LinkedHashMap<>();

    private Fields(List<FieldPack> packs) {
        this.packs = packs;
        for (FieldPack pack : packs) {
            pack.lists().forEach(list -> add(list, pack.state()));
            for (CaseField field : pack.fields()) {
                if (fields.putIfAbsent(field.code(), field) == null) {
                    stateOf.put(field.code(), pack.state());
                }
            }
        }
    }

    /** Puts packs together, whatever the order in which they came. */
    public static Fields of(Collection<? extends FieldPack> packs) {
        List<FieldPack> ordered = new ArrayList<>(packs);
        ordered.sort(
                Comparator.comparing((FieldPack pack) -> !pack.state().isEmpty())
                        .thenComparing(FieldPack::name));
        return new Fields(List.copyOf(ordered));
    }

    /** The nation comes first: a state may retire one of its codes, but not give it a new sense. */
    private void add(CodeList list, String state) {
        open.merge(list.name(), list.open(), Boolean::logicalOr);
        List<CodeWord> known = words.computeIfAbsent(list.name(), name -> new ArrayList<>());
        Map<String, String> read =
                readings.computeIfAbsent(state, of -> new LinkedHashMap<>())
                        .computeIfAbsent(list.name(), name -> new LinkedHashMap<>());
        for (CodeWord word : list.words()) {
            if (known.stream().noneMatch(other -> other.code().equals(word.code()))) {
                known.add(word);
            }
            ways(word).forEach(way -> read.putIfAbsent(WrittenWord.plain(way), word.code()));
        }
    }

    private static Stream<String> ways(CodeWord word) {
        return Stream.concat(
                Stream.of(word.code(), word.words().english(), word.words().hindi()),
                word.alsoWritten().stream());
    }

    /** Names of the lists, in the order of the packs. */
    public List<String> lists() {
        return List.copyOf(words.keySet());
    }

    /** Whether there is a list of this name. */
    public boolean hasList(String list) {
        return words.containsKey(list);
    }

    /** Whether other words than those of the list may be written; true for an unknown list. */
    public boolean isOpen(String list) {
        return open.getOrDefault(list, true);
    }

    /** What a code says to people; empty when no pack that is there knows it. */
    public Optional<Wording> word(String list, String code) {
        return entry(list, code).map(CodeWord::words);
    }

    private Optional<CodeWord> entry(String list, String code) {
        return words.getOrDefault(list, List.of()).stream()
                .filter(word -> word.code().equals(code))
                .findFirst();
    }

    /** The code of the nation as which a code is counted; itself when no pack says otherwise. */
    public String countsAs(String list, String code) {
        return entry(list, code)
                .map(CodeWord::countsAs)
                .filter(other -> !other.isEmpty())
                .orElse(code);
    }

    /** All codes, of all states, that are counted as a code; that one first. */
    public List<String> countedAs(String list, String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        words.getOrDefault(list, List.of()).stream()
                .map(CodeWord::code)
                .filter(other -> !other.equals(code) && countsAs(list, other).equals(code))
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    /**
     * What a new record of a state can choose.
     *
     * @param state code of the state that keeps the case; empty where none is known
     */
    public List<CodeWord> choices(String list, String state) {
        Map<String, CodeWord> choices = new LinkedHashMap<>();
        packs.stream()
                .filter(pack -> appliesIn(pack.state(), state))
                .flatMap(pack -> pack.lists().stream())
                .filter(part -> part.name().equals(list))
                .flatMap(part -> part.words().stream())
                .forEach(word -> choices.merge(word.code(), word, Fields::replaced));
        return choices.values().stream().filter(word -> !word.retired()).toList();
    }

    private static CodeWord replaced(CodeWord nation, CodeWord here) {
        return new CodeWord(
                nation.code(),
                nation.words(),
                nation.alsoWritten(),
                nation.countsAs(),
                nation.retired() || here.retired());
    }

    private static boolean appliesIn(String of, String state) {
        return of.isEmpty() || of.equals(state);
    }

    /**
     * The code that somebody wrote as a word, in English or Hindi, as the code itself, or in any
     * way that a pack of any state knows; retired ones, too. This is how records are searched; for
     * what is written into one see {@link #read(String, String, String)}.
     */
    public Optional<String> read(String list, String written) {
        return read(list, written, any -> true);
    }

    /**
     * The code that somebody meant by a word in a record of a state: the words of other states say
     * nothing there.
     *
     * @param state code of the state that keeps the case; empty where none is known
     */
    public Optional<String> read(String list, String written, String state) {
        return read(list, written, of -> appliesIn(of, state));
    }

    private Optional<String> read(String list, String written, Predicate<String> of) {
        String plain = WrittenWord.plain(written);
        return readings.entrySet().stream()
                .filter(each -> of.test(each.getKey()))
                .flatMap(
                        each ->
                                Optional.ofNullable(
                                        each.getValue().getOrDefault(list, Map.of()).get(plain))
                                        .stream())
                .findFirst();
    }

    /** Every code of a list that records may hold: of all states, and retired ones. */
    public List<CodeWord> words(String list) {
        return List.copyOf(words.getOrDefault(list, List.of()));
    }

    /**
     * What may have been meant, the most alike first, at most four; when nothing is alike, the
     * first choices of the list.
     */
    public List<Wording> nearest(String list, String state, String written) {
        String plain = WrittenWord.plain(written);
        List<CodeWord> choices = new ArrayList<>(choices(list, state));
        choices.sort(
                Comparator.comparingDouble(
                        word ->
                                ways(word)
                                        .mapToDouble(way -> WrittenWord.difference(plain, way))
                                        .min()
                                        .orElse(1)));
        return choices.stream().limit(4).map(CodeWord::words).toList();
    }

    /** The field with a code; empty when no pack that is there has it. */
    public Optional<CaseField> field(String code) {
        return Optional.ofNullable(fields.get(code));
    }

    /**
     * The fields that a case has, in the order of the form.
     *
     * @param state code of the state that keeps the case; empty where none is known
     */
    public List<CaseField> of(CaseKind kind, String state) {
        return fields.values().stream()
                .filter(field -> field.kinds().contains(kind))
                .filter(field -> appliesIn(stateOf.get(field.code()), state))
                .toList();
    }

    /** Every field of every pack. */
    public List<CaseField> all() {
        return List.copyOf(fields.values());
    }
}
