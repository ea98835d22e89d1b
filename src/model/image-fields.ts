/** What authors are told of the fields of a lead picture: a part of ARTICLE_FIELDS. */
export const IMAGE_FIELDS = {
  image: {
    aliases: ['الصورة'],
    wanted: {
      ar: 'اسم ملف من content/media مع وصف لمن لا يرى الصورة',
      en: 'the name of a file in content/media, with a description for those who do not see the picture',
    },
    example: 'image:\n  src: tramway.jpg\n  alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل',
  },
  'image.src': {
    wanted: { ar: 'اسم ملف من content/media', en: 'the name of a file in content/media' },
    example: 'src: tramway.jpg',
  },
  'image.alt': {
    aliases: ['وصف الصورة', 'الوصف'],
    wanted: {
      ar: 'وصف ما في الصورة لمن لا يراها',
      en: 'what the picture shows, for those who do not see it',
    },
    example: 'alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل',
  },
  'image.caption': {
    aliases: ['شرح الصورة', 'الشرح'],
    wanted: { ar: 'النص الذي يظهر تحت الصورة', en: 'the text below the picture' },
    example: 'caption: أول رحلة تجريبية صباح الاثنين',
  },
  'image.credit': {
    aliases: ['مصدر الصورة'],
    wanted: { ar: 'صاحب الصورة', en: 'whose picture it is' },
    example: "credit: 'تصوير: سعاد المرابط'",
  },
  'image.focus': {
    aliases: ['مركز الصورة'],
    wanted: {
      ar: 'أين أهم ما في الصورة: أعلى أو أسفل أو يمين أو يسار أو وسط، أو جهتان مثل يمين أعلى',
      en: 'where what matters in the picture is: top, bottom, right, left or centre, or two sides as right top',
    },
    example: 'focus: يمين أعلى',
  },
} as const;
