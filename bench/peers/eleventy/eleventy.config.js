import { readFileSync } from 'node:fs';

const LISTS = JSON.parse(readFileSync('_data/lists.json', 'utf8'));

const DATE = new Intl.DateTimeFormat('ar-MA-u-nu-latn', {
  dateStyle: 'long',
  timeZone: 'Africa/Casablanca',
});

const PER_PAGE = 30;

export default function configure(config) {
  config.addPassthroughCopy({ public: '/' });
  config.addFilter('readableDate', (date) => DATE.format(date));
  config.addFilter('isoDate', (date) => date.toISOString());
  config.addFilter('newest', (articles, count) => (articles ?? []).slice(-count).toReversed());
  config.addCollection('archive', listPages);
}

/** Each list in pages of thirty, since pagination goes through one list only. */
function listPages(api) {
  return LISTS.flatMap((list) => {
    const articles = api.getFilteredByTag(list.slug).toReversed();
    const pages = Math.max(1, Math.ceil(articles.length / PER_PAGE));
    return Array.from({ length: pages }, (_, index) => ({
      list,
      number: index + 1,
      pages,
      articles: articles.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    }));
  });
}

export const config = {
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
  markdownTemplateEngine: false,
  htmlTemplateEngine: 'njk',
};
