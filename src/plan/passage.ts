import { createLineMarkdown } from '../markdown/line.ts';
import type { Site } from '../model/site.ts';
import type { Typesetting } from '../text/typography/typography.ts';

/** Renderers are made once for settings: making one costs more than a line. */
const renderers = new Map<string, (line: string) => string>();

/** The paragraphs of a passage (`passage` in src/model/values.ts) as HTML, without the elements that hold them. */
export function passageHtml(
  paragraphs: readonly string[],
  { basePath, digits, quotes }: Pick<Site, 'basePath' | 'digits' | 'quotes'>,
  as: Typesetting = quotes,
): string[] {
  const key = [basePath, digits, as].join(' ');
  const render = renderers.get(key) ?? createLineMarkdown({ basePath, digits, quotes: as });
  renderers.set(key, render);
  return paragraphs.map(render);
}
