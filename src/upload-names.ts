/**
 * What WordPress calls the forms of a file below its uploads: sizes (`dam-1024x682.jpg`), the picture made smaller or
 * turned upright (`dam-scaled.jpg`), one that somebody cut on the site (`dam-e1557842123456.jpg`), and what plugins made
 * of it for newer browsers (`dam.jpg.webp`). Pure, and the same for imports, for hosts and for the script of the page 404.
 */

/** Writes the group of a regular expression in which a part of a name is captured. */
export type WritePart = (part: 'stem' | 'ending', meaning: string) => string;

/** A way from a form to what it was made of. */
export interface Renaming {
  /** Of a whole path below the uploads, as JavaScript, PCRE and Go read it; the stem comes first. */
  pattern: (write: WritePart) => string;
  /** What stands between stem and ending afterwards. */
  between: string;
}

const SIZE = String.raw`-\d{1,5}x\d{1,5}`;
const MARK = String.raw`-(?:\d{1,5}x\d{1,5}|scaled|rotated|e\d{9,})`;
const OF_CONVERTED = '[Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Gg][Ii][Ff]';
const CONVERTED = String.raw`\.(?:webp|avif)`;
const ENDING = String.raw`\.[A-Za-z\d]+`;

/** To the picture that a size was made of: the first that fits counts. */
export const WITHOUT_SIZE: readonly Renaming[] = [
  {
    pattern: (write) =>
      `${write('stem', '.+?')}(?:${SIZE})?[.-]${write('ending', OF_CONVERTED)}${CONVERTED}`,
    between: '.',
  },
  { pattern: (write) => `${write('stem', '.+')}${SIZE}${write('ending', ENDING)}`, between: '' },
];

/** To what all forms of a file have in common, likewise. */
export const BARE: readonly Renaming[] = [
  {
    pattern: (write) =>
      `${write('stem', '.+?')}(?:${MARK})*[.-]${write('ending', OF_CONVERTED)}${CONVERTED}`,
    between: '.',
  },
  {
    pattern: (write) => `${write('stem', '.+?')}(?:${MARK})*${write('ending', ENDING)}`,
    between: '',
  },
];

/** To what is asked for itself, whatever it is called. */
export const AS_ASKED: Renaming = {
  pattern: (write) => `${write('stem', '.+')}${write('ending', '')}`,
  between: '',
};

const withoutSizeBy = renamer(WITHOUT_SIZE);
const bareBy = renamer(BARE);

/** The picture that a size was made of; the path itself where it is no size. */
export function withoutSize(path: string): string {
  return withoutSizeBy(path);
}

/** What all forms of a file have in common: `2019/05/dam-scaled-300x200.jpg` → `2019/05/dam.jpg`. */
export function bareName(path: string): string {
  return bareBy(path);
}

function renamer(ways: readonly Renaming[]): (path: string) => string {
  const known = ways.map(({ pattern, between }) => ({
    form: new RegExp(`^${pattern((part, meaning) => `(?<${part}>${meaning})`)}$`),
    between,
  }));
  return (path) => {
    for (const { form, between } of known) {
      const { groups } = form.exec(path) ?? {};
      if (groups) return `${groups['stem'] ?? ''}${between}${groups['ending'] ?? ''}`;
    }
    return path;
  };
}
