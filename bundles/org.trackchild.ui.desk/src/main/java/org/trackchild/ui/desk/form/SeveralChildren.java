package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.JointRegistration.OfChild;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ProblemSummary;

/**
 * Registers several children of one incident with one form: the fields of what they have in common
 * stay as they are while another child comes into the form.
 */
final class SeveralChildren implements ChildrenPanel.Choice {

    /** The names of the fields of the incident as the register tells them. */
    private static final String OF_INCIDENT = "incident.";

    private final NewCaseForm form;

    private final TypedChildren children = new TypedChildren();

    private final List<List<PhotoPicker.Picked>> photos = new ArrayList<>(List.of(List.of()));

    private ChildrenPanel panel;

    private RegisteredAlready already;

    SeveralChildren(NewCaseForm form) {
        this.form = form;
    }

    /** Whether there is more than one child. */
    boolean areSeveral() {
        return children.areSeveral();
    }

    int size() {
        return children.size();
    }

    /** The list of the children, anew. */
    Component panel() {
        panel =
                new ChildrenPanel(
                        form.language(),
                        form.register().fields().known().words(Incident.KINDS).stream()
                                .filter(word -> !word.retired())
                                .toList(),
                        children,
                        this);
        panel.setVisible(false);
        already = new RegisteredAlready(form.language());
        return Box.of("div", "", already, panel);
    }

    /** What is typed of the incident. */
    List<Entry> entries() {
        return panel.entries();
    }

    /** Shows the children as they are now. */
    void show() {
        panel.show(form.texts());
    }

    /** What is kept with a draft; empty for one child alone. */
    Optional<BrowserDrafts.Together> saved() {
        if (!areSeveral()) {
            return Optional.empty();
        }
        children.keep(form.texts());
        return Optional.of(children.saved());
    }

    /** Goes on with a draft; photographs are not kept with one. */
    void continued(BrowserDrafts.Saved draft) {
        children.continued(
                draft.together()
                        .orElseGet(() -> new BrowserDrafts.Together(List.of(Map.of()), 0, "")));
        photos.clear();
        for (int i = 0; i < children.size(); i++) {
            photos.add(List.of());
        }
    }

    /** Another child of the same incident comes into the form. */
    void add() {
        if (children.size() >= JointRegistration.MOST) {
            form.showLines(
                    List.of(
                            new ProblemSummary.Line(
                                    form.language()
                                            .text(
                                                    "children.most",
                                                    Integer.toString(JointRegistration.MOST)),
                                    "",
                                    null)));
            return;
        }
        keep();
        Map<String, String> texts = form.texts();
        children.add(UUID.randomUUID().toString());
        photos.add(List.of());
        showCurrent(texts);
        form.focus("name");
    }

    private void keep() {
        children.keep(form.texts());
        photos.set(children.current(), form.photos());
    }

    private void showCurrent(Map<String, String> texts) {
        form.clear();
        form.fill(children.whole(children.current(), texts));
        form.showPhotos(photos.get(children.current()));
        form.childrenChanged();
    }

    @Override
    public void go(int index) {
        keep();
        Map<String, String> texts = form.texts();
        children.go(index);
        showCurrent(texts);
        form.focus("name");
    }

    @Override
    public void remove(int index) {
        keep();
        Map<String, String> texts = form.texts();
        children.remove(index);
        photos.remove(index);
        showCurrent(texts);
        form.focus("name");
    }

    @Override
    public void changed() {
        form.changed();
    }

    /**
     * What was registered, and of whose photographs some were refused.
     *
     * @param refused numbers of the cases
     */
    record Done(JointRegistration.Registered registered, List<String> refused) {}

