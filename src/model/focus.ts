import { fold } from '../text/fold.ts';
import type { Said } from '../problems.ts';
import { nearest } from './nearest.ts';
import { fault, line } from './values.ts';

/**
 * Where in a picture lies what must stay when it is cut to another shape. The names are those of
 * `object-position` in CSS and of `position` in sharp; the sides are the picture's own, as seen.
 */
export type Focus =
  'top' | 'right top' | 'right' | 'right bottom' | 'bottom' | 'left bottom' | 'left' | 'left top';

/** What authors call a side; the article before a word, and «و» between two, say nothing. */
const SIDES = {
  top: ['أعلى', 'فوق', 'top', 'up'],
  bottom: ['أسفل', 'تحت', 'bottom', 'down'],
  right: ['يمين', 'right'],
  left: ['يسار', 'left'],
  centre: ['وسط', 'مركز', 'center', 'centre', 'middle'],
} as const;

type Side = keyof typeof SIDES;

const sideByName = new Map<string, Side>();
for (const [side, names] of Object.entries(SIDES)) {
  for (const name of names) sideByName.set(fold(name), side as Side);
}

/** «أعلى»، «يمين»، «يمين أعلى»، «وسط»: one side of a picture, or two that meet in a corner. */
export function focus() {
  return line()
    .transform((text, context): Focus | undefined => {
      const words = text.split(/[\s،,-]+/).filter((word) => word && word !== 'و');
      const sides = new Set<Side>();
      for (const word of words) {
        const side = sideOf(word);
        if (side) sides.add(side);
        else return unknownSide(text, word, context);
      }
      const across = oneOfTwo(sides, 'right', 'left');
      const upright = oneOfTwo(sides, 'top', 'bottom');
      if (across === 'both' || upright === 'both') {
        return fault(context, 'opposite-sides', {
          ar: 'هاتان جهتان متقابلتان. اختر واحدة منهما.',
          en: 'These two sides are opposite. Choose one of them.',
        });
      }
      if (across && upright) return `${across} ${upright}`;
      return across ?? upright;
    })
    .meta({ kind: 'focus' });
}

function sideOf(word: string): Side | undefined {
  const name = fold(word);
  return sideByName.get(name) ?? sideByName.get(name.replace(/^و?ال|^و(?=.{3})/, ''));
}

function oneOfTwo<A extends Side, B extends Side>(
  sides: ReadonlySet<Side>,
  one: A,
  other: B,
): A | B | 'both' | undefined {
  if (sides.has(one) && sides.has(other)) return 'both';
  if (sides.has(one)) return one;
  return sides.has(other) ? other : undefined;
}

const NO_SIDE: Said = {
  ar: 'هذه ليست جهة من جهات الصورة.',
  en: 'This is no side of a picture.',
};

function unknownSide(text: string, word: string, context: Parameters<typeof fault>[0]): never {
  const meant = nearest(word, Object.values(SIDES).flat());
  const fix = meant && { fix: `focus: ${text.replace(word, meant)}` };
  return fault(context, 'unknown-side', NO_SIDE, { meant, ...fix });
}
