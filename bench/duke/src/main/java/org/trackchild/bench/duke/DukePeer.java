package org.trackchild.bench.duke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.databases.LuceneDatabase;
import org.trackchild.bench.peers.Answer;
import org.trackchild.bench.peers.Peer;
import org.trackchild.bench.peers.PlainRecord;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;

/**
 * Duke: candidates by full text, then naive Bayes over the columns. The two probabilities of each
 * column are set by hand, as its manual says: how likely two records are of one person who are
 * alike, or not alike, in this column.
 */
public final class DukePeer implements Peer {

    private static final String ID = "id";
    private static final String CHILD = "child";
    private static final String FATHER = "father";
    private static final String MOTHER = "mother";
    private static final String SEX = "sex";
    private static final String BORN = "born";
    private static final String DISTRICT = "district";
    private static final String STATE = "state";
    private static final int CANDIDATES = 300;
    private static final double THRESHOLD = .8;

    private LuceneDatabase database;
    private Processor processor;
    private Path folder;

    @Override
    public String name() {
        return "duke";
    }

    @Override
    public String how() {
        return "Duke 1.2 on Lucene 4.0, " + CANDIDATES + " candidates: names, sex, age, place";
    }

    @Override
    public void open(Path emptyFolder, Geography geography) {
        folder = emptyFolder;
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(
                List.of(
                        new PropertyImpl(ID),
                        looked(new PropertyImpl(CHILD, new JaroWinklerTokenized(), .15, .9)),
                        looked(new PropertyImpl(FATHER, new JaroWinklerTokenized(), .1, .9)),
                        looked(new PropertyImpl(MOTHER, new JaroWinklerTokenized(), .15, .85)),
                        new PropertyImpl(SEX, new ExactComparator(), .02, .52),
                        new PropertyImpl(BORN, new YearsApart(), .1, .6),
                        looked(new PropertyImpl(DISTRICT, new ExactComparator(), .4, .65)),
                        new PropertyImpl(STATE, new ExactComparator(), .4, .52)));
        configuration.setThreshold(THRESHOLD);
        database = new LuceneDatabase();
        database.setPath(folder.toString());
        database.setOverwrite(true);
        database.setMaxSearchHits(CANDIDATES);
        database.setConfiguration(configuration);
        configuration.setDatabase(database);
        configuration.validate();
        processor = new Processor(configuration, database);
    }

    private static Property looked(PropertyImpl property) {
        property.setLookupBehaviour(Property.Lookup.TRUE);
        return property;
    }

    @Override
    public void add(List<Subject> found) {
        List<Record> records = found.parallelStream().map(DukePeer::record).toList();
        records.forEach(database::index);
    }

    private static Record record(Subject subject) {
        PlainRecord plain = PlainRecord.of(subject);
        RecordImpl record = new RecordImpl();
        record.addValue(ID, plain.id());
        add(record, CHILD, plain.names().child());
        add(record, CHILD, plain.names().alias());
        add(record, FATHER, plain.names().father());
        add(record, MOTHER, plain.names().mother());
        add(record, SEX, plain.sex());
        add(record, DISTRICT, plain.place().district());
        add(record, STATE, plain.place().state());
        plain.born().ifPresent(born -> record.addValue(BORN, Integer.toString(born)));
        return record;
    }

    /** What is not recorded is left out: then Duke does not compare it. */
    private static void add(RecordImpl record, String column, String value) {
        if (!value.isEmpty()) {
            record.addValue(column, value);
        }
    }

    @Override
    public void ready() {
        database.commit();
    }

    @Override
    public List<Answer> ask(Subject missing, int limit) {
        Record query = record(missing);
        return database.findCandidateMatches(query).stream()
                .map(each -> new Answer(each.getValue(ID), processor.compare(query, each)))
                .sorted(Comparator.comparing(Answer::score).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long diskBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public boolean tellsProbability() {
        return true;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
