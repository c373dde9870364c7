/**
 * The desk: what a plug-in needs to add a view.
 *
 * <p>A plug-in registers a {@link org.trackchild.ui.api.DeskView} as an OSGi service: its link
 * appears in every open browser, and disappears when the bundle stops. The desk's own views are
 * registered in the same way.
 *
 * <pre>{@code
 * @Component
 * public class HelloView implements DeskView {
 *     public String route() { return "hello"; }
 *     public Wording title() { return new Wording("Hello", "नमस्ते"); }
 *     public boolean isFor(Caller caller) { return true; }
 *     public Class<? extends com.vaadin.flow.component.Component> type() { return Hello.class; }
 *     public com.vaadin.flow.component.Component create(Desk desk) { return new Hello(desk.caller()); }
 * }
 * }</pre>
 *
 * <p>A {@link org.trackchild.ui.api.Tour} is registered in the same way: a list of {@link
 * org.trackchild.ui.api.TourStep}s with their texts, which a training shows beside the work.
 *
 * <pre>{@code
 * @Component
 * public class FirstSearch implements Tour {
 *     public String code() { return "first-search"; }
 *     public int order() { return 300; }
 *     public boolean isFor(Caller caller) { return caller.has(Role.DISTRICT_OFFICER); }
 *     public List<TourStep> steps() {
 *         return List.of(new TourStep("look", "cases", List.of("cases-search"), Done.opened("cases")));
 *     }
 *     public Optional<ResourceBundle> texts(Locale language) { return Optional.of(bundle(language)); }
 * }
 * }</pre>
 */
@Export
@Version("2.0.0")
package org.trackchild.ui.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
