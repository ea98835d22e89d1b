import type { Manuscript } from '../coach/manuscript.ts';
import type { Article } from '../model/article.ts';
import { ARTICLE_FIELDS } from '../model/fields.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';

/**
 * A sound article with the file that it was read from, as the coach wants it.
 *
 * @param text the file, decoded, as it lies on the disk
 */
export function manuscriptOf(article: Article, text: string): Manuscript {
  const { file } = article;
  const split = splitFrontMatter(text, file);
  if ('severity' in split) throw new Error(`${file} changed while it was being read`);
  const { yaml, linesBefore, linesBeforeBody } = split;
  const { source } = readFields(yaml, ARTICLE_FIELDS, { file, linesBefore });
  return { article, source, text, linesBeforeBody };
}
