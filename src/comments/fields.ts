import type { FieldBook } from '../model/fields.ts';

/** The fields of `comments` in site.yaml. */
export const COMMENT_FIELDS: FieldBook = {
  comments: {
    wanted: {
      ar: 'خدمة النماذج التي تتوصل بالتعليقات',
      en: 'the form service that receives comments',
    },
    example: 'comments:\n  provider: formspree\n  endpoint: https://formspree.io/f/abcdwxyz',
  },
  'comments.provider': {
    wanted: {
      ar: 'formspree أو netlify أو basin أو web3forms أو staticman أو custom',
      en: 'formspree, netlify, basin, web3forms, staticman or custom',
    },
    example: 'provider: formspree',
  },
  'comments.endpoint': {
    wanted: {
      ar: 'العنوان الذي تُرسَل إليه التعليقات',
      en: 'the address to which comments are sent',
    },
    example: 'endpoint: https://formspree.io/f/abcdwxyz',
  },
  'comments.key': {
    wanted: { ar: 'مفتاح الخدمة (Web3Forms)', en: "the service's key (Web3Forms)" },
    example: 'key: 00000000-0000-0000-0000-000000000000',
  },
  'comments.fields': {
    wanted: {
      ar: 'أسماء حقول أخرى للخدمة من نوع custom',
      en: 'other names of fields, for a custom service',
    },
    example: 'fields:\n  message: comment',
  },
  'comments.fields.name': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'name: name',
  },
  'comments.fields.email': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'email: email',
  },
  'comments.fields.message': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'message: comment',
  },
  'comments.fields.article': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'article: article',
  },
  'comments.fields.url': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'url: url',
  },
  'comments.fields.parent': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'parent: parent',
  },
  'comments.fields.redirect': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'redirect: redirect',
  },
  'comments.fields.website': {
    wanted: { ar: 'اسم الحقل عند خدمتك', en: "the field's name at your service" },
    example: 'website: website',
  },
};
