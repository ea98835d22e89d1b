import { excerptParts, type Found, type Result } from './pagefind.ts';
import type { Run } from './search-span.ts';

/** The results of a search, in the order that they are shown in. */

/**
 * The results of all answers so far. Newest first is one shard after the other, since shards do not
 * overlap in time; best first compares scores, and of equals the newer comes first.
 */
export function resultsOf({ query, answers }: Run): Result[] {
  if (query.order === 'newest') return answers.flatMap(({ results }) => byScore(results));
  return byScore(answers.flatMap(({ results }) => results));
}

/** How many of the results each category holds, whatever category is asked for. */
export function countCategories({ answers }: Run): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { totalFilters } of answers) {
    for (const [slug, count] of Object.entries(totalFilters['category'] ?? {})) {
      counts.set(slug, (counts.get(slug) ?? 0) + count);
    }
  }
  return counts;
}

/**
 * One result: category and date, headline, and the passage with its words marked.
 *
 * @param base path in front of the addresses that indexes hold
 */
export function resultItem({ url, excerpt, meta }: Found, base: string): HTMLLIElement {
  const row = document.createElement('li');
  const kicker = row.appendChild(document.createElement('p'));
  kicker.className = 'card-meta';
  kicker.textContent = [categoryName(meta['category'] ?? ''), meta['date']]
    .filter(Boolean)
    .join(' · ');
  const link = row
    .appendChild(document.createElement('h2'))
    .appendChild(document.createElement('a'));
  link.href = `${base}${encodeURI(url)}`;
  link.textContent = meta['title'] ?? '';
  const passage = row.appendChild(document.createElement('p'));
  passage.className = 'excerpt';
  for (const { text, marked } of excerptParts(excerpt)) {
    const piece = marked ? document.createElement('mark') : document.createTextNode('');
    piece.textContent = text;
    passage.append(piece);
  }
  return row;
}

function byScore(results: readonly Result[]): Result[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  return [...results].sort((a, b) => b.score - a.score);
}

function categoryName(slug: string): string {
  const option = document.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(slug)}"]`);
  return option?.dataset['name'] ?? '';
}
