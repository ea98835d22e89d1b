import { absolute } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import type { Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { sha256Of, type Probe } from './probes.ts';
import type { Reply } from '../errands/errand.ts';

/** What is wrong with an answer, each in half a sentence; nothing where it is as it should be. */
export function faultsOf(probe: Probe, reply: Reply, site: Delivery['site']): Said[] {
  const { status } = reply;
  if (!probe.statuses.includes(status)) return [wrongStatus(status, probe.statuses)];
  if (status >= 300 && status < 400) return wrongTarget(probe, reply, site);
  return [...wrongType(probe, reply), ...wrongBody(probe, reply), ...wrongHeaders(probe, reply)];
}

function wrongStatus(status: number, [wanted]: readonly number[]): Said {
  return {
    ar: `أجاب الموقع بالرمز ${status}، والمنتظر ${wanted}`,
    en: `the site answered ${status} instead of ${wanted}`,
  };
}

function wrongTarget({ path, leadsTo }: Probe, { headers }: Reply, site: Delivery['site']): Said[] {
  const location = headers.get('location') ?? '';
  const from = absolute(path, site);
  const to = URL.canParse(location, from) ? new URL(location, from).href : '';
  const wanted = leadsTo === undefined ? undefined : new URL(absolute(leadsTo, site)).href;
  if (to === wanted) return [];
  const found = location === '' ? '—' : location;
  return [
    {
      ar: `يقود إلى ${isolated(found)}، والمنتظر ${isolated(wanted ?? '—')}`,
      en: `it leads to ${found} instead of ${wanted ?? '—'}`,
    },
  ];
}

function wrongType({ types }: Probe, { headers }: Reply): Said[] {
  if (!types) return [];
  const sent = headers.get('content-type') ?? '';
  const [type = '', ...parameters] = sent.toLowerCase().split(/\s*;\s*/);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  // A header outdoes what the page says of itself: with another charset Arabic is unreadable.
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (types.includes(type) && isUtf8) return [];
  return [
    {
      ar: `نوع المحتوى ${isolated(sent || '—')}، والمنتظر ${isolated(types[0] ?? '')}`,
      en: `its content type is ${sent || '—'} instead of ${types[0] ?? ''}`,
    },
  ];
}

function wrongBody({ sha256 }: Probe, { bytes }: Reply): Said[] {
  if (sha256 === undefined || sha256Of(bytes) === sha256) return [];
  return [
    {
      ar: 'ما يصل إلى القراء ليس ما بُني: نسخة قديمة، أو شبكة تغير الصفحات في طريقها',
      en: 'what readers get is not what was built: an old copy, or a network that rewrites pages',
    },
  ];
}

function wrongHeaders({ headers: wanted }: Probe, { headers }: Reply): Said[] {
  return Object.entries(wanted ?? {})
    .map(([name, value]) => ({ name, value, found: headers.get(name) }))
    .filter(({ value, found }) => inOneForm(found ?? '') !== inOneForm(value))
    .map(({ name, value, found }) => ({
      ar: `الترويسة ${isolated(`${name}: ${found ?? '—'}`)}، والمنتظر ${isolated(value)}`,
      en: `the header ${name}: ${found ?? '—'} instead of ${value}`,
    }));
}

/** Headers may be sent with other spaces around their commas and semicolons. */
function inOneForm(value: string): string {
  return value.replace(/\s*([,;])\s*/g, '$1').trim();
}
