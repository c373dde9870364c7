package org.trackchild.matching.engine.index;

import java.io.IOException;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.Field;

/** All tokens, lists of tokens, places and words of the records of an index. */
public final class Vocabulary implements TokenNumbers {

    private final NameWords names;
    private final Dictionary<String> words = new Dictionary<>();
    private final TokenSets nameLists = new TokenSets();
    private final TokenSets wordLists = new TokenSets();
    private final TokenSets jointLists = new TokenSets();
    private final Places places = new Places();
    private final People people = new People();
    private final SubjectPacker packer = new SubjectPacker();

    Vocabulary(NameKeys keys) {
        names = new NameWords(keys);
    }

    void write(SnapshotWriter out) throws IOException {
        names.write(out);
        words.write(out, out::text);
        nameLists.write(out);
        wordLists.write(out);
        jointLists.write(out);
        places.write(out);
        people.write(out);
        packer.write(out);
    }

    /** Becomes what was written; nothing may be known yet. */
    void read(SnapshotReader in) throws IOException {
        names.read(in);
        words.read(in, in::text);
        nameLists.read(in);
        wordLists.read(in);
        jointLists.read(in);
        places.read(in);
        people.read(in);
        packer.read(in);
    }

    @Override
    public int name(NameKeys.Token token) {
        return names.number(token);
    }

    @Override
    public int word(String meaning) {
        return words.number(meaning);
    }

    NameWords names() {
        return names;
    }

    Dictionary<String> words() {
        return words;
    }

    SubjectPacker packer() {
        return packer;
    }

    /** The places. */
    public Places places() {
        return places;
    }

    /** Sexes and births. */
    public People people() {
        return people;
    }

    /** The lists of tokens in a column: of a column of several fields, those of its fields. */
    public TokenSets sets(Column column) {
        return column.isName() ? nameLists : wordLists;
    }

    /** Number of codes that a column may have. */
    int codes(Column column) {
        return column.isJoint() ? jointLists.size() : sets(column).size();
    }

    /** The code of the list of a field in a column with a code. */
    public int list(Column column, Field field, int code) {
        if (!column.isJoint() || code == 0) {
            return code;
        }
        return jointLists.item(code, Column.position(field));
    }

    /** The code of what a record has in a column. Used by one thread at a time. */
    int code(Column column, EncodedRecord record) {
        Field[] fields = column.fields();
        if (!column.isJoint()) {
            int known = nameLists.size();
            int[] tokens = column == Column.CLUES ? record.clues() : record.tokens(fields[0]);
            int code = sets(column).code(tokens);
            if (column.isName() && code == known) {
                for (int i = nameLists.count(code) - 1; i >= 0; i--) {
                    names.occurs(nameLists.item(code, i), code, i == 0);
                }
            }
            return code;
        }
        int[] codes = new int[fields.length];
        int any = 0;
        for (int i = 0; i < codes.length; i++) {
            codes[i] = wordLists.code(record.tokens(fields[i]));
            any |= codes[i];
        }
        return any == 0 ? 0 : jointLists.code(codes);
    }
}
