import type { DataNotice, LegalEntry, LegalNotice } from '../../src/plan/legal-notice.ts';
import { dataNoticeStrings } from '../../src/strings/legal.ts';
import { Bidi } from './Bidi.tsx';

/** What the foot of a page says for the law: all of it, where no page of its own does. */
export function LegalFoot({ director, page, entries }: LegalNotice) {
  const said = [...(director ? [director] : []), ...(page ? [] : entries)];
  return (
    <div class="legal-foot">
      <LegalEntries entries={said} />
      {page && (
        <p>
          <a href={page.href}>
            <Bidi text={page.text} />
          </a>
        </p>
      )}
    </div>
  );
}

/** Names and what stands for them, one below the other. */
export function LegalEntries({ entries }: { entries: LegalEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <dl class="legal">
      {entries.map(({ label, text, href }) => (
        <div>
          <dt>{label}</dt>{' '}
          <dd>
            {href ? (
              <a href={href} dir="ltr">
                {text}
              </a>
            ) : (
              <Bidi text={text} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Under a form that asks for personal data. */
export function DataNoticeText({ sentences, page }: DataNotice) {
  return (
    <section class="data-notice" aria-label={dataNoticeStrings.title}>
      {sentences.map((sentence) => (
        <p>
          <Bidi text={sentence} />
        </p>
      ))}
      {page && (
        <p>
          <a href={page.href}>
            <Bidi text={page.text} />
          </a>
        </p>
      )}
    </section>
  );
}
