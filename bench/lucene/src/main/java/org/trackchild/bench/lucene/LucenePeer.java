package org.trackchild.bench.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;
import org.trackchild.bench.peers.Answer;
import org.trackchild.bench.peers.Peer;
import org.trackchild.bench.peers.PlainRecord;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;

/** An index of Lucene in memory-mapped files. */
abstract class LucenePeer implements Peer {

    static final String SEX = "sex";
    private static final String BORN = "born";
    private static final String AGE = "age";

    private static final String ID = "id";
    private static final String NOT_RECORDED = "not_recorded";
    private static final double BUFFER_MEGABYTES = 256;

    private Path folder;
    private IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    /** What is indexed of a record besides identifier, sex and age. */
    abstract void index(PlainRecord record, Document document);

    /** The question for a record. */
    abstract Query question(PlainRecord record);

    static String product() {
        return "Lucene " + Version.LATEST;
    }

    @Override
    public void open(Path emptyFolder, Geography geography) throws IOException {
        folder = emptyFolder;
        writer =
                new IndexWriter(
                        new MMapDirectory(folder),
                        new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }

    @Override
    public void add(List<Subject> found) throws IOException {
        try {
            found.parallelStream().map(PlainRecord::of).forEach(this::add);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void add(PlainRecord record) {
        Document document = new Document();
        document.add(new StoredField(ID, record.id()));
        document.add(
                new StringField(
                        SEX, record.sex().isEmpty() ? NOT_RECORDED : record.sex(), Field.Store.NO));
        OptionalInt born = record.born();
        if (born.isPresent()) {
            document.add(new IntPoint(BORN, born.getAsInt()));
        } else {
            document.add(new StringField(AGE, NOT_RECORDED, Field.Store.NO));
        }
        index(record, document);
        try {
            writer.addDocument(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Records of the same sex or of one that is not recorded. */
    static Query sameSex(PlainRecord record) {
        return new BooleanQuery.Builder()
                .add(term(SEX, record.sex()), Occur.SHOULD)
                .add(term(SEX, NOT_RECORDED), Occur.SHOULD)
                .build();
    }

    /** Records of about the same age or of one that is not recorded. */
    static Query sameAge(int born, int toleranceDays) {
        return new BooleanQuery.Builder()
                .add(
                        IntPoint.newRangeQuery(BORN, born - toleranceDays, born + toleranceDays),
                        Occur.SHOULD)
                .add(term(AGE, NOT_RECORDED), Occur.SHOULD)
                .build();
    }

    static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    @Override
    public void ready() throws IOException {
        writer.commit();
        writer.close();
        reader = DirectoryReader.open(writer.getDirectory());
        searcher = new IndexSearcher(reader);
    }

    @Override
    public List<Answer> ask(Subject missing, int limit) throws IOException {
        StoredFields stored = reader.storedFields();
        List<Answer> answers = new ArrayList<>();
        for (ScoreDoc each : searcher.search(question(PlainRecord.of(missing)), limit).scoreDocs) {
            answers.add(new Answer(stored.document(each.doc).get(ID), each.score));
        }
        return answers;
    }

    @Override
    public long diskBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public boolean tellsProbability() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
        if (reader != null) {
            reader.close();
        }
    }
}
