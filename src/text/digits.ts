/** The text with Arabic-Indic (٠–٩) and Persian (۰–۹) digits written as ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

/** Which digits a newspaper prints: 123 (`latn`) or ١٢٣ (`arab`), by their CLDR names. */
export type Digits = 'latn' | 'arab';

/** A whole number, or text that holds ASCII digits, in the newspaper's digits. */
export function inDigits(value: number | string, digits: Digits): string {
  const text = String(value);
  if (digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}
