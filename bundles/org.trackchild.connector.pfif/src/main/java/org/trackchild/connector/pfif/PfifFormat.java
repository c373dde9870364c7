package org.trackchild.connector.pfif;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.CaseKind;

/**
 * PFIF 1.1 to 1.4 in UTF-8, read as a stream. Document types and entities are refused before any is
 * resolved. It is asked after all other formats, and claims every XML file, so that one which can
 * not be read is told why.
 */
@Component(property = "service.ranking:Integer=-100")
public final class PfifFormat implements RecordFormat {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InstantSource clock;

    /**
     * @param clock the time of the register, by which records expire
     */
    @Activate
    public PfifFormat(@Reference InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pfif";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String beginning = new String(head, StandardCharsets.UTF_8);
        return withoutMark(beginning).stripLeading().startsWith("<");
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    @Override
    public void read(InputStream file, Optional<CaseKind> kind, RecordSink sink)
            throws IOException {
        XMLStreamReader xml = null;
        try {
            xml = safeFactory().createXMLStreamReader(decoded(file));
            new PfifParser(xml, sink, person -> new PersonReading(person).into(sink, kind, clock))
                    .parse();
        } catch (XMLStreamException broken) {
            throw refusal(broken, xml);
        }
    }

    private static Reader decoded(InputStream file) throws IOException {
        // a reader: what the document declares as its encoding is not asked
        Reader text =
                new InputStreamReader(
                        file,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader begun = new PushbackReader(text, 1);
        try {
            int first = begun.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                begun.unread(first);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(1, ImportProblem.NOT_UTF_8);
        }
        return new MarkupGuard(begun);
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing is resolved");
                });
        return factory;
    }

    private static RuntimeException refusal(XMLStreamException broken, XMLStreamReader xml)
            throws IOException {
        long line = xml == null ? 1 : Math.max(0, xml.getLocation().getLineNumber());
        Throwable cause = broken.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return new UnreadableFileException(line, ImportProblem.NOT_UTF_8);
        }
        if (cause instanceof IOException failure
                && !(cause instanceof MarkupGuard.MarkupTooLongException)) {
            throw failure;
        }
        return new UnreadableFileException(line, ImportProblem.NOT_XML);
    }
}
