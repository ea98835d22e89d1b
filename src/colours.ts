/** A colour of sRGB as style sheets write it: `#rrggbb`, in small letters. */
export type Colour = string;

/** What a page is painted with. Each is a token of the style sheet: `inkSoft` is `--ink-soft`. */
export interface Palette {
  paper: Colour;
  /** Behind what stands apart: forms, opinion, the foot of the page. */
  surface: Colour;
  ink: Colour;
  inkSoft: Colour;
  line: Colour;
  /** The newspaper's colour, as it reads on paper and surface. */
  accent: Colour;
  /** Words on the accent. */
  onAccent: Colour;
  /** Behind words that were searched for. */
  mark: Colour;
  /** What went well. */
  good: Colour;
}

/** The least contrast of text: WCAG 2.2, success criterion 1.4.3, level AA. */
const READABLE = 4.5;

/** A little above it: light letters on black seem thinner. */
const READABLE_IN_THE_DARK = 5.5;

const LIGHT = {
  paper: '#ffffff',
  surface: '#f7f4ef',
  ink: '#1b1815',
  inkSoft: '#5c554d',
  line: '#ddd6cc',
  onAccent: '#ffffff',
  mark: '#ffe9a8',
  good: '#14632f',
};

const DARK = {
  paper: '#141110',
  surface: '#1f1b19',
  ink: '#f0ebe4',
  inkSoft: '#b5aca1',
  line: '#3a342f',
  onAccent: '#141110',
  mark: '#5c4709',
  good: '#8fd6a5',
};

/**
 * The colours of a newspaper, by day and by night. By day its accent stands as it is given; by night it
 * is mixed with white until it reads, so a readable accent fails in neither.
 *
 * @param accent one that `readableAccent` leaves as it is
 */
export function palettes(accent: Colour): { light: Palette; dark: Palette } {
  return {
    light: { ...LIGHT, accent },
    dark: { ...DARK, accent: mixedUntil(accent, '#ffffff', DARK.surface, READABLE_IN_THE_DARK) },
  };
}

/** The accent itself where it reads on paper and surface, and white on it; else its nearest darker shade that does. */
export function readableAccent(accent: Colour): Colour {
  return mixedUntil(accent, '#000000', LIGHT.surface, READABLE);
}

/** The colours of what is drawn for messengers. White stands on both. */
export interface CardShades {
  /** The accent so deep that white on it has a contrast of twelve. */
  ground: Colour;
  /** The accent itself, or as much lighter as stands out on the ground. */
  label: Colour;
}

/** The shades of a readable accent. */
export function cardShades(accent: Colour): CardShades {
  const ground = mixedUntil(accent, '#000000', '#ffffff', 12);
  return { ground, label: mixedUntil(accent, '#ffffff', ground, 1.6) };
}

/** The contrast of two colours, from 1 to 21: WCAG 2.2, «contrast ratio». */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with another in sRGB: 0 is the colour itself, 1 the other. */
function mixed(colour: Colour, other: Colour, share: number): Colour {
  const parts = channels(other);
  const mix = channels(colour).map((part, i) => part + ((parts[i] ?? part) - part) * share);
  return `#${mix.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour with as little of another in it as gives the contrast, in hundredths. */
function mixedUntil(colour: Colour, other: Colour, ground: Colour, least: number): Colour {
  const shades = Array.from({ length: 101 }, (_, percent) => mixed(colour, other, percent / 100));
  return shades.find((shade) => contrast(shade, ground) >= least) ?? other;
}

/** WCAG 2.2, «relative luminance». */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
