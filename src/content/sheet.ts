import type { Document, LineCounter } from 'yaml';
import type { FieldBook } from '../model/fields.ts';

/** Where a YAML text stands: the file, and how many lines of the file come before it. */
export interface Place {
  file: string;
  linesBefore: number;
}

/** A YAML text while it is being read. */
export interface Sheet {
  document: Document;
  counter: LineCounter;
  rows: string[];
  book: FieldBook;
  place: Place;
}
