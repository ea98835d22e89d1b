import { bodyToMarkdown } from '../../src/import/body/body-to-markdown.ts';
import type { BodyContext, FindingKind } from '../../src/import/body/context.ts';

/** The site that is moved. */
export const OLD = 'https://old.example';

/** What its export knows beside a body. */
export const CONTEXT: BodyContext = {
  site: OLD,
  pictureOf: (id) => (id === 7 || id === 8 ? { src: `${id}.jpg`, caption: 'في السوق' } : undefined),
  pictureAt: (address) =>
    /\/dam(?:-\d+x\d+)?\.jpg$/.test(address) ? { src: '2019/dam.jpg' } : undefined,
  newAddress: (address) => (address === `${OLD}/?p=5` ? '/society/5/' : undefined),
  fileOf: (id) => (id === 9 ? '/media/files/9.mp3' : undefined),
  attached: [7, 8],
  sharedBlock: (id) =>
    id === 3 ? '<!-- wp:paragraph --><p>نص مشترك</p><!-- /wp:paragraph -->' : undefined,
  footnotes: new Map([['n-1', 'سحبت <em>عشوائيا</em>.']]),
};

/** The Markdown of a body, without the line break at its end. */
export function markdownOf(html: string, own: Partial<BodyContext> = {}): string {
  return bodyToMarkdown(html, { ...CONTEXT, ...own }).markdown.trimEnd();
}

/** What is reported of a body. */
export function findingsOf(html: string): [FindingKind, string][] {
  return bodyToMarkdown(html, CONTEXT).findings.map(({ kind, detail }) => [kind, detail]);
}
