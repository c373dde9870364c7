package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Orders;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.file.Facts.Fact;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.photos.PhotoVisit;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.PackFields;

/** After registering: the number, what has happened already, and what would help most. */
final class Registered extends Screen implements BeforeEnterObserver {

    /** What tells children apart best when it is known. */
    private static final Set<String> HELPFUL =
            Set.of(
                    "marks",
                    "father_name",
                    "mother_name",
                    "languages",
                    "height_cm",
                    "guardian_phone",
                    "words_said",
                    "clothes",
                    "fir_number");

    private final transient CaseServices services;

    private final transient Duplicates duplicates;

    private final transient Orders orders;

    private transient Optional<CaseId> id = Optional.empty();

    private boolean photoRefused;

    private boolean familyRefused;

    private transient ChildCase file;

    private boolean isProtected;

    private Box matches;

    private final Sheet sheet = new Sheet();

    Registered(Desk desk, CaseServices services, Duplicates duplicates, Orders orders) {
        super(desk, "page-registered");
        this.services = services;
        this.duplicates = duplicates;
        this.orders = orders;
        desk.onJournal(this, this::countMatches);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse);
        familyRefused =
                event.getLocation().getQueryParameters().getSingleParameter("family").isPresent();
        photoRefused =
                event.getLocation().getQueryParameters().getSingleParameter("photo").isPresent();
        file = null;
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return file == null
                ? text("registered.title")
                : text("registered.title_of", file.header().number());
    }

    @Override
    protected void build() {
        if (file == null) {
            CaseId wanted = id.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
            file = services.cases().read(caller(), wanted);
            isProtected =
                    orders.latestChange(caller(), wanted).isPresent()
                            && orders.ofCase(caller(), wanted).protection().isInForce();
        }
        matches = Box.of("div", "").with("role", "status").named("live-matches");
        sheet.write(
                words(),
                in -> new FamilySlip(file, isProtected, services.directory(), in).of(caller()));
        add(head(sheet.languageChoice(), sheet.printButton()), sheet);
        if (familyRefused) {
            add(Box.text("p", "tc-warning", text("family.not_said")).named("family-not-said"));
        }
        if (photoRefused) {
            add(Box.text("p", "tc-warning", text("photo.not_kept")).named("photo-not-kept"));
        }
        add(done(), helpful(), buttons());
        countMatches();
    }

    private Component done() {
        Box list =
                Box.of(
                        "ul",
                        "",
                        Box.text("li", "", text("registered.stored")),
                        Box.text(
                                "li",
                                "",
                                text("registered.searching." + file.header().kind().code())));
        duplicates.ofCase(caller(), file.id()).stream()
                .flatMap(view -> said(view).stream())
                .forEach(list::add);
        list.add(Box.of("li", "", matches));
        return Box.of(
                "section",
                "tc-sheet tc-sheet-plain",
                Box.text("h2", "", text("registered.done")),
                list);
    }

    /** What became of what was said of another record with the registration. */
    private Optional<Box> said(DuplicateView view) {
        CaseHeader other = view.besides(file.id()).header();
        boolean linked = view.duplicate().status() == DuplicateStatus.LINKED;
        if (!linked && !view.part().waits()) {
            return Optional.empty();
        }
        String sentence =
                linked
                        ? text("registered.linked", other.number())
                        : text(
                                "registered.asked",
                                Places.office(other.office(), services.directory(), words()),
                                other.number());
        return Optional.of(
                Box.of(
                                "li",
                                "",
                                Links.to(
                                        Links.ofDuplicate(view.duplicate().id()),
                                        sentence,
                                        "to-alarm"))
                        .named("said-of-others"));
    }

    private Component helpful() {
        PackFields pack = services.pack(caller(), file.header(), words());
        List<Fact> missing =
                Facts.of(file, words(), services.directory(), pack).stream()
                        .filter(fact -> HELPFUL.contains(fact.code()) && !fact.isRecorded())
                        .toList();
        Box list = Box.of("ul", "");
        CasePart part =
                new CasePart(
                        file,
                        List.of(),
                        true,
                        services.photos(caller(), file.header(), new PhotoVisit(), words()),
                        words(),
                        services.directory(),
                        pack);
        if (file.photos().isEmpty()) {
            list.add(
                    Box.of(
                            "li",
                            "",
                            Links.to(
                                    Links.ofCase(file.id()) + "?tab=details",
                                    text("photo.add"),
                                    "help-photo")));
        }
        for (Fact fact : missing) {
            list.add(
                    Box.of(
                            "li",
                            "",
                            Links.to(
                                    Links.change(file.id(), fact.code()),
                                    text("case.add_field", part.label(fact.code())),
                                    "help-" + fact.code())));
        }
        Box section =
                Box.of(
                                "section",
                                "tc-sheet tc-sheet-plain",
                                Box.text("h2", "", text("registered.helpful")),
                                list)
                        .named("helpful");
        section.setVisible(list.size() > 0);
        return section;
    }

    private Component buttons() {
        return Box.of(
                "div",
                "tc-actions",
                Links.button(
                        Links.ofCase(file.id()), text("registered.open"), "open-registered", true),
                Links.button("", text("registered.home"), "to-home", false));
    }

    private void countMatches() {
        if (file == null || matches == null) {
            return;
        }
        int number = services.proposals().countOfCase(caller(), file.id());
        matches.removeAll();
        if (number == 0) {
            matches.add(Box.text("span", "", text("registered.no_matches_yet")));
            return;
        }
        String sentence =
                number == 1
                        ? text("registered.match")
                        : text("registered.matches", Figures.grouped(number));
        matches.add(Links.to(Links.ofCase(file.id()) + "?tab=matches", sentence, "to-matches"));
    }
}
