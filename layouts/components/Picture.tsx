import type { Photo } from '../../src/plan/props.ts';

/** Phones of three points to a pixel are given two thirds: more than two are not seen. */
const DENSE_PHONE = '(max-width: 42rem) and (min-resolution: 2.5dppx)';

/**
 * How wide a picture is shown in each place: on phones in hundredths of the window, then on wider ones. A change
 * of the layout is a change here too; tests/picture-sizes.test.ts compares both in a browser.
 */
const SIZES = {
  hero: sizes(100, '(max-width: 60rem) 100vw, 56rem'),
  lead: sizes(100, '(max-width: 64rem) 100vw, 38rem'),
  feature: sizes(100, '(max-width: 40rem) 100vw, (max-width: 64rem) 80vw, 41rem'),
  column: sizes(32, '(max-width: 40rem) 32vw, (max-width: 64rem) 9rem, 22.5rem'),
  small: sizes(32, '(max-width: 40rem) 32vw, 9rem'),
  text: sizes(92, '(max-width: 42rem) 92vw, 42rem'),
  wide: sizes(100, '(max-width: 62rem) 100vw, 56rem'),
  portrait: '8rem',
  face: '3.5rem',
  half: sizes(92, '(max-width: 30rem) 92vw, (max-width: 42rem) 46vw, 21rem'),
} as const;

export type Place = keyof typeof SIZES;

interface Props {
  photo: Photo;
  place: Place;
  /** The picture of the first view: fetched at once, the others when they come near. */
  first?: boolean;
}

export function Picture({ photo, place, first = false }: Props) {
  const focus = photo.focus ? ` focus-${photo.focus.replace(' ', '-')}` : '';
  return (
    <picture>
      <source type="image/avif" srcset={photo.avif} sizes={SIZES[place]} />
      <img
        class={`${photo.tone}${focus}`}
        src={photo.src}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
        {...(first ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
      />
    </picture>
  );
}

function sizes(onPhone: number, others: string): string {
  return `${DENSE_PHONE} ${Math.round(onPhone * 0.67)}vw, ${others}`;
}
