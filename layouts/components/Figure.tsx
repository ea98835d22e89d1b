import type { Photo } from '../../src/plan/props.ts';
import { fold } from '../../src/text/fold.ts';
import { Bidi } from './Bidi.tsx';
import { Picture } from './Picture.tsx';

interface Props {
  photo: Photo;
  caption?: string | undefined;
  credit?: string | undefined;
  place: 'hero' | 'text' | 'wide' | 'half';
}

/** A picture with its caption and its credit. What describes it and stands below it as well is read out once. */
export function Figure({ photo, caption = '', credit, place }: Props) {
  const isSaidBelow = bare(photo.alt) === bare(caption);
  const shown = isSaidBelow ? { ...photo, alt: '' } : photo;
  return (
    <figure class={`figure ${place}`}>
      <Picture photo={shown} place={place} first={place === 'hero'} />
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}

function bare(text: string): string {
  return fold(text).replace(/[.!؟…]+$/u, '');
}

/** What stands below a picture; nothing where it has neither caption nor credit. */
export function Caption({ caption, credit }: Pick<Props, 'caption' | 'credit'>) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && <Bidi text={caption} />}
      {caption && credit && ' '}
      {credit && (
        <span class="credit">
          <Bidi text={credit} />
        </span>
      )}
    </figcaption>
  );
}
