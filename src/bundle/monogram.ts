import { initialOf } from '../text/initial.ts';

/** An icon for a newspaper that has none: the first letter of its name, white on its colour. */
export function monogram(name: string, accent: string): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
    `<rect width="64" height="64" rx="12" fill="${accent}"/>` +
    '<text x="32" y="44" font-family="system-ui,sans-serif" font-size="40" font-weight="700" ' +
    `text-anchor="middle" fill="#fff">${initialOf(name)}</text></svg>\n`
  );
}
