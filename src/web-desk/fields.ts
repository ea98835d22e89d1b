import type { CategoryBook } from '../model/category.ts';
import type { FieldBook } from '../model/fields.ts';
import type { Choices } from './choices.ts';
import { BODY_FIELD, FILE_FIELD } from './entry-text.ts';
import type { Form, FormField } from './form.ts';
import { CHOICES, deskStrings, HINTS, LABELS, SIDES } from './wording.ts';

/** A field of the desk's editor, as its program wants it described. */
export interface DeskField {
  name: string;
  label?: string;
  widget: string;
  [option: string]: unknown;
}

/** Which control a field has, with its options. */
interface Control {
  widget: string;
  [option: string]: unknown;
}

/** What fields are made from besides the form itself. */
export interface FieldFacts {
  book: FieldBook;
  categories: CategoryBook;
  timezone: string;
  choices: Partial<Choices>;
}

/** The order on the screen: what each article needs first. What is not named here comes before the last ones. */
const FIRST = ['title', 'categories', 'date', 'summary', 'image', BODY_FIELD];
const LAST = [
  'updates',
  'corrections',
  'draft',
  'withdrawn',
  'updated',
  'id',
  'permalink',
  'aliases',
];

/** What a telephone takes pictures in; drawings are no photographs, and the loader refuses SVG. */
const PHOTOGRAPHS = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif';

/** Fields whose texts run over more than a line on a telephone. */
const LONG = ['title', 'summary', 'image.alt', 'image.caption', 'video.description', 'what'];

/** The fields of the desk's editor: those of the form, the text, and the file as it was read. */
export function deskFields(form: Form, facts: FieldFacts): DeskField[] {
  const fields = new Map<string, DeskField>();
  for (const [name, about] of Object.entries(form)) {
    const [parent = '', part] = name.split('.');
    if (part === undefined) fields.set(name, deskField(name, about, facts));
    else partsOf(parent, fields).push(deskField(name, about, facts));
  }
  fields.set(BODY_FIELD, BODY);
  fields.set(FILE_FIELD, { name: FILE_FIELD, widget: 'hidden' });
  const place = (name: string) =>
    FIRST.includes(name) ? FIRST.indexOf(name) - FIRST.length : LAST.indexOf(name) + 1;
  return [...fields.values()].toSorted((a, b) => place(a.name) - place(b.name));
}

/** Markdown as it is written: the editor that shows it laid out writes it anew, and loses footnotes. */
const BODY: DeskField = {
  name: BODY_FIELD,
  label: deskStrings.body,
  widget: 'markdown',
  modes: ['raw'],
  buttons: [
    'bold',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  hint: deskStrings.articlesHint,
};

/** The fields below a field, which is made when the first of them is met. */
function partsOf(parent: string, fields: Map<string, DeskField>): DeskField[] {
  const group = fields.get(parent) ?? {
    name: parent,
    label: LABELS[parent] ?? deskStrings.image,
    widget: 'object',
    required: false,
    fields: [],
  };
  fields.set(parent, group);
  return group['fields'] as DeskField[];
}

function deskField(name: string, about: FormField, facts: FieldFacts): DeskField {
  const guide = facts.book[name];
  const hint = HINTS[name] ?? (about.kind === 'flag' ? undefined : guide?.wanted.ar);
  return {
    name: name.slice(name.lastIndexOf('.') + 1),
    label: LABELS[name] ?? guide?.aliases?.[0] ?? name,
    ...(hint && { hint }),
    // The desk asks for a part also where the whole is left out; that a part is missing is told when the file is read.
    required: about.required && !name.includes('.'),
    ...control(name, about, facts),
  };
}

/** The fields of each entry of a list. */
function entryFields(name: string, { entries = {} }: FormField, facts: FieldFacts): DeskField[] {
  const book = facts.book[name]?.entries?.fields ?? {};
  return Object.entries(entries).map(([field, about]) =>
    deskField(field, about, { ...facts, book }),
  );
}

/** The words to choose from: of a choice that has words in both languages the Arabic ones. */
function offered(words: readonly string[]): readonly string[] {
  const arabic = words.filter((word) => /[\u0621-\u064a]/.test(word));
  return arabic.length > 0 ? arabic : words;
}

function control(name: string, about: FormField, facts: FieldFacts): Control {
  const { categories, timezone, choices } = facts;
  const suggestions = (choices as Record<string, string[] | undefined>)[name];
  switch (about.kind) {
    case 'moment':
      return {
        widget: 'datetime',
        format: 'YYYY-MM-DD HH:mm',
        input_timezone: timezone,
        ...(about.required && { default: '{{now}}' }),
      };
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'categories':
      return {
        widget: 'select',
        multiple: true,
        min: 1,
        options: categories.all.map(({ name: option }) => option),
        // Boxes to tick are easier to hit with a thumb than a list that opens.
        dropdown_threshold: categories.all.length,
      };
    case 'flag':
      return { widget: 'boolean', default: about.fallback ?? false };
    case 'entries':
      return { widget: 'list', collapsed: false, fields: entryFields(name, about, facts) };
    case 'choice':
      return {
        widget: 'select',
        options: offered(about.words ?? []).map((value) => ({
          value,
          label: CHOICES[value] ?? value,
        })),
      };
    case 'focus':
      return { widget: 'select', options: SIDES, dropdown_threshold: 0 };
    case 'media':
      return { widget: 'image', choose_url: false, accept: PHOTOGRAPHS };
    case 'number':
      return { widget: 'number' };
    case 'names':
    case 'lines':
    case 'paths':
      return { widget: 'names', suggestions: suggestions ?? [], several: true };
    case 'path':
    case 'rule':
    case 'paragraphs':
    case 'line':
      break;
  }
  if (suggestions) return { widget: 'names', suggestions, several: false };
  return { widget: LONG.includes(name) ? 'text' : 'string' };
}
