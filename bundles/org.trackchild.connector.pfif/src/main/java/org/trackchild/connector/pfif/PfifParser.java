package org.trackchild.connector.pfif;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.Problem;

/**
 * Goes through a document and hands on one person after the other. Holds one person in memory.
 * Elements that it does not know, of whatever namespace, are skipped. Used once, by one thread.
 */
final class PfifParser {

    private static final int LONGEST_VALUE = 10_000;

    private static final int LARGEST_PERSON = 1_000_000;

    private static final int DEEPEST = 50;

    private final XMLStreamReader xml;
    private final RecordSink sink;
    private final Consumer<PfifPerson> people;
    private Version version;
    private int depth;
    private int charactersOfPerson;
    private Optional<Problem> tooLong = Optional.empty();

    /**
     * @param sink told of what cannot be read
     * @param people gets every person that can
     */
    PfifParser(XMLStreamReader xml, RecordSink sink, Consumer<PfifPerson> people) {
        this.xml = xml;
        this.sink = sink;
        this.people = people;
    }

    /**
     * @throws UnreadableFileException when it is another document, or one that is refused
     */
    void parse() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and blanks before the root element
        }
        version =
                Version.ofNamespace(xml.getNamespaceURI())
                        .filter(known -> xml.getLocalName().equals("pfif"))
                        .orElseThrow(
                                () ->
                                        new UnreadableFileException(
                                                line(),
                                                ImportProblem.WRONG_XML,
                                                Version.readable()));
        while (nextChild()) {
            long line = line();
            if (isOurs("person")) {
                person(line);
            } else if (isOurs("note")) {
                // the person it speaks of has been handed on already, or is in another file
                skip();
                sink.refuse(line, Problem.of(ImportProblem.VALUE_LEFT_OUT, "note"));
            } else {
                skip();
            }
        }
        while (xml.hasNext()) {
            next();
        }
    }

    private void person(long line) throws XMLStreamException {
        PfifPerson person = new PfifPerson(line, version);
        charactersOfPerson = 0;
        tooLong = Optional.empty();
        while (nextChild()) {
            if (isOurs("note")) {
                PfifRecord note = new PfifRecord();
                while (nextChild()) {
                    field(note);
                }
                person.add(note);
            } else {
                field(person.record());
            }
        }
        if (tooLong.isPresent()) {
            sink.refuse(line, tooLong.get());
        } else {
            people.accept(person);
        }
    }

    private void field(PfifRecord record) throws XMLStreamException {
        if (!namespace().equals(xml.getNamespaceURI())) {
            skip();
            return;
        }
        String name = xml.getLocalName();
        record.put(version.today(name), text(name));
    }

    private String namespace() {
        return "http://zesty.ca/pfif/" + version.number();
    }

    /** The text of the element; what is nested in it is skipped. */
    private String text(String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int bottom = depth;
        while (depth >= bottom) {
            int event = next();
            boolean isText =
                    event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE;
            if (isText && depth == bottom && tooLong.isEmpty()) {
                charactersOfPerson += xml.getTextLength();
                if (text.length() + xml.getTextLength() > LONGEST_VALUE
                        || charactersOfPerson > LARGEST_PERSON) {
                    tooLong =
                            Optional.of(
                                    new Problem(
                                            ImportProblem.VALUE_TOO_LONG,
                                            name,
                                            List.of(LONGEST_VALUE)));
                    text.setLength(0);
                } else {
                    text.append(xml.getText());
                }
            }
        }
        return text.toString();
    }

    private boolean isOurs(String name) {
        return xml.getLocalName().equals(name) && namespace().equals(xml.getNamespaceURI());
    }

    /** Goes to the next child of the element at hand; {@code false} at its end. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT:
                    return true;
                case XMLStreamConstants.END_ELEMENT:
                    return false;
                default:
            }
        }
    }

    private void skip() throws XMLStreamException {
        int bottom = depth;
        while (depth >= bottom) {
            next();
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new UnreadableFileException(
                            line(), ImportProblem.WRONG_XML, Version.readable());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new UnreadableFileException(line(), ImportProblem.XML_FORBIDDEN);
            default -> {
                // text, comments, instructions
            }
        }
        return event;
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }
}
