import type { Photo } from '../../src/plan/props.ts';
import { liteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';

/** Stands for a picture that is not loaded: leads to it, and says what assets/scripts/lite.ts puts in its place. */
export function PictureLink({ photo }: { photo: Photo }) {
  const { src, avif, width, height, alt } = photo;
  const [before, after] = liteStrings.picture.split('#');
  // Of the widths the smallest: it is for a telephone, and for those who save.
  const [smallest] = avif.split(', ');
  return (
    <a
      class="picture-link"
      href={src}
      data-avif={smallest}
      data-width={width}
      data-height={height}
      data-alt={alt}
    >
      {before}
      <Bidi text={alt} />
      {after}
    </a>
  );
}
