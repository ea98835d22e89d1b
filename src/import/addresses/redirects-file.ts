import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document } from 'yaml';
import { isRule } from '../../address-rules.ts';
import { canonicalName } from '../../content/field-names.ts';
import { OLD_ADDRESS_FIELDS } from '../../model/old-address.ts';
import type { OldRedirect } from './address-plan.ts';
import { asFolder, inLetters } from './old-places.ts';

/** What stands above the first entry of an import. */
const REMARK = ' من هنا عناوين الموقع القديم، كتبها الاستيراد كي لا يموت رابط عند قارئ.';

/**
 * The text of redirects.yaml with the entries of an import that it does not have. What is there stays as it is, also
 * an entry of an earlier import that somebody has led elsewhere since.
 *
 * @param text without faults; empty where there is no such file
 */
export function withRedirects(text: string, redirects: readonly OldRedirect[]): string {
  // All values are texts: a number that is an id is not written otherwise.
  const document = parseDocument(text, { schema: 'failsafe' });
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  const known = new Set(list.items.map((item) => keyOf(formerOf(item))));
  const missing = redirects.filter(({ from }) => !known.has(keyOf(from)));
  if (missing.length === 0) return text;
  for (const [index, { from, to }] of missing.entries()) {
    const entry = document.createNode({ from, to });
    if (index === 0 && !text.includes(REMARK)) {
      entry.commentBefore = REMARK;
      entry.spaceBefore = list.items.length > 0;
    }
    list.items.push(entry);
  }
  document.contents = list as Document.Parsed['contents'];
  return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true });
}

/** The old address of an entry, as it is written; empty for none. */
function formerOf(item: unknown): string {
  if (!isMap(item)) return '';
  const value: unknown = item.items.find(
    ({ key }) =>
      isScalar(key) && canonicalName(String(key.value), '', OLD_ADDRESS_FIELDS) === 'from',
  )?.value;
  return isScalar(value) ? String(value.value) : '';
}

/** An old address as it is compared, however it is written. */
function keyOf(from: string): string {
  const letters = (inLetters(from) ?? from).normalize('NFC');
  return isRule(from) ? letters : asFolder(letters);
}
