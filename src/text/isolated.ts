/**
 * Text of another direction inside a sentence, as a terminal is to show it: between U+2068 (first strong
 * isolate) and U+2069, so that it disorders nothing around it. Source: Unicode 17, UAX #9, section 2.7.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The sentence without such marks: for programs, and for what is pasted into a file. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}
