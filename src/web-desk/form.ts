import { z } from 'zod';
import type { Kind } from '../model/values.ts';

/** What the desk must know of a field besides its names: its kind, and what it is when it is not there. */
export interface FormField {
  kind: Kind | 'line' | 'entries';
  required: boolean;
  /** Of a flag. */
  fallback?: boolean;
  /** Of a choice. */
  words?: string[];
  /** The fields of each entry, where it takes a list of them. */
  entries?: Form;
}

/** The fields of a kind of file, by canonical name; a dot leads into a nested field. */
export type Form = Record<string, FormField>;

/** The part of a JSON Schema that is read here. */
interface Described {
  kind?: Kind;
  enum?: string[];
  properties?: Record<string, Described>;
  items?: Described;
  required?: string[];
}

/** Reads the fields of a form out of the schema that the loader checks files with. */
export function formOf(schema: z.ZodObject): Form {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const form: Form = {};
  addFields(described as Described, '', form);
  for (const [name, field] of Object.entries(form)) {
    if (field.kind === 'flag')
      field.fallback = schema.shape[name]?.safeParse(undefined).data === true;
  }
  return form;
}

function addFields(
  { properties = {}, required = [] }: Described,
  parent: string,
  form: Form,
): void {
  for (const [name, described] of Object.entries(properties)) {
    const field = `${parent}${name}`;
    if (described.properties) {
      addFields(described, `${field}.`, form);
      continue;
    }
    if (described.items?.properties) {
      const entries: Form = {};
      addFields(described.items, '', entries);
      form[field] = { kind: 'entries', required: required.includes(name), entries };
      continue;
    }
    form[field] = {
      kind: described.kind ?? 'line',
      required: required.includes(name),
      ...(described.enum && { words: described.enum }),
    };
  }
}
