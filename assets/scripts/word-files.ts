import aliases from '../../src/text/keys/word-lists/aliases.txt';
import beginnings from '../../src/text/keys/word-lists/beginnings.txt';
import endings from '../../src/text/keys/word-lists/endings.txt';
import plurals from '../../src/text/keys/word-lists/plurals.txt';
import stop from '../../src/text/keys/word-lists/stop.txt';
import type { WordFiles } from '../../src/text/keys/word-lists.ts';

/** The word lists, which the bundler puts here in the form for browsers: src/bundle/scripts.ts. */
export const wordFiles: WordFiles = { aliases, beginnings, endings, plurals, stop };
