import {
  filesFragment,
  idsFragment,
  leadsBy,
  RULES_FRAGMENT,
  shardOf,
  type AddressRule,
  type Lead,
} from '../../src/address-rules.ts';
import { finderIn } from '../../src/old-media.ts';
import { bareName } from '../../src/upload-names.ts';

/**
 * The page 404, and the home page where it was asked something: whoever came by an address of before is led on where
 * a rule of redirects.yaml knows the new one and there is a page. Else nothing happens: the page says what it says.
 */

/** The path below which the site lies, without the slash at its end. */
const BASE = SITE_ROOT.slice(0, -1);

leadOn().catch(() => {
  // Without a connection nobody can be led anywhere.
});

async function leadOn(): Promise<void> {
  const path = decodeURIComponent(location.pathname.slice(BASE.length)).normalize('NFC');
  const rules = await fetchJson<AddressRule[]>(RULES_FRAGMENT);
  if (!rules) return;
  for (const lead of leadsBy(rules)(path, location.search)) {
    const target = await targetOf(lead);
    if (target === undefined) continue;
    location.replace(`${target}${location.hash}`);
    return;
  }
}

/** The address that a lead is about, where there is a page. */
async function targetOf(lead: Lead): Promise<string | undefined> {
  if (lead.is === 'article') return articleAt(addressOf(lead.at));
  const path = await pathOf(lead);
  if (path === undefined) return undefined;
  const address = addressOf(path);
  const { ok } = await fetch(address.replace(/\?.*/, ''), { method: 'HEAD' });
  return ok ? address : undefined;
}

async function pathOf(lead: Exclude<Lead, { is: 'article' }>): Promise<string | undefined> {
  if (lead.is === 'path') return lead.path;
  return lead.is === 'id' ? articleOf(lead.id) : fileCalled(lead.name);
}

/** All forms of a file have one bare name, so they are in one list. */
async function fileCalled(name: string): Promise<string | undefined> {
  const list = filesFragment(shardOf(bareName(name)));
  const files = await fetchJson<Record<string, string>>(list);
  return files && finderIn(new Map(Object.entries(files)))(name);
}

async function articleOf(id: string): Promise<string | undefined> {
  return (await fetchJson<Record<string, string>>(idsFragment(shardOf(id))))?.[id];
}

/** The address of the article that is at another one, or to which the page there leads. */
async function articleAt(address: string, mayLeadOn = true): Promise<string | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (page.querySelector('meta[property="og:type"][content="article"]')) {
    return new URL(response.url).pathname;
  }
  const refresh = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
  const next = /url=(.+)/.exec(refresh ?? '')?.[1];
  return next && mayLeadOn ? articleAt(next, false) : undefined;
}

async function fetchJson<Value>(path: string): Promise<Value | undefined> {
  const response = await fetch(addressOf(path));
  return response.ok ? ((await response.json()) as Value) : undefined;
}

function addressOf(path: string): string {
  return `${BASE}${encodeURI(path)}`;
}
