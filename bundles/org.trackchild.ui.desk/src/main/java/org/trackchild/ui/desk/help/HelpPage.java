package org.trackchild.ui.desk.help;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseStatus;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.Telephone;

/** Whom to call, what the keys do and what the words mean. */
final class HelpPage extends Screen {

    private static final int OFFICES = 5;

    /** Numbers of the nation that are free of charge. */
    private static final List<String> NUMBERS = List.of("112", "1098", "181");

    /** In the order of the page. */
    private static final List<Shortcut> KEYS =
            List.of(
                    new Shortcut("Ctrl+K", "search"),
                    new Shortcut("Ctrl+Enter", "send"),
                    new Shortcut("Ctrl+S", "save"),
                    new Shortcut("Ctrl+\u2193, Ctrl+\u2191", "next_case"),
                    new Shortcut("Esc", "close"));

    /**
     * Keys, as they are called on every keyboard.
     *
     * @param does what they do, as the texts call it
     */
    private record Shortcut(String keys, String does) {}

    private final transient Directory directory;

    HelpPage(Desk desk, Directory directory) {
        super(desk, "page-help");
        this.directory = directory;
    }

    @Override
    protected String title() {
        return text("nav.help");
    }

    @Override
    protected void build() {
        add(head(), Box.of("div", "desk-groups", numbers(), units(), keys(), meanings()));
    }

    private Component numbers() {
        Box rows = Box.of("ul", "tc-rows");
        for (String number : NUMBERS) {
            rows.add(
                    Box.of(
                            "li",
                            "tc-row",
                            Box.of("strong", "", Telephone.number(number)),
                            Box.text("span", "desk-grow", text("help.number." + number))));
        }
        return section("help-numbers", text("help.numbers"), rows);
    }

    /** The unit of the district helps with the work, and with this register. */
    private Component units() {
        Component[] units =
                districts().stream()
                        .flatMap(district -> units(district).stream())
                        .map(this::row)
                        .toArray(Component[]::new);
        return section(
                "help-units",
                text("help.units"),
                units.length == 0
                        ? Box.text("p", "tc-muted", text("help.no_unit"))
                        : Box.of("ul", "tc-rows", units));
    }

    private Set<String> districts() {
        Set<String> districts = new TreeSet<>();
        caller().postings().stream().map(Posting::district).forEach(districts::add);
        districts.remove("");
        return districts;
    }

    private List<Office> units(String district) {
        return directory
                .offices(
                        new OfficeQuery(
                                "",
                                Optional.of(OfficeType.DCPU),
                                "",
                                district,
                                Optional.empty(),
                                OFFICES))
                .items();
    }

    private Component row(Office unit) {
        Box about =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.of(
                                "div",
                                "",
                                Links.to(
                                        Links.ofOffice(unit.id()),
                                        words().text(unit.name()),
                                        "to-office")));
        about.add(
                unit.contact().isBlank()
                        ? Box.text("div", "tc-muted", text("help.no_contact"))
                        : Telephone.in(unit.contact()));
        return Box.of("li", "tc-row", about).named("help-unit");
    }

    private Component keys() {
        Box rows = Box.of("ul", "tc-rows");
        for (Shortcut each : KEYS) {
            rows.add(
                    Box.of(
                            "li",
                            "tc-row",
                            Box.text("kbd", "", each.keys()),
                            Box.text("span", "desk-grow", text("help.does." + each.does()))));
        }
        return section("help-keys", text("help.keys"), rows);
    }

    private Component meanings() {
        Box rows = Box.of("ul", "tc-rows");
        for (CaseStatus status : CaseStatus.values()) {
            rows.add(
                    Box.of(
                            "li",
                            "tc-row",
                            Badges.of(status, words()),
                            Box.text("span", "desk-grow", words().text("help.status", status))));
        }
        return section("help-words", text("help.words"), rows);
    }

    private static Component section(String name, String title, Component content) {
        return Box.of("section", "tc-sheet", Box.text("h2", "", title), content).named(name);
    }
}
