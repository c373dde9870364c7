/**
 * Imports as jobs: stores the file, works through it in the background, reports row by row, and
 * goes on after a crash. Reading a format is the business of {@link
 * org.trackchild.exchange.api.RecordFormat} services.
 */
package org.trackchild.exchange.core;
