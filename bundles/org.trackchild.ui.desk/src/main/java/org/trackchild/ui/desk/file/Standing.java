package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Transition;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * What stands in the way of closing a case, what is public of it since when and until when, and
 * when the family was last told.
 */
final class Standing extends Div {

    private final transient CasePart part;

    private final transient CaseState state;

    private final transient Words words;

    Standing(CasePart part, CaseState state) {
        this.part = part;
        this.state = state;
        words = part.words();
        addClassName("desk-groups");
        if (!part.file().header().status().isClosed()) {
            add(closing());
        }
        if (part.kind() == CaseKind.MISSING || knowsPublication()) {
            add(published());
        }
        if (part.kind() == CaseKind.MISSING && !part.file().header().status().isClosed()) {
            add(family());
        }
    }

    private Box sheet(String title) {
        return Box.of("section", "tc-sheet tc-sheet-plain", Box.text("h2", "", words.text(title)));
    }

    /** The reasons of the life cycle itself, so that nobody has to try. */
    private Component closing() {
        CaseProgress progress = state.progress();
        Box box = sheet("closing.title");
        List<Transition> closing =
                progress.rules().transitions(part.kind()).stream()
                        .filter(each -> !each.roles().isEmpty())
                        .filter(each -> each.moves().containsValue(CaseStatus.CLOSED))
                        .toList();
        for (Transition each : closing) {
            Optional<CaseProgress.Offer> offer =
                    progress.offers().stream()
                            .filter(known -> known.transition().code().equals(each.code()))
                            .findFirst();
            box.add(
                    offer.filter(CaseProgress.Offer::isPossible).isPresent()
                            ? Box.of(
                                    "p",
                                    "",
                                    Links.button(
                                            NextSteps.address(part, each),
                                            words.text(each.legal().label()),
                                            "closing-" + each.code(),
                                            false))
                            : refused(each, refusals(each, offer)));
        }
        return box.named("closing");
    }

    private List<Problem> refusals(Transition each, Optional<CaseProgress.Offer> offer) {
        return offer.map(CaseProgress.Offer::refusals)
                .orElseGet(
                        () ->
                                new LifeCycle(state.progress().rules())
                                        .refusals(
                                                each,
                                                new LifeCycle.Standing(
                                                        part.file().header().status(),
                                                        List.of(),
                                                        false),
                                                each.roles()));
    }

    private Component refused(Transition each, List<Problem> refusals) {
        Box list = Box.of("ul", "tc-small");
        refusals.forEach(refusal -> list.add(Box.text("li", "", words.text(refusal))));
        return Box.of(
                        "div",
                        "",
                        Box.text(
                                "p",
                                "",
                                words.text("closing.not", words.text(each.legal().label()))),
                        list)
                .named("closing-" + each.code());
    }

    private boolean knowsPublication() {
        return state.progress().rules().orders(part.kind()).stream()
                .anyMatch(OrderKind::isPublication);
    }

    private Component published() {
        Box box = sheet("public.title");
        List<OrderView> publishing = state.publishing(words.now());
        publishing.forEach(view -> box.add(published(view)));
        if (publishing.isEmpty()) {
            box.add(
                    Box.text(
                            "p",
                            "",
                            words.text(
                                    state.orders().protection().isInForce()
                                            ? "orders.protected"
                                            : "public.not")));
        }
        return box.named("public");
    }

    private Component published(OrderView view) {
        String since =
                view.order()
                        .signature()
                        .map(signature -> Days.day(signature.at(), words))
                        .orElse("");
        String text =
                view.order()
                        .content()
                        .until()
                        .map(last -> words.text("public.since_until", since, Days.day(last, words)))
                        .orElseGet(() -> words.text("public.since", since));
        return Box.of(
                "div",
                "desk-next",
                Box.text("span", "", text),
                Links.button(
                        "order/" + view.order().id(),
                        words.text(
                                view.may(OrderView.Act.REVOKE)
                                        ? "public.withdraw"
                                        : "public.to_order"),
                        "withdraw-publication",
                        false));
    }

    private Component family() {
        Optional<Instant> told = state.last(Meaning.TELL_FAMILY);
        Box box = sheet("told.title");
        box.add(
                Box.text(
                        "p",
                        "",
                        told.map(at -> words.text("told.last", Days.day(at, words)))
                                .orElseGet(() -> words.text("told.never"))));
        List<CaseProgress.Offer> offers = new ArrayList<>(state.progress().offers());
        offers.removeIf(
                offer -> !offer.transition().means(Meaning.TELL_FAMILY) || !offer.isPossible());
        offers.forEach(
                offer ->
                        box.add(
                                Links.button(
                                        NextSteps.address(part, offer.transition()),
                                        words.text("told.tell"),
                                        "tell-family",
                                        false)));
        return box.named("family-told");
    }
}
