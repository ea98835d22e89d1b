import type { NotifySettings } from '../../src/author-messages/settings.ts';
import { deliveryPath, type Delivery } from '../../src/hosts/delivery.ts';
import type { HeldEntry } from '../../src/hold/held-report.ts';
import { writeFiles } from './content-folder.ts';

/** What a build leaves beside a site that was sent to its host, as far as authors are told of it. */
export interface Publication {
  /** Paths of the site's files. */
  files?: string[];
  /** Which of them the build added. */
  added?: string[];
  held?: HeldEntry[];
  notify?: NotifySettings;
  redirects?: Delivery['redirects'];
}

/** Writes it beside an output folder. */
export async function writePublication(output: string, published: Publication): Promise<void> {
  const { files = [], added = [], held = [], notify, redirects = [] } = published;
  const delivery: Delivery = {
    version: 1,
    site: {
      name: 'إكسبريس تيفي',
      url: 'https://express-tv.example',
      basePath: '',
      timezone: 'Africa/Casablanca',
      language: 'ar-MA',
    },
    headers: [],
    redirects,
    gone: [],
    notify,
  };
  const listed = files.map((path) => ({ path, sha256: '0'.repeat(64), bytes: 1 }));
  await writeFiles('', {
    [deliveryPath(output)]: JSON.stringify(delivery),
    [`${output}.manifest.json`]: JSON.stringify({ files: listed }),
    [`${output}.changes.json`]: JSON.stringify({ added, changed: [], removed: [] }),
    [`${output}.held.json`]: JSON.stringify({ held }),
  });
}

/** An article of an unknown category, as a build under `--hold` reports it. */
export function heldArticle(file: string, outcome: HeldEntry['outcome'] = 'left-out'): HeldEntry {
  return {
    file,
    outcome,
    said: { ar: 'لم يُنشر', en: 'left out' },
    since: '2026-11-24T10:00:00+01:00',
    problems: [
      {
        code: 'unknown-category',
        severity: 'error',
        file,
        line: 4,
        message: { ar: 'لا يوجد ركن بهذا الاسم.', en: 'There is no category of this name.' },
        found: 'مجمتع',
        fix: 'categories: [مجتمع]',
      },
    ],
    text: `${file}: لم يُنشر`,
  };
}
