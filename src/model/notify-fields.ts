import type { FieldBook } from './fields.ts';

/** `notify` in site.yaml: where authors are told what became of what they saved. */
export const NOTIFY_FIELDS: FieldBook = {
  notify: {
    wanted: {
      ar: 'أين يُخبَر الكاتب بما صار إليه ما حفظه',
      en: 'where authors are told what became of what they saved',
    },
    example: 'notify:\n  github: comment',
  },
  'notify.github': {
    wanted: {
      ar: 'comment لتعليق على ما حفظه الكاتب، أو status لعلامة بجانبه، أو هما معا',
      en: "comment for one on the author's commit, status for a mark beside it, or both",
    },
    example: 'github: [comment, status]',
  },
  'notify.gitlab': {
    wanted: {
      ar: 'comment لتعليق على ما حفظه الكاتب',
      en: "comment, for one on the author's commit",
    },
    example: 'gitlab: comment',
  },
  'notify.webhook': {
    wanted: {
      ar: 'عنوان برنامج يتوصل بالرسائل، يبدأ بـ https://',
      en: 'the address of a program that receives the messages, which begins with https://',
    },
    example: 'webhook: https://bot.example.com/midad',
  },
  'notify.telegram': {
    wanted: {
      ar: 'محادثة غرفة التحرير في تلغرام',
      en: "the newsroom's chat on Telegram",
    },
    example: "telegram:\n  chat: '@my_newsroom'",
  },
  'notify.telegram.chat': {
    wanted: {
      ar: 'رقم المحادثة، أو اسمها الذي يبدأ بـ @ بين علامتي اقتباس',
      en: "the chat's number, or its name that begins with @ between quotation marks",
    },
    example: "chat: '@my_newsroom'",
  },
  'notify.telegram.thread': {
    wanted: {
      ar: 'رقم الموضوع داخل المحادثة',
      en: 'the number of a topic in the chat',
    },
    example: 'thread: 12',
  },
};
