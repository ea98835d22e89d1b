import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../model/fields.ts';
import { OLD_ADDRESS_FIELDS } from '../model/old-address.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../model/setting-fields.ts';
import { REDIRECTS } from './old-addresses.ts';

/** Which fields a file of the content takes, by its path inside it. */
export function bookOf(file: string): FieldBook {
  if (file === 'site.yaml') return SITE_FIELDS;
  if (file === 'categories.yaml') return CATEGORY_FIELDS;
  if (file === REDIRECTS) return OLD_ADDRESS_FIELDS;
  return file.startsWith('pages/') ? PAGE_FIELDS : ARTICLE_FIELDS;
}

/** Whether a file is YAML as a whole, without a text below it. */
export function isSettings(file: string): boolean {
  return file === 'site.yaml' || file === 'categories.yaml' || file === REDIRECTS;
}
