import type { FieldBook } from '../model/fields.ts';

/** The fields of `feeds` in site.yaml. */
export const FEED_FIELDS: FieldBook = {
  feeds: {
    aliases: ['الخلاصات'],
    wanted: { ar: 'ما يكون في خلاصات RSS', en: 'what is in the RSS feeds' },
    example: 'feeds:\n  items: 30\n  text: summary',
  },
  'feeds.items': {
    wanted: {
      ar: 'كم مقالا في الخلاصة: عدد صحيح من 1 إلى 100',
      en: 'how many articles a feed has: a whole number from 1 to 100',
    },
    example: 'items: 30',
  },
  'feeds.text': {
    wanted: {
      ar: 'summary لمقدمات المقالات، أو full للمقالات كاملة',
      en: 'summary for the summaries of articles, or full for whole articles',
    },
    example: 'text: summary',
  },
};
