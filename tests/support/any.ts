import * as fc from 'fast-check';

/**
 * Values that nobody would think of. They are the same in each run, so that a push fails for what is in it;
 * `SEED=7 npm test -- import-any-body` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_510) });

export { fc };

/** Any character: a code point that is no half of a pair (Unicode 16, D76). */
const anyCharacter = fc
  .nat({ max: 0x10f7ff })
  .map((nth) => String.fromCodePoint(nth < 0xd800 ? nth : nth + 0x800));

/**
 * Strings of any characters. Those of `fc.string({ unit: 'binary' })` are the same, but it takes a second of a
 * processor to make a table of all characters before it gives the first.
 */
export function anyText(lengths: fc.ArrayConstraints = {}): fc.Arbitrary<string> {
  return fc.array(anyCharacter, lengths).map((characters) => characters.join(''));
}
