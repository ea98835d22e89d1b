import type { LiteLink as Props } from '../../src/plan/lite-props.ts';
import { liteStrings } from '../../src/strings.ts';

/** The way to an article's lite edition, with what it weighs. */
export function LiteLink({ href, size }: Props) {
  return (
    <p class="lite-link">
      <a href={href}>{liteStrings.name}</a>
      {size && <span> ({size})</span>}
    </p>
  );
}

/** The same where the reader's device asks to save data: assets/scripts/lite-offer.ts shows it. */
export function LiteOffer({ href, size }: Props) {
  return (
    <p class="lite-offer" hidden>
      {liteStrings.offer}{' '}
      <a href={href}>
        {liteStrings.open}
        {size && ` (${size})`}
      </a>{' '}
      <button type="button">{liteStrings.refuse}</button>
    </p>
  );
}
