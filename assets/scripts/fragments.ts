/** Fragments: small pages of what is new, brought into pages that so need not change. */

/** Fetches a fragment as a document of its own. Rejects where it does not come. */
export async function fetchFragment(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Whether an item leads to the page that the reader is on. */
export function isHere(item: Element): boolean {
  return addressIn(item) === location.pathname;
}

/** The address that an item leads to; in a page that was only parsed it is not resolved. */
export function addressIn(item: Element): string {
  return item.querySelector('.card-title a, a')?.getAttribute('href') ?? '';
}
