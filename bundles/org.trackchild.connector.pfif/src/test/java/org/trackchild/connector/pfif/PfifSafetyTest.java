package org.trackchild.connector.pfif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.connector.pfif.Documents.CLOCK;
import static org.trackchild.connector.pfif.Documents.document;
import static org.trackchild.connector.pfif.Documents.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;

class PfifSafetyTest {

    private final PfifFormat format = new PfifFormat(CLOCK);
    private final Collected collected = new Collected();

    private void read(InputStream file) throws IOException {
        format.read(file, Optional.empty(), collected);
    }

    private void read(String xml) throws IOException {
        read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertUnreadable(InputStream xml, ImportProblem code) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(code));
    }

    private void assertUnreadable(String xml, ImportProblem code) {
        assertUnreadable(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>",
                "<!DOCTYPE p SYSTEM 'http://127.0.0.1:1/x.dtd'><p/>",
                "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]><p>&c;</p>",
                "<!DOCTYPE p [<!ENTITY % r SYSTEM 'http://127.0.0.1:1/'> %r;]><p/>",
                "<p:pfif xmlns:p='http://zesty.ca/pfif/1.4'><p:person>&secret;</p:person></p:pfif>"
            })
    void documentTypesAndEntitiesAreRefused(String xml) {
        assertUnreadable(xml, ImportProblem.XML_FORBIDDEN);
    }

    @Test
    void otherDocumentsAreRefused() {
        assertUnreadable("<alert xmlns='urn:oasis'/>", ImportProblem.WRONG_XML);
        assertUnreadable(document("1.4/", person("")), ImportProblem.WRONG_XML);
        assertUnreadable(document("1.5", person("")), ImportProblem.WRONG_XML);
        assertUnreadable("<pfif/>", ImportProblem.WRONG_XML);
        assertUnreadable("<p:pfif>", ImportProblem.NOT_XML);
        assertUnreadable(document("1.4", "<p:person>"), ImportProblem.NOT_XML);
        assertUnreadable(document("1.4", "<p:person>\0</p:person>"), ImportProblem.NOT_XML);
        assertUnreadable("", ImportProblem.NOT_XML);
        assertUnreadable(
                new ByteArrayInputStream(
                        document("1.4", person("<p:full_name>Jos\u00e9</p:full_name>"))
                                .getBytes(Charset.forName("windows-1252"))),
                ImportProblem.NOT_UTF_8);
        assertUnreadable(document("1.4", "<x>".repeat(10_000)), ImportProblem.WRONG_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='",
                "<a b=\">",
                "<!-- > ",
                "<![CDATA[ ] ",
                "<?x ? > ",
                "<",
                "<!DOCTYPE "
            })
    void endlessMarkupIsBrokenOffEarly(String beginning) {
        InputStream endless =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        new ByteArrayInputStream(
                                                ("<p:pfif xmlns:p='http://zesty.ca/pfif/1.4'>"
                                                                + beginning)
                                                        .getBytes(StandardCharsets.UTF_8)),
                                        new Endless())));
        assertUnreadable(endless, ImportProblem.NOT_XML);
    }

    /** The letter x, until far too much was read. */
    private static final class Endless extends InputStream {

        private int count;

        @Override
        public int read() {
            if (++count > 10_000_000) {
                throw new AssertionError("read on and on");
            }
            return 'x';
        }
    }

    @Test
    void ordinaryMarkupPassesTheGuard() throws IOException {
        read(
                "\uFEFF<?xml version='1.0'?><?style x='>' ?><!-- a > b -- ->--><!---->"
                                .replace("-- ->", "- ->")
                        + "<p:pfif xmlns:p='http://zesty.ca/pfif/1.4' a='>' b=\"'>\">"
                        + "<p:person x='&lt;'><p:person_record_id>a.b/1</p:person_record_id>"
                        + "<p:full_name><![CDATA[A]]]]><![CDATA[>]]>&amp;&#x41;</p:full_name>"
                        + "</p:person></p:pfif>");
        assertThat(collected.records.get(0).values()).containsEntry(Field.NAME, "A]]>&A");
    }
}
