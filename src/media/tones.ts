/**
 * The colours in which the places of pictures stand until they come: eight lightnesses, each in grey and in
 * seven hues as weak as the mean colour of a photograph is. They lie evenly in OKLab, where distances are
 * those that eyes see (docs/decisions/pictures.md).
 */
const LIGHTNESSES = [0.16, 0.27, 0.38, 0.49, 0.6, 0.71, 0.82, 0.93];
const HUES = 7;
const CHROMA = 0.05;

/** Red, green and blue, each from 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

type Oklab = readonly [lightness: number, a: number, b: number];

const TONES = LIGHTNESSES.flatMap((lightness): Oklab[] => [
  [lightness, 0, 0],
  ...Array.from({ length: HUES }, (_, hue): Oklab => {
    const angle = (2 * Math.PI * hue) / HUES;
    return [lightness, CHROMA * Math.cos(angle), CHROMA * Math.sin(angle)];
  }),
]);

/** The class of the tone that is nearest to a colour. */
export function toneClass(colour: Colour): string {
  const [lightness, a, b] = oklabOf(colour);
  const distances = TONES.map((tone) => Math.hypot(tone[0] - lightness, tone[1] - a, tone[2] - b));
  return `tone-${distances.indexOf(Math.min(...distances))}`;
}

/** From this lightness on white words on a tone are read worse than black ones. */
const PALE = 0.6;

/** A rule of CSS for each tone; the description of a picture that does not come is read on it. */
export function toneRules(): string {
  return TONES.map((tone, at) => {
    const ink = tone[0] < PALE ? '#fff' : 'var(--on-pale)';
    return `.tone-${at}{background-color:${hexOf(tone)};color:${ink}}`;
  }).join('');
}

function hexOf(tone: Oklab): string {
  return `#${colourOf(tone)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Matrices and cube roots as Björn Ottosson published them: bottosson.github.io/posts/oklab. */
function oklabOf(colour: Colour): Oklab {
  const [red, green, blue] = colour.map(toLight) as Colour;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function colourOf([lightness, a, b]: Oklab): Colour {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map(fromLight) as Colour;
}

/** A part of a colour in sRGB as an amount of light from 0 to 1. */
function toLight(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromLight(light: number): number {
  const within = Math.min(1, Math.max(0, light));
  const share = within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055;
  return Math.round(255 * share);
}
