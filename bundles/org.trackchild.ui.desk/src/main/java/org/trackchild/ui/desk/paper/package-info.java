/**
 * What leaves the desk on paper. A sheet ({@code Paper}) is told once what it says, in one language
 * or in two ({@code Tongues}); its head stands on every page; {@code Signatories} makes the places
 * where people sign; {@code Printing} is the one button, and the choice of languages.
 */
package org.trackchild.ui.desk.paper;
