package org.trackchild.bench.lucene;

import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.trackchild.bench.peers.PlainRecord;

/**
 * What Primero does, as far as it can be told from outside: each field of the report is a full text
 * question to the field of the other form, the names boosted. The boosts are ours. (Primero divides
 * by the score of the best answer, which is then always 1: no probability, and never a doubt.)
 */
public final class FullTextPeer extends LucenePeer {

    private static final String CHILD = "child";
    private static final String RELATIVES = "relatives";
    private static final String PLACE = "place";
    private static final String WORDS = "words";
    private static final float CHILD_BOOST = 5;
    private static final float RELATIVES_BOOST = 2;

    @Override
    public String name() {
        return "primero";
    }

    @Override
    public String how() {
        return product()
                + ": boosted full text, field by field, as in Primero; its score is no probability,"
                + " the best answer is always 1";
    }

    @Override
    void index(PlainRecord record, Document document) {
        document.add(new TextField(CHILD, record.names().ofChild(), Field.Store.NO));
        document.add(new TextField(RELATIVES, relatives(record), Field.Store.NO));
        document.add(new TextField(PLACE, place(record), Field.Store.NO));
        document.add(new TextField(WORDS, record.words(), Field.Store.NO));
    }

    private static String relatives(PlainRecord record) {
        return record.names().father() + " " + record.names().mother();
    }

    /** The hyphen of the code of a district would part it. */
    private static String place(PlainRecord record) {
        return record.place().state() + " " + record.place().district().replace("-", "");
    }

    @Override
    Query question(PlainRecord record) {
        BooleanQuery.Builder question = new BooleanQuery.Builder();
        ask(question, CHILD, record.names().ofChild(), CHILD_BOOST);
        ask(question, RELATIVES, relatives(record), RELATIVES_BOOST);
        ask(question, PLACE, place(record), 1);
        ask(question, WORDS, record.words(), 1);
        if (!record.sex().isEmpty()) {
            question.add(term(SEX, record.sex()), Occur.SHOULD);
        }
        record.born()
                .ifPresent(
                        born ->
                                question.add(
                                        sameAge(born, PlainRecord.AGE_TOLERANCE_DAYS),
                                        Occur.SHOULD));
        return question.build();
    }

    private static void ask(BooleanQuery.Builder question, String field, String text, float boost) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                question.add(new BoostQuery(term(field, word), boost), Occur.SHOULD);
            }
        }
    }
}
