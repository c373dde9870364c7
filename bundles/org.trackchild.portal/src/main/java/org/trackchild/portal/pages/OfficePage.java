package org.trackchild.portal.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.words.Words;

/** One office: how it is reached, when somebody is there, and when its entry was checked. */
final class OfficePage {

    private final Sheet sheet;

    private final Words words;

    private final Engines engines;

    private final PublicOffice office;

    OfficePage(Sheet sheet, Engines engines, PublicOffice office) {
        this.sheet = sheet;
        this.engines = engines;
        this.office = office;
        words = sheet.words();
    }

    Answer answer() {
        sheet.main().appendElement("h1").attr("dir", "auto").text(words.text(office.name()));
        sheet.main().appendElement("p").addClass("where").text(kindAndPlace());
        sheet.main().appendElement("p").text(words.purpose(office.type()));
        checked();
        sheet.main().appendElement("h2").text(words.text("office.reach"));
        contacts();
        hours();
        languages();
        if (!office.district().isEmpty()) {
            sheet.link(
                    sheet.main().appendElement("p"),
                    "/district/" + office.district(),
                    Map.of(),
                    words.text(
                            "near.district",
                            engines.where(office.state(), office.district(), words)));
        }
        return Answer.page(sheet.html());
    }

    private String kindAndPlace() {
        String where = engines.where(office.state(), office.district(), words);
        String kind = words.kind(office.type());
        return where.isEmpty() ? kind : kind + " · " + where;
    }

    private void contacts() {
        if (office.contacts().isEmpty()) {
            sheet.says("office.no_contact");
        }
        for (OfficeContact contact : office.contacts()) {
            Element line = sheet.main().appendElement("p").addClass("contact");
            switch (contact.kind()) {
                case TELEPHONE, MOBILE, HELPLINE -> OfficeLines.number(line, contact, words);
                case EMAIL ->
                        line.appendElement("a")
                                .attr("href", "mailto:" + contact.value())
                                .text(contact.value());
                case WEBSITE -> website(line, contact.value());
                case ADDRESS ->
                        line.appendElement("span")
                                .addClass("address")
                                .attr("dir", "auto")
                                .text(contact.value());
            }
        }
        office.position()
                .ifPresent(
                        at ->
                                sheet.main()
                                        .appendElement("p")
                                        .appendElement("a")
                                        .attr("href", "geo:" + at.latitude() + "," + at.longitude())
                                        .text(words.text("office.map")));
    }

    /** What is no address on the web is no link: it could be a script. */
    private static void website(Element line, String address) {
        if (address.matches("(?i)https?://.+")) {
            line.appendElement("a")
                    .attr("href", address)
                    .attr("rel", "noopener noreferrer nofollow")
                    .text(address);
        } else {
            line.appendElement("span").text(address);
        }
    }

    private void hours() {
        String hours = words.hours(office.hours());
        if (!hours.isEmpty()) {
            sheet.main().appendElement("h2").text(words.text("office.hours"));
            Element line = sheet.main().appendElement("p");
            line.text(hours);
            new OfficeLines(sheet, engines)
                    .presence(office, words)
                    .ifPresent(
                            text ->
                                    sheet.main()
                                            .appendElement("p")
                                            .addClass("presence")
                                            .text(text));
        }
    }

    private void languages() {
        List<String> languages = engines.languages(office.languages(), words);
        if (!languages.isEmpty()) {
            sheet.main().appendElement("h2").text(words.text("office.languages"));
            sheet.main().appendElement("p").text(String.join(", ", languages));
        }
    }

    private void checked() {
        Instant since = engines.time().instant().minus(Duration.ofDays(OfficeRegister.VERIFY_DAYS));
        String text =
                office.verified()
                        .map(
                                at ->
                                        words.text(
                                                at.isBefore(since)
                                                        ? "office.checked_long_ago"
                                                        : "office.checked",
                                                words.day(at)))
                        .orElseGet(() -> words.text("office.unchecked"));
        sheet.main().appendElement("p").addClass("checked").text(text);
    }
}
