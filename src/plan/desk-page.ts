import { DESK, href } from '../addresses.ts';
import { deskOrigins } from '../web-desk/origins.ts';
import type { DeskSettings } from '../web-desk/settings.ts';
import type { Edition } from './edition.ts';
import type { Page } from './props.ts';

/** The web desk's page, where the newspaper has one. */
export function deskPages({ newsroom, assets, desk: program }: Edition): Page[] {
  const { site } = newsroom;
  if (!site.desk || !program) return [];
  const { script, stylesheet, config } = program;
  const props = {
    language: site.language,
    siteName: site.name,
    policy: deskPolicy(site.desk),
    icon: assets.icon,
    stylesheet: href(`/${stylesheet}`, site),
    script: href(`/${script}`, site),
    config: href(`/${config}`, site),
  };
  return [{ layout: 'desk', path: DESK, props }];
}

/**
 * The policy of the desk, and of no other page. Its program writes its own style sheets (`unsafe-inline` for styles
 * alone), shows pictures that are not saved yet (`blob:`), and converts pictures by WebAssembly. It reaches the Git
 * service and no one else.
 */
export function deskPolicy(settings: DeskSettings): string {
  const { connect, images } = deskOrigins(settings);
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' blob: data:", ...images].join(' '),
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self' blob: data:", ...connect].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
