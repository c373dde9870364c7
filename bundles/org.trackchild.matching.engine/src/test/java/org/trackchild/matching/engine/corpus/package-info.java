/**
 * A synthetic corpus of missing and found children for measurements: who they are, what two offices
 * write of them, and which of them are the same.
 *
 * <p>The model, with the figures in the classes:
 *
 * <ul>
 *   <li>Names follow Zipf's law with a shift (frequency of rank r is proportional to 1 / (r + 8)):
 *       the most frequent given name of a sex is borne by one child in about seventy, and half of
 *       the children bear names beyond the 180 that are listed. Surnames are fewer and more skewed.
 *       Names beyond the listed ones are made of usual syllables.
 *   <li>A name is a row of sounds. It is written in Latin letters, with the liberty that clerks
 *       take (long vowels, v and w, sh and s, aspirates, doubled letters, now and then a slip of
 *       the hand), or in the script of the state, of nine.
 *   <li>What a found child tells depends on the age: toddlers tell nothing or a pet name, which the
 *       family may or may not have reported. One in twelve tells another name than reported.
 *   <li>Ages of found children are guessed: normal error of 1.1 years, less for toddlers. Heights
 *       follow a growth curve, are measured in homes and told from memory by families, rounded.
 *   <li>Children are found in their own district (45 of 100), within 200 km (20), or in one of
 *       twelve cities, the nearer the likelier, and four times likelier when a railway line leads
 *       there without a change. Days until then: a mixture of exponentials with means of 12 and 200
 *       days.
 *   <li>Each description is seen anew: complexion, build, hair, eyes differ between observers in
 *       one of four cases; marks are left out, or told with other words or on the other side;
 *       clothes survive for days only.
 *   <li>One child in twenty-five got lost together with a brother or sister, who is in the register
 *       too, found with it or alone; nine families in ten and six found children in ten who speak
 *       name the other one. A few offices name somebody who is at home.
 *   <li>One child in twelve lives with a guardian. Four in ten carry something of sixteen things,
 *       and lose or change it as weeks go by.
 *   <li>Children who were never found are among the questions, as many as the caller wants.
 * </ul>
 */
package org.trackchild.matching.engine.corpus;
