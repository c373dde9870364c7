/**
 * Makes synthetic children: invented names, places, looks and journeys, and what a police station
 * and a home would write about them. Plain Java; the same seed and day give the same children.
 *
 * <pre>{@code
 * SyntheticChildren children = new SyntheticChildren(country, new Plan(2_000, 3_000, 1, day));
 * children.forEach(child -> use(child.kind(), child.values()));
 * }</pre>
 */
package org.trackchild.demo.synthetic;
