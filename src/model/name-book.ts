import { fold } from '../text/fold.ts';
import { remembering } from '../text/remember.ts';

/** Whom the newspaper knows by more than a name: a writer, an agency. */
export interface Named {
  /** Its part of addresses. */
  id: string;
  /** The name as readers read it. */
  name: string;
  /** Other names by which articles may name it. */
  synonyms: string[];
}

/** Those whom a list of the newsroom names, found by any name that an article may use. */
export class NameBook<Entry extends Named> {
  readonly all: readonly Entry[];
  private readonly byName = new Map<string, Entry>();
  private readonly fold = remembering(fold);

  constructor(entries: readonly Entry[]) {
    this.all = entries;
    for (const entry of entries) {
      for (const { name } of namesOf(entry)) this.byName.set(fold(name), entry);
    }
  }

  /** Who is meant by a name, however it is spelt; nobody where the list does not have it. */
  named(name: string): Entry | undefined {
    return this.byName.get(this.fold(name));
  }
}

/** The names of an entry, with the field that gives each. */
export function namesOf({ id, name, synonyms }: Named): { field: string; name: string }[] {
  return [
    { field: 'id', name: id },
    { field: 'name', name },
    ...synonyms.map((synonym) => ({ field: 'synonyms', name: synonym })),
  ];
}
