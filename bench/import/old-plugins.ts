import type { ArchiveArticle } from '../archive/archive.ts';
import type { Random } from '../archive/random.ts';
import type { OldTerm } from './old-newspaper.ts';

type Meta = readonly [key: string, value: string];

/** What plugins of search engines, a theme for newspapers, and plugins that nobody knows keep of an article. */
export function pluginFields(
  article: ArchiveArticle,
  categories: readonly OldTerm[],
  random: Random,
): Meta[] {
  const { title, summary, via, id } = article;
  const fields: Meta[] = [];
  const primary = String(random.pick(categories).id);
  if (random.chance(0.3)) {
    fields.push([
      '_yoast_wpseo_title',
      random.chance(0.5) ? '%%title%% %%sep%% %%sitename%%' : title,
    ]);
    if (summary) fields.push(['_yoast_wpseo_metadesc', summary]);
    fields.push(['_yoast_wpseo_primary_category', primary]);
  } else if (random.chance(0.2)) {
    fields.push(['rank_math_title', '%title%'], ['rank_math_primary_category', primary]);
    fields.push(['rank_math_focus_keyword', title.split(' ')[1] ?? '']);
  }
  if (via && random.chance(0.5)) fields.push(['tie_source', listOf([via])]);
  if (summary && random.chance(0.05)) fields.push(['tie_highlights_text', listOf([summary])]);
  if (random.chance(0.1)) fields.push(['custom_ad_slot', random.pick(['أعلى', 'أسفل'])]);
  if (random.chance(0.02)) fields.push([`_legacy_field_${id.at(-1) ?? ''}`, 'قيمة قديمة']);
  fields.push(['post_views_count', String(random.whole(3, 90_000))]);
  return fields;
}

/** A list of rows with a text each, as PHP writes it; lengths are in bytes. */
function listOf(texts: readonly string[]): string {
  const rows = texts.map((text, index) => {
    return `i:${index};a:1:{s:4:"text";s:${Buffer.byteLength(text)}:"${text}";}`;
  });
  return `a:${rows.length}:{${rows.join('')}}`;
}
