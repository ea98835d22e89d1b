import names from '../../src/text/keys/word-lists/aliases.txt?others';

/** The other names that a first search has not got: the bundler puts them here, src/bundle/scripts.ts. */
export const otherNames = names;
