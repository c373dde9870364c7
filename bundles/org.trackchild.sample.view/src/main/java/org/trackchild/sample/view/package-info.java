/**
 * Sample: a view that a state adds to the desk. Two classes, a file of texts in each language, and
 * a style sheet; no build of a frontend. Install it on a running system and its link appears in
 * every open browser:
 *
 * <pre>{@code
 * feature:install trackchild-sample-view
 * feature:uninstall trackchild-sample-view
 * }</pre>
 */
package org.trackchild.sample.view;
