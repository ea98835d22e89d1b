import { canonicalYaml } from '../content/canonical-fields.ts';
import { openSheet } from '../content/fields.ts';
import { quote } from '../content/mend-values.ts';
import type { FieldBook } from '../model/fields.ts';

/** What a field is given: a text, a list of them, yes or no; undefined for a field that is left out. */
export type FieldValue = string | boolean | readonly string[] | undefined;

/** Fields by their canonical names; a dot leads into a nested field, whose parts stand together. */
export type GivenFields = Readonly<Record<string, FieldValue>>;

/**
 * A file of the newspaper as `npm run format-content` would leave it: fields in the order of their book, then the
 * text.
 */
export function canonicalFile(fields: GivenFields, book: FieldBook, file: string, body: string) {
  const rows: string[] = [];
  let open = '';
  for (const [field, value] of Object.entries(fields)) {
    const written = valueOf(value);
    if (written === undefined) continue;
    const [whole = '', part] = field.split('.');
    if (part !== undefined && whole !== open) rows.push(`${whole}:`);
    open = part === undefined ? '' : whole;
    rows.push(part === undefined ? `${field}: ${written}` : `  ${part}: ${written}`);
  }
  const yaml = canonicalYaml(openSheet(rows.join('\n'), book, { file, linesBefore: 1 }), false);
  return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}`;
}

function valueOf(value: FieldValue): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(onOneLine(value));
  const items = value.map(onOneLine).filter(Boolean);
  return items.length === 0 ? undefined : `[${items.map(quote).join(', ')}]`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
