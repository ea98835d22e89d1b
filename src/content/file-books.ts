import { BANNER_FIELDS } from '../model/banner.ts';
import { AUTHOR_FIELDS } from '../model/author.ts';
import { READER_COMMENT_FIELDS } from '../model/comment.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../model/fields.ts';
import { OLD_ADDRESS_FIELDS } from '../model/old-address.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../model/setting-fields.ts';
import { SOURCE_FIELDS } from '../model/source.ts';
import { STORY_FIELDS } from '../model/story.ts';
import { BANNERS } from './banners.ts';
import { isCommentFolder } from './comment-folders.ts';
import { TAG_FIELDS } from '../model/tag.ts';
import { REDIRECTS } from './old-addresses.ts';
import { AUTHORS, SOURCES } from './signatories.ts';
import { STORIES } from './stories.ts';
import { TAGS } from './tags.ts';

/** The files that are YAML as a whole, without a text below it. */
const SETTINGS: Readonly<Record<string, FieldBook>> = {
  'site.yaml': SITE_FIELDS,
  'categories.yaml': CATEGORY_FIELDS,
  [REDIRECTS]: OLD_ADDRESS_FIELDS,
  [STORIES]: STORY_FIELDS,
  [BANNERS]: BANNER_FIELDS,
  [AUTHORS]: AUTHOR_FIELDS,
  [SOURCES]: SOURCE_FIELDS,
  [TAGS]: TAG_FIELDS,
};

/** Which fields a file of the content takes, by its path inside it. */
export function bookOf(file: string): FieldBook {
  if (isCommentFolder(file)) return READER_COMMENT_FIELDS;
  return SETTINGS[file] ?? (file.startsWith('pages/') ? PAGE_FIELDS : ARTICLE_FIELDS);
}

/** Whether a file is YAML as a whole, without a text below it. */
export function isSettings(file: string): boolean {
  return Object.hasOwn(SETTINGS, file);
}
