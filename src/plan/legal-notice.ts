import { href } from '../addresses.ts';
import type { LegalSettings } from '../model/legal.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import { dataNoticeStrings, legalStrings } from '../strings/legal.ts';
import type { Link } from './props.ts';

/** One thing that the law has a newspaper say of itself. */
export interface LegalEntry {
  label: string;
  text: string;
  /** To write or to call. */
  href?: string | undefined;
}

/** What every page says for the law. */
export interface LegalNotice {
  /** Who answers for what is published. */
  director?: LegalEntry | undefined;
  /** The page that says all; absent: the foot of each page does. */
  page?: Link | undefined;
  entries: LegalEntry[];
  /** What stands under a form that asks for personal data. */
  data?: DataNotice | undefined;
}

/** What is said where personal data are asked for. */
export interface DataNotice {
  sentences: string[];
  page?: Link | undefined;
}

/** What a newspaper says of itself for the law; undefined where its settings have nothing of it. */
export function legalNotice({ site }: Pick<Newsroom, 'site'>): LegalNotice | undefined {
  const { legal } = site;
  if (!legal) return undefined;
  const linkTo = (path: string | undefined, text: string): Link | undefined =>
    path === undefined ? undefined : { href: href(path, site), text };
  return {
    director: directorOf(legal),
    page: linkTo(legal.page, legalStrings.notice),
    entries: entriesOf(legal),
    data: dataNotice(legal, site, linkTo(legal.privacy, dataNoticeStrings.page)),
  };
}

/** Whether a plain page is the one that says all. */
export function isLegalPage(path: string, { legal }: Pick<Site, 'legal'>): boolean {
  return legal?.page === path;
}

function directorOf({ director, directorTitle }: LegalSettings): LegalEntry | undefined {
  return director === undefined ? undefined : { label: directorTitle, text: director };
}

/** All but the director, in the order in which it is read. */
function entriesOf(legal: LegalSettings): LegalEntry[] {
  const { company, address, phone, email, declaration, deposit, cndp, host } = legal;
  const said = { company, address, phone, email, declaration, deposit, cndp, host };
  const links: Partial<Record<string, string>> = {
    phone: phone && `tel:${phone.replace(/[^\d+]/g, '')}`,
    email: email && `mailto:${email}`,
  };
  return Object.entries(said).flatMap(([name, text]) =>
    text === undefined
      ? []
      : [{ label: legalStrings[name as keyof typeof said], text, href: links[name] }],
  );
}

function dataNotice(
  { cndp, email, company }: LegalSettings,
  { name }: Site,
  page: Link | undefined,
): DataNotice | undefined {
  if (cndp === undefined && page === undefined) return undefined;
  const { purpose, declared, writeTo } = dataNoticeStrings;
  const sentences = [purpose.replace('#', company ?? name)];
  if (cndp !== undefined) {
    const asking = email === undefined ? '.' : ` ${writeTo.replace('#', email)}`;
    sentences.push(declared.replace('#', cndp) + asking);
  }
  return { sentences, page };
}
