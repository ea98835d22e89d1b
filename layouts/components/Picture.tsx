import type { Photo } from '../../src/plan/props.ts';

/** Where a picture stands, and so how wide it is shown. */
const SIZES = {
  hero: '(max-width: 60rem) 100vw, 56rem',
  lead: '(max-width: 48rem) 100vw, 42rem',
  card: '(max-width: 40rem) 40vw, 18rem',
  text: '(max-width: 42rem) 100vw, 42rem',
} as const;

interface Props {
  photo: Photo;
  place: keyof typeof SIZES;
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
