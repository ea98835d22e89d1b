import { withRedirects } from '../../src/import/addresses/redirects-file.ts';
import { article, type Files } from './content-folder.ts';
import { planFor, type OldSite } from './old-survey.ts';

/** The content folders of newspapers that old sites became, as an import writes them. */

const NEWSPAPER: Files = {
  'categories.yaml': ['politics', 'world', 'asia', 'files']
    .map((slug) => `- slug: ${slug}\n  name: ركن ${slug}\n`)
    .join(''),
  'tags.yaml': '- id: سد-الوادي\n  name: سد الوادي\n',
  'authors.yaml': '- id: souad-elmrabet\n  name: سعاد المرابط\n',
};

/** A content folder with the items of an old site, and its redirects. */
export function filesOf({ items }: OldSite): Files {
  const plan = planFor(items);
  const files: Files = { ...NEWSPAPER, 'redirects.yaml': withRedirects('', plan.redirects) };
  for (const { id, type, slug, status, localDay } of items) {
    const title = `title: مقال ${id}`;
    if (type === 'page') files[`pages/${slug}.md`] = article([title]);
    if (type !== 'post') continue;
    const [, section = ''] = plan.pathOf(id)?.split('/') ?? [];
    files[`articles/${id}.md`] = article([
      title,
      `date: ${localDay} 10:20`,
      `categories: [${section}]`,
      'authors: سعاد المرابط',
      'tags: سد الوادي',
      `aliases: [${plan.aliasesOf(id).join(', ')}]`,
      ...(status === 'draft' ? ['draft: نعم'] : []),
    ]);
  }
  return files;
}
