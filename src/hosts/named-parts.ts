/** The path of a rule as Netlify and Cloudflare Pages write it: a part for any one name has a name of its own. */
export function namedParts(path: string): string {
  let count = 0;
  return path.replace(/\*(?=\/)/g, () => `:part${(count += 1)}`);
}
