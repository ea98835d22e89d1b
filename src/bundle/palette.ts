import { palettes, type Colour, type Palette } from '../colours.ts';

/**
 * The colours of a newspaper as tokens of its style sheet: by day, by night where the reader's device or
 * the reader asks for it (`data-theme` on the root), and by day on paper whatever is asked for.
 *
 * @param accent the newspaper's own colour
 */
export function paletteCss(accent: Colour): string {
  const { light, dark } = palettes(accent);
  const night = `color-scheme:dark;${tokens(dark)}`;
  return (
    `:root{color-scheme:light;${tokens(light)}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}` +
    `@media screen{:root[data-theme=dark]{${night}}}`
  );
}

function tokens(palette: Palette): string {
  return Object.entries(palette)
    .map(
      ([name, colour]) =>
        `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}:${colour}`,
    )
    .join(';');
}
