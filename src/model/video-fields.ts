/** What authors are told of the fields of a lead video: a part of ARTICLE_FIELDS. */
export const VIDEO_FIELDS = {
  video: {
    aliases: ['الفيديو'],
    wanted: {
      ar: 'رابط فيديو من يوتيوب، أو اسم ملف MP4 أو WebM من content/media',
      en: 'the address of a video on YouTube, or the name of an MP4 or WebM in content/media',
    },
    example: "video:\n  src: https://www.youtube.com/watch?v=MidadTest01\n  duration: '3:25'",
  },
  'video.src': {
    wanted: {
      ar: 'رابط فيديو من يوتيوب، أو اسم ملف MP4 أو WebM من content/media',
      en: 'the address of a video on YouTube, or the name of an MP4 or WebM in content/media',
    },
    example: 'src: https://www.youtube.com/watch?v=MidadTest01',
  },
  'video.poster': {
    aliases: ['صورة الفيديو'],
    wanted: {
      ar: 'اسم ملف الصورة التي تظهر قبل تشغيل الفيديو. إن لم تكتبها فهي صورة المقال',
      en: "the name of the picture that stands until the video plays; else the article's own",
    },
    example: 'poster: tramway.jpg',
  },
  'video.title': {
    aliases: ['عنوان الفيديو'],
    wanted: {
      ar: 'عنوان الفيديو، إذا كان غير عنوان المقال',
      en: "the title of the video, where it is another than the article's",
    },
    example: "title: 'دقيقة على متن الترامواي'",
  },
  'video.description': {
    aliases: ['وصف الفيديو'],
    wanted: { ar: 'جملة تصف ما في الفيديو', en: 'a sentence about what the video shows' },
    example: "description: 'الرحلة التجريبية من المحطة إلى الجامعة.'",
  },
  'video.captions': {
    aliases: ['ترجمة الفيديو'],
    wanted: {
      ar: 'اسم ملف WebVTT من content/media، ينتهي بـ .vtt، فيه ما يُقال في الفيديو مكتوبا',
      en: 'the name of a file of WebVTT (.vtt) in content/media, with what is said in the video',
    },
    example: 'captions: tramway.vtt',
  },
  'video.duration': {
    aliases: ['مدة الفيديو'],
    wanted: {
      ar: 'دقائق وثوان بينهما نقطتان، مثل 3:25',
      en: 'minutes and seconds with a colon between them, as 3:25',
    },
    example: "duration: '3:25'",
  },
  'video.uploaded': {
    aliases: ['تاريخ الفيديو'],
    wanted: {
      ar: 'متى نُشر الفيديو أول مرة، إذا كان قبل المقال',
      en: 'when the video was first shown, where that was before the article',
    },
    example: 'uploaded: 2026-07-05 14:05',
  },
} as const;
