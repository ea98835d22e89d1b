/** The text by itself: a part of a longer one keeps all of that in memory. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
