package org.trackchild.bench.lucene;

import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.trackchild.bench.peers.PlainRecord;

/**
 * What somebody who knows Lucene would build for names: each part of a name as it is written, as it
 * sounds (Double Metaphone), or within one or two letters, of the same sex and about the same age,
 * the nearer in place and age the better.
 */
public final class PhoneticPeer extends LucenePeer {

    private static final String CHILD = "child";
    private static final String FATHER = "father";
    private static final String MOTHER = "mother";
    private static final String DISTRICT = "district";
    private static final String STATE = "state";
    private static final String SOUND = "_sound";
    private static final int LONG_WORD = 5;
    private static final int SPELLINGS = 20;
    private static final float SOUNDS_ALIKE = .7f;
    private static final float SPELT_ALIKE = .5f;
    private static final float TIE_BREAKER = .1f;
    private static final float CHILD_BOOST = 1.5f;
    private static final int CLOSE_AGE_DAYS = 500;

    private final DoubleMetaphone sounds = new DoubleMetaphone();

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public String how() {
        return product()
                + ": names exact, phonetic (Double Metaphone) and fuzzy; same sex, about the same"
                + " age; district, state and closer age count";
    }

    @Override
    void index(PlainRecord record, Document document) {
        addName(document, CHILD, record.names().ofChild());
        addName(document, FATHER, record.names().father());
        addName(document, MOTHER, record.names().mother());
        document.add(new StringField(DISTRICT, record.place().district(), Field.Store.NO));
        document.add(new StringField(STATE, record.place().state(), Field.Store.NO));
    }

    private void addName(Document document, String field, String name) {
        for (String word : words(name)) {
            document.add(new StringField(field, word, Field.Store.NO));
            document.add(new StringField(field + SOUND, sound(word), Field.Store.NO));
        }
    }

    private String sound(String word) {
        return String.valueOf(sounds.doubleMetaphone(word));
    }

    private static List<String> words(String name) {
        return name.isEmpty() ? List.of() : List.of(name.split(" +"));
    }

    @Override
    Query question(PlainRecord record) {
        BooleanQuery.Builder question = new BooleanQuery.Builder();
        if (!record.sex().isEmpty()) {
            question.add(sameSex(record), Occur.FILTER);
        }
        OptionalInt born = record.born();
        if (born.isPresent()) {
            question.add(sameAge(born.getAsInt(), PlainRecord.AGE_TOLERANCE_DAYS), Occur.FILTER);
            question.add(
                    new ConstantScoreQuery(sameAge(born.getAsInt(), CLOSE_AGE_DAYS)), Occur.SHOULD);
        }
        ask(question, CHILD, record.names().ofChild(), CHILD_BOOST);
        ask(question, FATHER, record.names().father(), 1);
        ask(question, MOTHER, record.names().mother(), 1);
        question.add(term(DISTRICT, record.place().district()), Occur.SHOULD);
        question.add(term(STATE, record.place().state()), Occur.SHOULD);
        return question.build();
    }

    private void ask(BooleanQuery.Builder question, String field, String name, float boost) {
        for (String word : words(name)) {
            Query exact = term(field, word);
            Query alike =
                    new FuzzyQuery(
                            new Term(field, word),
                            word.length() < LONG_WORD ? 1 : 2,
                            1,
                            SPELLINGS,
                            true);
            Query sounding = term(field + SOUND, sound(word));
            Query any =
                    new DisjunctionMaxQuery(
                            List.of(
                                    exact,
                                    new BoostQuery(sounding, SOUNDS_ALIKE),
                                    new BoostQuery(alike, SPELT_ALIKE)),
                            TIE_BREAKER);
            question.add(new BoostQuery(any, boost), Occur.SHOULD);
        }
    }
}
