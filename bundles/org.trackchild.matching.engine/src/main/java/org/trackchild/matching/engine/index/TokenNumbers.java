package org.trackchild.matching.engine.index;

import org.trackchild.matching.api.NameKeys;

/** Where the numbers of the tokens of a record come from. */
interface TokenNumbers {

    int name(NameKeys.Token token);

    int word(String meaning);
}
