package org.trackchild.portal.pages;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.portal.words.Words;

/** Offices in lists: what they are called, the number to call, whether somebody is there. */
final class OfficeLines {

    private final Sheet sheet;

    private final Engines engines;

    OfficeLines(Sheet sheet, Engines engines) {
        this.sheet = sheet;
        this.engines = engines;
    }

    /** A list for offices. */
    static Element list(Element parent) {
        return parent.appendElement("ul").addClass("offices");
    }

    /** An office that was found near a place. */
    void near(Element list, NearbyOffice near) {
        Words words = sheet.words();
        Element item = line(list, near.office());
        String distance = words.distance(near.kilometres());
        item.appendElement("p")
                .addClass("where")
                .text(
                        words.kind(near.office().type())
                                + " · "
                                + (near.byDistrict()
                                        ? words.text(
                                                "distance.district",
                                                distance,
                                                engines.where(
                                                        near.office().state(),
                                                        near.office().district(),
                                                        words))
                                        : distance));
        call(item, near.office());
    }

    /** An office of a district, among others of its kind. */
    void plain(Element list, PublicOffice office) {
        call(line(list, office), office);
    }

    private Element line(Element list, PublicOffice office) {
        Element item = list.appendElement("li");
        sheet.link(
                        item.appendElement("h3"),
                        "/office/" + office.id().value(),
                        Map.of(),
                        sheet.words().text(office.name()))
                .attr("dir", "auto");
        presence(office, sheet.words())
                .ifPresent(text -> item.appendElement("p").addClass("presence").text(text));
        return item;
    }

    /** Whether somebody is there now; empty where nobody has said any hours. */
    Optional<String> presence(PublicOffice office, Words words) {
        OfficeHours.Presence presence = office.hours().at(engines.now());
        return presence == OfficeHours.Presence.UNKNOWN
                ? Optional.empty()
                : Optional.of(words.text("presence." + presence.code()));
    }

    private void call(Element item, PublicOffice office) {
        office.contacts().stream()
                .filter(contact -> contact.kind().isNumber())
                .findFirst()
                .ifPresentOrElse(
                        number -> number(item.appendElement("p"), number, sheet.words()),
                        () ->
                                item.appendElement("p")
                                        .addClass("hint")
                                        .text(sheet.words().text("no_number")));
    }

    /** A number that is called by a press. */
    static void number(Element parent, OfficeContact contact, Words words) {
        parent.appendElement("a")
                .addClass("call")
                .attr("href", "tel:" + OfficeContact.dialled(contact.value()))
                .text(words.text("call", contact.value()));
    }
}
