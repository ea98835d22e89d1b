/** The letter that stands for a newspaper: the first of its name, after the article. */
export function initialOf(name: string): string {
  return /\p{L}/u.exec(name.replace(/^ال/, ''))?.[0] ?? '';
}
