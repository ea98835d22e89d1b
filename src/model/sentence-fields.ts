/** Fields that take a sentence that readers read, in which commas and « » around the whole are the author's own. */
export const SENTENCE_FIELDS: readonly string[] = [
  'title',
  'summary',
  'description',
  'image.alt',
  'image.caption',
  'video.title',
  'video.description',
];
