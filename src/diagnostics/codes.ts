import { ADDRESSES_CODES } from './codes/addresses.ts';
import { ADVERTISING_CODES } from './codes/advertising.ts';
import { CHARACTERS_CODES } from './codes/characters.ts';
import { FRONT_MATTER_CODES } from './codes/front-matter.ts';
import { COMMENTS_CODES } from './codes/comments.ts';
import type { CodeGuide } from './codes/guide.ts';
import { LISTS_CODES } from './codes/lists.ts';
import { LIVE_CODES } from './codes/live.ts';
import { PICTURES_CODES } from './codes/pictures.ts';
import { SETTINGS_CODES } from './codes/settings.ts';
import { STYLE_CODES } from './codes/style.ts';
import { VALUES_CODES } from './codes/values.ts';

/**
 * Every kind of fault that a newsroom may be told of. A code is a promise: it is the name of a page in the
 * author's guide and what a newsroom filters by, so it is never given to another fault.
 */
const CODES = {
  ...FRONT_MATTER_CODES,
  ...VALUES_CODES,
  ...ADDRESSES_CODES,
  ...CHARACTERS_CODES,
  ...SETTINGS_CODES,
  ...ADVERTISING_CODES,
  ...LISTS_CODES,
  ...PICTURES_CODES,
  ...COMMENTS_CODES,
  ...STYLE_CODES,
  ...LIVE_CODES,
} as const satisfies Record<string, CodeGuide>;

/** A registered code, as `unknown-category`. */
export type Code = keyof typeof CODES;

/** What is said of each code. */
export const codeGuides: Readonly<Record<Code, CodeGuide>> = CODES;