    /** Registers all children, or shows what is wrong with each. */
    Optional<Done> register() {
        keep();
        already.clear();
        Map<String, String> texts = form.texts();
        List<CaseDraft> drafts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(ofIncident(texts));
        for (int i = 0; i < children.size(); i++) {
            CaseContent.Result result = form.read(form.offeredOf(children.whole(i, texts)));
            int index = i;
            result.problems().stream()
                    .map(each -> ofChild(index, each))
                    .filter(each -> !problems.contains(each))
                    .forEach(problems::add);
            result.draft()
                    .map(each -> each.from(children.origin(form.user(), index, texts)))
                    .ifPresent(drafts::add);
        }
        if (!problems.isEmpty()) {
            show(problems);
            return Optional.empty();
        }
        try {
            form.clear();
            return Optional.of(done(form.joint(request(drafts, texts))));
        } catch (ProblemException refused) {
            if (refused.problems().stream()
                    .anyMatch(each -> each.code() == CaseProblem.ORIGIN_REUSED)) {
                already.show(form.known(children.origins(form.user())), this::insist);
            } else {
                show(refused.problems());
            }
            return Optional.empty();
        }
    }

    /** The children in the form are others than those whose answer was lost. */
    private void insist() {
        children.rename(UUID.randomUUID().toString());
        form.saveDraft();
        form.submit();
    }

    /** What is common is told once. */
    private static Problem ofChild(int index, Problem problem) {
        return TypedChildren.isCommon(problem.field()) ? problem : OfChild.problem(index, problem);
    }

    private JointRegistration.Request request(List<CaseDraft> drafts, Map<String, String> texts) {
        Event event = drafts.get(0).event();
        LocalDate day = event.date();
        return new JointRegistration.Request(
                new Incident.Content(
                        texts.getOrDefault(TypedChildren.KIND, ""),
                        texts.getOrDefault(TypedChildren.TITLE, ""),
                        day,
                        event.place(),
                        ""),
                drafts,
                form.language().text("children.reason"));
    }

    private Done done(JointRegistration.Registered made) {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < made.children().size(); i++) {
            var header = made.children().get(i).registered().header();
            if (!form.addPhotos(header.id(), photos.get(i)).getParameters().isEmpty()) {
                refused.add(header.number());
            }
        }
        return new Done(made, refused);
    }

    private static List<Problem> ofIncident(Map<String, String> texts) {
        return List.of(TypedChildren.KIND, TypedChildren.TITLE).stream()
                .filter(code -> texts.getOrDefault(code, "").isBlank())
                .map(code -> new Problem(FieldProblem.REQUIRED, code, List.of()))
                .toList();
    }

    private void show(List<Problem> problems) {
        form.clear();
        form.mark(ofCurrent(problems));
        form.showLines(problems.stream().map(each -> line(each, problems)).toList());
    }

    /** What is wrong with what stands in the form now. */
    private List<Problem> ofCurrent(List<Problem> problems) {
        List<Problem> here = new ArrayList<>();
        for (Problem each : problems) {
            Optional<OfChild> of = OfChild.parse(each.field());
            if (of.isEmpty()) {
                here.add(each);
            } else if (of.get().index() == children.current()) {
                here.add(new Problem(each.code(), of.get().field(), each.arguments()));
            }
        }
        return here;
    }

    /** Leads to the child and to the field. */
    private ProblemSummary.Line line(Problem problem, List<Problem> all) {
        Optional<OfChild> of = OfChild.parse(problem.field());
        if (of.isEmpty()) {
            String sentence = form.language().text(problem);
            String labelled =
                    problem.field().startsWith(OF_INCIDENT)
                            ? form.language()
                                    .text(
                                            "problem.of_field",
                                            form.language().text(problem.field()),
                                            sentence)
                            : form.labelled(problem, sentence);
            return new ProblemSummary.Line(
                    labelled,
                    problem.field(),
                    problem.field().isEmpty() ? null : () -> form.focus(problem.field()));
        }
        int index = of.get().index();
        String field = of.get().field();
        Problem own = new Problem(problem.code(), field, problem.arguments());
        return new ProblemSummary.Line(
                form.language()
                        .text(
                                "problem.of_field",
                                panel.name(index, form.texts()),
                                form.labelled(own, form.language().text(own))),
                "child-" + index + "-" + field,
                () -> lead(index, field, all));
    }

    private void lead(int index, String field, List<Problem> problems) {
        if (index != children.current() && index < children.size()) {
            keep();
            Map<String, String> texts = form.texts();
            children.go(index);
            form.fill(children.whole(index, texts));
            form.showPhotos(photos.get(index));
            form.childrenChanged();
        }
        // the list of problems stays: it leads to the other children
        form.unmark();
        form.mark(ofCurrent(problems));
        form.focus(field);
    }
}
