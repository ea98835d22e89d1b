import type { Article } from '../model/article.ts';
import { isPaid } from '../model/kicker.ts';
import type { Content } from '../model/newsroom.ts';
import { isPinned } from '../model/pinned.ts';
import type { Problem, Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';

const BEFORE: Said = {
  ar: 'ينتهي التثبيت قبل نشر المقال، فلا أثر له.',
  en: 'The pin ends before the article is published: it does nothing.',
};
const PAID: Said = {
  ar: 'المحتوى المدفوع لا يُثبَّت في الصدارة.',
  en: 'Paid content is not pinned to the lead.',
};
const ELSEWHERE: Said = {
  ar: 'المقال ليس في ركن الصفحة الأولى، فلا أثر لتثبيته.',
  en: 'The article is not in the placement of the front page: its pin does nothing.',
};

/** Pins that hold nothing. */
export function pinRemarks({
  articles,
  categories,
  site,
}: Pick<Content, 'articles' | 'categories' | 'site'>): Problem[] {
  const placement = site.frontPage && categories.of(site.frontPage).name;
  return articles
    .filter((article) => article.pinUntil !== undefined && !isPinned(article, site))
    .map((article) => ({
      code: 'pin-without-effect',
      severity: 'warning',
      file: article.file,
      field: 'pinUntil',
      message: whyNot(article),
      wanted: isPaid(article) ? BY_HAND : wantedIn(placement),
    }));
}

const BY_HAND: Said = {
  ar: 'وضعه في الصفحة الأولى باليد، في home.yaml',
  en: 'to place it on the front page by hand, in home.yaml',
};

function wantedIn(placement: string | undefined): Said {
  return {
    ar: `موعد بعد تاريخ النشر${placement ? `، ومقال من أقسامه «${placement}»` : ''}`,
    en: `a time after the date${placement ? `, and an article of the category ${isolated(placement)}` : ''}`,
  };
}

function whyNot(article: Pick<Article, 'kicker' | 'pinUntil' | 'published'>): Said {
  if (isPaid(article)) return PAID;
  return (article.pinUntil ?? 0) <= article.published ? BEFORE : ELSEWHERE;
}
