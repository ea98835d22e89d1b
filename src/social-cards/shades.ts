/** Shades of a newspaper's colour on which, or in which, text can be read: of its hue, in other luminances. */
export interface Shades {
  /** The ground of a card: white text on it has a contrast of twelve to one. */
  ground: string;
  /** The ground of a label: white text on it has a contrast of five to one at least, and it stands out on the other. */
  label: string;
}

const GROUND = 0.036;
const LABEL = { least: 0.1, most: 0.16 };

/** The shades of a colour as `#rrggbb`; luminance and contrast are those of WCAG 2.2. */
export function shadesOf(accent: string): Shades {
  const light = linear(accent);
  const own = luminance(light);
  return {
    ground: hex(scaled(light, Math.min(1, GROUND / own))),
    label: hex(
      own < LABEL.least
        ? towardsWhite(light, LABEL.least)
        : scaled(light, Math.min(1, LABEL.most / own)),
    ),
  };
}

type Light = readonly [red: number, green: number, blue: number];

function linear(colour: string): Light {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Black counts as nearly black, so that it can be divided by. */
function luminance([red, green, blue]: Light): number {
  return Math.max(0.0001, 0.2126 * red + 0.7152 * green + 0.0722 * blue);
}

function scaled([red, green, blue]: Light, by: number): Light {
  return [red * by, green * by, blue * by];
}

/** Mixed with as much white as gives the luminance. */
function towardsWhite(light: Light, wanted: number): Light {
  const own = luminance(light);
  const white = (wanted - own) / (1 - own);
  const [red, green, blue] = light;
  return [red + (1 - red) * white, green + (1 - green) * white, blue + (1 - blue) * white];
}

function hex(light: Light): string {
  const parts = light.map((value) => {
    const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(coded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
