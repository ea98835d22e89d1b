import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The sites that articles are shared on, each with its sign in assets/icons. */
const BRANDS = ['whatsapp', 'facebook', 'x', 'telegram'] as const;

export type BrandName = (typeof BRANDS)[number];

/**
 * The signs of other sites in one SVG file, each a symbol under its name.
 *
 * @param folder path of assets/icons
 */
export async function brandSigns(folder: string): Promise<string> {
  const symbols = await Promise.all(
    BRANDS.map(async (name) => {
      const drawing = await readFile(join(folder, `${name}.svg`), 'utf8');
      return drawing
        .trim()
        .replace(/^<svg [^>]*viewBox/, `<symbol id="${name}" viewBox`)
        .replace(/<\/svg>$/, '</symbol>');
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
