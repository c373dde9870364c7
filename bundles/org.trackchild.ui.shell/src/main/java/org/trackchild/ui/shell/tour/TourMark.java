package org.trackchild.ui.shell.tour;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Marks the element to use: an outline and a small flag with a word, which neither takes clicks nor
 * moves anything. Pages are built anew at any moment, so the browser looks again whenever its
 * document changes.
 */
final class TourMark {

    private static final String MARK =
            """
            window.tcTour?.stop();
            const [names, word, finder] = [$0.split(' ').filter(Boolean), $1, $2];
            const flag = document.createElement('div');
            flag.className = 'tc-tour-flag';
            flag.setAttribute('aria-hidden', 'true');
            flag.textContent = word;
            flag.hidden = true;
            document.body.append(flag);
            let marked = null;
            let waiting = false;
            const find = () => {
              for (const name of names) {
                const seen = [...document.querySelectorAll(`[data-test="${CSS.escape(name)}"]`)]
                    .find(element => element.getClientRects().length > 0);
                if (seen) {
                  return seen;
                }
              }
              return null;
            };
            const show = () => {
              waiting = false;
              const found = find();
              if (found !== marked || found?.hasAttribute('data-tour') === false) {
                marked?.removeAttribute('data-tour');
                marked = found;
                marked?.setAttribute('data-tour', '');
              }
              finder.toggleAttribute('hidden', !marked);
              // set only when it differs: the observer below would be told of it, and look for ever
              flag.toggleAttribute('hidden', !marked);
              if (marked) {
                const box = marked.getBoundingClientRect();
                // at the right end: headings and labels stand at the left
                const right = Math.min(box.right, innerWidth);
                flag.style.left = `${Math.max(0, right - flag.offsetWidth)}px`;
                flag.style.top = `${box.top - flag.offsetHeight}px`;
              }
            };
            const look = () => {
              if (!waiting) {
                waiting = true;
                requestAnimationFrame(show);
              }
            };
            const over = new AbortController();
            const watch = new MutationObserver(look);
            watch.observe(document.body, {childList: true, subtree: true, attributes: true,
                attributeFilter: ['hidden', 'style', 'class', 'opened']});
            addEventListener('scroll', look, {capture: true, passive: true, signal: over.signal});
            addEventListener('resize', look, {signal: over.signal});
            window.tcTour = {
              stop() {
                over.abort();
                watch.disconnect();
                marked?.removeAttribute('data-tour');
                flag.remove();
              },
              find() {
                if (!marked) {
                  return;
                }
                marked.scrollIntoView({block: 'center'});
                const usable = 'a[href], button, input, textarea, select, summary, [tabindex="0"], '
                    + 'vaadin-button, vaadin-radio-button, vaadin-checkbox';
                const target = marked.matches(usable) ? marked : marked.querySelector(usable) ?? marked;
                if (target === marked && !marked.matches(usable)) {
                  marked.setAttribute('tabindex', '-1');
                }
                target.focus();
              },
            };
            look();
            """;

    private TourMark() {}

    /**
     * Marks one of some elements, the first that is there.
     *
     * @param names values of {@code data-test}, the preferred one first
     * @param word what stands on the flag
     * @param finder is shown while something is marked
     */
    static void show(Component panel, List<String> names, String word, Component finder) {
        panel.getElement().executeJs(MARK, String.join(" ", names), word, finder.getElement());
    }

    /** Brings the marked element into sight, with the focus in it. */
    static void find(Component panel) {
        panel.getElement().executeJs("window.tcTour?.find()");
    }

    static void remove(Component panel) {
        panel.getElement().executeJs("window.tcTour?.stop(); window.tcTour = undefined");
    }
}
