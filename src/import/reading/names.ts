/**
 * Elements of exports by the names that WordPress itself writes, `wp:post_id`, whatever prefix a file has given to
 * their namespaces, and in whichever version of them.
 */

/** Namespaces by the prefix that WordPress gives them. */
const NAMESPACES: readonly [prefix: string, address: RegExp][] = [
  ['excerpt', /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/],
  ['wp', /^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/],
  ['content', /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/],
  ['dc', /^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/],
];

/** The prefix of what belongs to somebody else. */
const STRANGE = '?';

/** What prefixes mean at one place of a file, with the names that were asked for already. */
interface Scope {
  prefixes: ReadonlyMap<string, string>;
  names: Map<string, string>;
}

/** Follows the elements of a file and knows what the prefixes of each mean. */
export class Names {
  private scopes: Scope[] = [{ prefixes: new Map(), names: new Map() }];

  /** The name of an element that opens. */
  open(written: string, attributes: Readonly<Record<string, string>>): string {
    const around = this.scopes.at(-1) ?? { prefixes: new Map(), names: new Map() };
    const bound = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
    const scope = bound.length === 0 ? around : inner(around, bound);
    this.scopes.push(scope);
    return nameIn(scope, written);
  }

  /** The name of the element that closes, which is the last that was opened. */
  close(written: string): string {
    const scope = this.scopes.length > 1 ? this.scopes.pop() : this.scopes[0];
    return scope ? nameIn(scope, written) : written;
  }
}

function inner({ prefixes }: Scope, bound: readonly [string, string][]): Scope {
  const own = bound.map(([name, address]): [string, string] => {
    const prefix = name.slice('xmlns:'.length);
    const known = NAMESPACES.find(([, pattern]) => pattern.test(address.trim()))?.[0];
    // A namespace for all that has no prefix would make RSS itself somebody else's.
    return [prefix, known ?? (prefix === '' ? '' : STRANGE)];
  });
  return { prefixes: new Map([...prefixes, ...own]), names: new Map() };
}

function nameIn({ prefixes, names }: Scope, written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const meant = prefixes.get(prefix) ?? prefix;
  const local = written.slice(colon + 1);
  const name = meant === '' ? local : `${meant}:${local}`;
  names.set(written, name);
  return name;
}
