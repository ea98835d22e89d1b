import type { Document, LineCounter } from 'yaml';
import type { FieldBook } from '../model/fields.ts';
import type { Mend, Unclear } from './mends.ts';

/** Where a YAML text stands: the file, and how many lines of the file come before it. */
export interface Place {
  file: string;
  linesBefore: number;
}

/** A YAML text while it is being read. */
export interface Sheet {
  /** The text as YAML should have it. */
  yaml: string;
  document: Document.Parsed;
  counter: LineCounter;
  /** As their author wrote them. */
  rows: readonly string[];
  /** Where YAML was read as its author meant it, and what nobody can tell the meaning of. */
  mends: Mend[];
  unclear: Unclear[];
  book: FieldBook;
  place: Place;
}
