import type { Photo } from '../../src/plan/props.ts';

/** Where a picture stands, and so how wide it is shown. */
const SIZES = {
  hero: '(max-width: 60rem) 100vw, 56rem',
  lead: '(max-width: 64rem) 100vw, 38rem',
  feature: '(max-width: 40rem) 100vw, 40rem',
  column: '(max-width: 40rem) 32vw, (max-width: 64rem) 45vw, 18rem',
  small: '(max-width: 40rem) 32vw, 14rem',
  text: '(max-width: 42rem) 100vw, 42rem',
} as const;

export type Place = keyof typeof SIZES;

interface Props {
  photo: Photo;
  place: Place;
  /** The picture of the first view: fetched at once, the others when they come near. */
  first?: boolean;
}

export function Picture({ photo, place, first = false }: Props) {
  return (
    <picture>
      <source type="image/avif" srcset={photo.avif} sizes={SIZES[place]} />
      <img
        src={photo.src}
        alt={photo.alt}
        width={photo.width}
        height={photo.height}
        {...(first ? { fetchpriority: 'high' } : { loading: 'lazy' })}
        decoding="async"
      />
    </picture>
  );
}
