package org.trackchild.rules.api;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Wording;

/**
 * An item of a form of the law. Immutable.
 *
 * @param code lower-case ASCII, once in the form
 * @param number as the form of the law numbers it, once in its section
 * @param label what is asked
 * @param asked what an answer looks like
 * @param terms when it is asked, of whom, and where the answer comes from
 */
public record FormItem(String code, String number, Wording label, Asked asked, Terms terms) {

    /** The answer to {@link Shape#YES_NO} that agrees. */
    public static final String YES = "yes";

    /** The answer to {@link Shape#YES_NO} that does not. */
    public static final String NO = "no";

    /** The highest {@link Shape#NUMBER}. */
    public static final int HIGHEST = 9_999_999;

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,7}");

    /** What an answer looks like. */
    public enum Shape {
        /** At most 300 characters. */
        LINE,
        /** At most 8,000 characters. */
        TEXT,
        /** The code of one of the words. */
        CHOICE,
        /** Codes of words, separated by blanks. */
        SEVERAL,
        /** A day. */
        DATE,
        /** A whole number from 0 to {@link FormItem#HIGHEST}. */
        NUMBER,
        /** {@link FormItem#YES} or {@link FormItem#NO}. */
        YES_NO,
        /** Rows whose columns are the words; each cell is a line. */
        TABLE;

        /** Whether there are words to choose from. */
        public boolean isChosen() {
            return this == CHOICE || this == SEVERAL;
        }

        private boolean isWritten() {
            return this == LINE || this == TEXT;
        }

        /**
         * Whether an answer of this shape means the same where another shape is asked: what is
         * written freely, and what is chosen from words.
         */
        public boolean isKin(Shape other) {
            return this == other
                    || isWritten() && other.isWritten()
                    || isChosen() && other.isChosen();
        }
    }

    /**
     * A word to choose, or a column.
     *
     * @param code lower-case ASCII
     */
    public record Word(String code, Wording label) {

        public Word {
            Objects.requireNonNull(code);
            Objects.requireNonNull(label);
        }
    }

    /**
     * What an answer looks like.
     *
     * @param words to choose from, or the columns of a table; else none. Those of a code list are
     *     known by who knows the state, see {@link #of}
     * @param list name of the code list whose words are chosen from; empty for words of its own
     * @param notBefore of a day, the code of another item of the form: a day that it cannot be
     *     before; else empty
     */
    public record Asked(Shape shape, List<Word> words, String list, String notBefore) {

        public Asked {
            Objects.requireNonNull(shape);
            words = List.copyOf(words);
            Objects.requireNonNull(list);
            Objects.requireNonNull(notBefore);
        }

        /** An item with words of its own, or without any. */
        public Asked(Shape shape, List<Word> words) {
            this(shape, words, "", "");
        }

        /** The same with the words of its code list. */
        public Asked of(List<Word> known) {
            return new Asked(shape, known, list, notBefore);
        }
    }

    /**
     * When it is asked, of whom, and where the answer comes from.
     *
     * @param required whether the form is not handed in without it
     * @param restricted whether only {@link FormKind#confidants()} see it, such as an allegation of
     *     abuse
     * @param from where an answer is known from already: the first source that knows it is taken
     * @param onlyIf the answer to another item without which it is not asked; empty when it always
     *     is
     * @param once whether a form is a source for one form of this kind only: what was decided about
     *     an application is not written under the next one
     * @param protects answers that tell of an offence for which the identity of the child must not
     *     be published: a form that is handed in with one of them protects it
     */
    public record Terms(
            boolean required,
            boolean restricted,
            List<Source> from,
            Optional<Condition> onlyIf,
            boolean once,
            Set<String> protects) {

        /** What protects nobody, whatever is answered. */
        public Terms(
                boolean required,
                boolean restricted,
                List<Source> from,
                Optional<Condition> onlyIf,
                boolean once) {
            this(required, restricted, from, onlyIf, once, Set.of());
        }

        /** What is known from a form as long as that is the latest of its kind. */
        public Terms(
                boolean required,
                boolean restricted,
                List<Source> from,
                Optional<Condition> onlyIf) {
            this(required, restricted, from, onlyIf, false);
        }

        public Terms {
            from = List.copyOf(from);
            Objects.requireNonNull(onlyIf);
            protects = Set.copyOf(protects);
        }
    }

    /**
     * Where an answer is known from.
     *
     * @param origin {@link #CASE}, {@link #EXTRA}, {@link #MADE}, or the code of a kind of form:
     *     the latest that was handed in of the case
     * @param code of a {@link CaseFact}, of a field of a pack, of a transition (the day when it was
     *     last made; or as {@code CODE=WORD} that word of the item, when it was made and not taken
     *     back), or of an item of that form
     * @param file number of another case of the same child that knows it; empty for the case
     *     itself, as in every table
     */
    public record Source(String origin, String code, String file) {

        /** The record of the case. */
        public static final String CASE = "case";

        /** The fields of packs that the record of the case has. */
        public static final String EXTRA = "extra";

        /** The transitions of the case. */
        public static final String MADE = "made";

        private static final String OF_FILE = "@";

        private static final String SAYS = "=";

        public Source {
            Objects.requireNonNull(origin);
            Objects.requireNonNull(code);
            Objects.requireNonNull(file);
        }

        /** A source of the case itself. */
        public Source(String origin, String code) {
            this(origin, code, "");
        }

        /** The same of another case of the child. */
        public Source in(String number) {
            return new Source(origin, code, number);
        }

        /** Reads what {@link #toString} writes. */
        public static Source parse(String written) {
            int dot = written.indexOf('.');
            if (dot < 0) {
                throw new IllegalArgumentException("no source: " + written);
            }
            String[] rest = written.substring(dot + 1).split(OF_FILE, 2);
            return new Source(written.substring(0, dot), rest[0], rest.length == 1 ? "" : rest[1]);
        }

        /** The code of the transition of {@link #MADE}, without the word for which it stands. */
        public String transition() {
            return code.split(SAYS, 2)[0];
        }

        /** The word for which a transition stands; empty where it tells a day. */
        public Optional<String> word() {
            return Optional.of(code.split(SAYS, 2))
                    .filter(both -> both.length == 2)
                    .map(both -> both[1]);
        }

        /** The same of another transition. */
        Source of(String transition) {
            return new Source(origin, transition + word().map(SAYS::concat).orElse(""), file);
        }

        /** Whether it is a form that was handed in before. */
        public boolean isForm() {
            return !Set.of(CASE, EXTRA, MADE).contains(origin);
        }

        /** {@code case.name}; of another case of the child {@code case.name@MC-26-000012}. */
        @Override
        public String toString() {
            return origin + "." + code + (file.isEmpty() ? "" : OF_FILE + file);
        }
    }

    /**
     * An answer to another item of the form.
     *
     * @param item code of that item
     * @param values codes, of which the answer has at least one
     */
    public record Condition(String item, Set<String> values) {

        public Condition {
            Objects.requireNonNull(item);
            values = Set.copyOf(values);
        }

        /**
         * Whether an answer fulfils it.
         *
         * @param answer empty when there is none
         */
        public boolean holds(String answer) {
            return List.of(answer.split(" ")).stream().anyMatch(values::contains);
        }
    }

    public FormItem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(number);
        Objects.requireNonNull(label);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(terms);
    }

    /** The same with the words of its code list. */
    public FormItem of(List<Word> known) {
        return new FormItem(code, number, label, asked.of(known), terms);
    }

    /** The same with other sources. */
    public FormItem from(List<Source> sources) {
        return new FormItem(
                code,
                number,
                label,
                asked,
                new Terms(
                        terms.required(),
                        terms.restricted(),
                        sources,
                        terms.onlyIf(),
                        terms.once(),
                        terms.protects()));
    }

    /** Whether an answer tells of an offence for which the identity of the child is protected. */
    public boolean isProtectedBy(String answer) {
        return Arrays.stream(answer.split("\\s+")).anyMatch(terms.protects()::contains);
    }

    /** What an answer looks like. */
    public Shape shape() {
        return asked.shape();
    }

    /**
     * Whether a text can be read as an answer to what is asked. Rules change, and answers that were
     * recorded before stay: one that cannot be read is shown as it was recorded.
     *
     * @param text not empty
     */
    public boolean reads(String text) {
        return switch (shape()) {
            case LINE, TEXT -> true;
            case CHOICE -> hasWords(List.of(text));
            case SEVERAL -> hasWords(List.of(text.split(" ")));
            case YES_NO -> text.equals(YES) || text.equals(NO);
            case NUMBER -> NUMBERS.matcher(text).matches();
            case DATE -> IsoDates.day(text).isPresent();
            case TABLE ->
                    text.lines()
                            .allMatch(row -> row.split("\t", -1).length == asked.words().size());
        };
    }

    private boolean hasWords(List<String> codes) {
        return asked.words().stream().map(Word::code).toList().containsAll(codes);
    }
}
