import { palettes } from '../colours.ts';
import { HOME, href, WEB_MANIFEST } from '../addresses.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import type { Icons } from './icons.ts';

/**
 * The web manifest: what a telephone needs to put the newspaper on its home screen. Its address is the same
 * in every build, since browsers know an installed site by it.
 */
export function webManifest(
  site: Pick<Site, 'name' | 'description' | 'language' | 'basePath' | 'accent'>,
  icons: Pick<Icons, 'manifest'>,
): OutputFile {
  const manifest = {
    id: href(HOME, site),
    name: site.name,
    short_name: site.name,
    ...(site.description && { description: site.description }),
    lang: site.language,
    dir: 'rtl',
    start_url: href(HOME, site),
    scope: href(HOME, site),
    // With an address bar: readers share what they read.
    display: 'minimal-ui',
    theme_color: site.accent,
    background_color: palettes(site.accent).light.paper,
    categories: ['news'],
    icons: icons.manifest.map(({ path, size, purpose }) => ({
      src: href(`/${path}`, site),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return { path: WEB_MANIFEST.slice(1), contents: `${JSON.stringify(manifest, undefined, 2)}\n` };
}
