import names from '../../src/text/keys/word-lists/aliases.txt?others';
import { withOtherNames } from '../../src/text/keys/other-names.ts';
import type { WordLists } from '../../src/text/keys/word-lists.ts';

/** The lists with the other names that a first search has not got: the bundler puts them here, src/bundle/scripts.ts. */
export function completed(lists: WordLists): WordLists {
  return withOtherNames(lists, names);
}
