/**
 * UTF-8 that was read as something else: what an old editor, a mail or a database makes of Arabic.
 */

/** The characters of the bytes 80 to FF in Windows-1256 and Windows-1252. Source: WHATWG Encoding Standard. */
export const CODE_PAGES = [
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے',
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
] as const;

/** Reads Arabic back out of text that one code page made of it. */
interface Reading {
  /** Three letters or more that only the mistake makes. */
  sure: RegExp;
  letters: RegExp;
  bytes: ReadonlyMap<string, number>;
}

const READINGS = CODE_PAGES.map((page): Reading => {
  const signs = page.split('');
  const inClass = (from: number, to: number) =>
    signs
      .slice(from - 0x80, to + 1 - 0x80)
      .map((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
      .join('');
  const letter = `[${inClass(0xd8, 0xdb)}][${inClass(0x80, 0xbf)}]`;
  return {
    sure: new RegExp(`(?:${letter}){3}`),
    letters: new RegExp(`(?:${letter})+`, 'g'),
    bytes: new Map(signs.map((sign, index) => [sign, 0x80 + index])),
  };
});

/** What a line was before it was read wrongly: «ط§ظ„» is «ال», and so is «Ø§Ù„». Undefined for any other line. */
export function decodedLine(line: string): string | undefined {
  const reading = READINGS.find(({ sure }) => sure.test(line));
  if (!reading) return undefined;
  const { letters, bytes } = reading;
  return line.replace(letters, (wrong) =>
    new TextDecoder().decode(
      Uint8Array.from(wrong.split('').map((sign) => bytes.get(sign) ?? 0x3f)),
    ),
  );
}
