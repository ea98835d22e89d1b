import { formatAppointment } from '../calendar/in-words.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';

/**
 * What the preview says on an article that no reader sees yet. Nothing, not even an empty field, for what is
 * published: a build has none, and its pages know nothing of it.
 */
export function ribbonOf(article: Article, newsroom: Newsroom): { ribbon?: string } {
  if (!newsroom.unpublished?.has(article)) return {};
  if (article.draft) return { ribbon: 'مسودة' };
  if (article.withdrawn) return { ribbon: 'مسحوب' };
  return { ribbon: `يُنشر يوم ${formatAppointment(article.published, newsroom.site)}` };
}
