/**
 * The law as a pack: which transitions a case may make, who may make them and what they need, which
 * orders may be given in it and who signs them, which forms are filled in and by whom, and which
 * clocks run until when. The defaults are those of India ("IN-2016"); a state registers a {@link
 * org.trackchild.rules.api.RulePack} of its own, in which it replaces or adds what it needs:
 *
 * <pre>{@code
 * @Component
 * public final class OdishaRules extends TablePack {
 *     public OdishaRules() {
 *         super("OD-2026", "OD", OdishaRules.class); // transitions.txt, clocks.txt, orders.txt, forms.txt, texts.properties
 *     }
 * }
 * }</pre>
 *
 * <p>Everything is a pure function of values: {@link org.trackchild.rules.api.LifeCycle} says
 * whether a transition is possible and why not, {@link org.trackchild.rules.api.Clockwork} computes
 * the clocks of a case from what happened to it. Nothing about a clock is stored as truth, so a
 * restart, a late entry or another pack changes nothing but the answer.
 */
@Export
@Version("1.0.0")
package org.trackchild.rules.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
