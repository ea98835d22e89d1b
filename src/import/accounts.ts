import { BETWEEN_ITEMS } from '../model/values.ts';
import { fold } from '../text/fold.ts';
import type { ExportAuthor, ExportSite } from './export.ts';
import { inLetters, isMadeOfName } from './guest-authors.ts';
import { plainText } from './plain-text.ts';

/** Accounts that are no persons: who manages the site, and the newsroom as a whole. */
const ROLES = new Set(
  (
    'admin, administrator, administrateur, root, webmaster, superadmin, editor, editors, editeur, editorial, redaction, ' +
    'la redaction, la rédaction, rédaction, redacteur, redactrice, newsroom, desk, news desk, news, staff, team, user, ' +
    'author, auteur, contributor, journaliste, journalist, reporter, moderator, manager, guest, wordpress, site admin, ' +
    'أدمن, إدارة, الإدارة, إدارة الموقع, مدير, المدير, مدير الموقع, مشرف, المشرف, المشرف العام, هيئة التحرير, التحرير, ' +
    'تحرير, فريق التحرير, طاقم التحرير, قسم التحرير, سكرتارية التحرير, رئاسة التحرير, رئيس التحرير, مدير التحرير, محرر, ' +
    'المحرر, محررة, المحررة, صحافي, صحفي, مراسل, مراسلنا, مراسلون, متابعة, متابعات, كاتب, ضيف, زائر, الجريدة, جريدة, ' +
    'الموقع, فريق العمل, القسم الرياضي, القسم الثقافي, غرفة الأخبار'
  )
    .split(', ')
    .map(role),
);

/** An address, also as WordPress makes a login of it: `salma-gmail-com`. */
const MAILBOX = /\S@\S|[._-]?(?:gmail|hotmail|yahoo|outlook|live|icloud)[._-]?(?:com|fr|ma)$/i;

/** A name that nobody chose: words of small Latin letters. */
const SLUG_OF_NAME = /^[a-z]+(?:[-._][a-z]+)+$/;

/** Words that stand before the name of a newspaper, or not. */
const KIND_OF_PAPER = /^(?:جريد[هة]|موقع|صحيف[هة]|قنا[هة]|بوابه|وكاله|the|le|la) /u;

/** Those who have accounts on the old site, found by login, by the last part of their address, and by name. */
export class Accounts {
  private readonly names = new Map<string, string | undefined>();
  private readonly logins = new Map<string, string>();
  private readonly own: ReadonlySet<string>;

  constructor(authors: readonly ExportAuthor[], site: Pick<ExportSite, 'title' | 'address'>) {
    this.own = ownNames(site);
    for (const author of authors) {
      const { login, displayName, firstName, lastName } = author;
      const written = [displayName, `${firstName} ${lastName}`, login].map(nameIn);
      const name = this.personIn(written.find((one) => one !== '' && !isMailbox(one)) ?? '');
      for (const key of keysOf(login)) this.names.set(key, name);
      if (name !== undefined && !this.logins.has(fold(name))) this.logins.set(fold(name), login);
    }
  }

  /** The name of a person by whatever the export calls them; undefined for accounts that are no persons. */
  personOf(written: string): string | undefined {
    const key = this.keyOf(written);
    return key === undefined ? this.personIn(nameIn(inLetters(written))) : this.names.get(key);
  }

  /** Whether a person's name was made of what stands in addresses, since the export does not say how it is written. */
  isGuessed(written: string): boolean {
    const isKnown = this.keyOf(written) !== undefined || !isMadeOfName(written);
    return !isKnown && this.personOf(written) !== undefined;
  }

  private keyOf(written: string): string | undefined {
    return keysOf(written).find((one) => this.names.has(one));
  }

  /** The login of a person, by the name that they have here, where it tells nothing that is nobody's business. */
  loginOf(name: string): string | undefined {
    const login = this.logins.get(fold(name));
    const isFit = login && /^(?=.*[a-z])[a-z0-9]+(?:[-_. ][a-z0-9]+)*$/i.test(login);
    return isFit && !isMailbox(login) && !ROLES.has(role(login)) ? login.toLowerCase() : undefined;
  }

  /** The names of all persons. */
  get persons(): readonly string[] {
    return [...new Set([...this.names.values()].flatMap((name) => name ?? []))];
  }

  private personIn(name: string): string | undefined {
    const isPerson = /\p{L}/u.test(name) && !isMailbox(name) && !ROLES.has(role(name));
    if (!isPerson || this.own.has(lettersOf(name))) return undefined;
    if (SLUG_OF_NAME.test(name)) {
      return name.replace(/[-._]/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    }
    // A comma would make two of them.
    return name
      .split(BETWEEN_ITEMS)
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' - ');
  }
}

function nameIn(written: string): string {
  return plainText(written).text;
}

function isMailbox(text: string): boolean {
  return MAILBOX.test(text);
}

/** A login as it is, and as it stands in addresses. */
function keysOf(login: string): string[] {
  const folded = fold(login);
  return [folded, folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')];
}

/** `Admin 2` is an admin as well. */
function role(name: string): string {
  return fold(name)
    .replace(/[\s\d._-]+$/u, '')
    .replace(/[._-]/g, ' ');
}

function lettersOf(name: string): string {
  const folded = fold(name);
  return folded.replace(KIND_OF_PAPER, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the newspaper is called: its title, the beginning of it, and its name in its address. */
function ownNames({ title, address }: Pick<ExportSite, 'title' | 'address'>): ReadonlySet<string> {
  const name = nameIn(title);
  const [beginning = ''] = name.split(/\s*[|–—:،]\s*|\s+-\s+/u);
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
  const [label = ''] = host.split('.');
  return new Set([name, beginning, host, label].map(lettersOf).filter(Boolean));
}
