import type { LatestProps } from '../src/plan/props.ts';
import { siteStrings } from '../src/strings.ts';
import { Bidi } from './components/Bidi.tsx';
import { FragmentPage } from './components/FragmentPage.tsx';
import { LatestCards } from './components/LatestCards.tsx';
import { MostRead } from './components/MostRead.tsx';

/** What assets/scripts/latest.ts takes the news from. */
export function LatestPage({ language, siteName, policy, cards, mostRead, breaking }: LatestProps) {
  return (
    <FragmentPage language={language} policy={policy} title={siteStrings.latest}>
      <h1>
        <Bidi text={siteName} />
      </h1>
      <h2>{siteStrings.latest}</h2>
      {breaking.map(({ href, text, until }) => (
        <p class="breaking" data-until={until}>
          <a href={href}>
            <b>{siteStrings.breaking}</b> <Bidi text={text} />
          </a>
        </p>
      ))}
      <LatestCards cards={cards} />
      {mostRead && <MostRead {...mostRead} />}
    </FragmentPage>
  );
}
