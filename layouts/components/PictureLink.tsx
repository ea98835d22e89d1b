import type { Photo } from '../../src/plan/props.ts';
import { liteStrings } from '../../src/strings.ts';
import { Bidi } from './Bidi.tsx';

/** How wide most telephones are, in CSS pixels. */
const TELEPHONE = 360;

/** Stands for a picture that is not loaded: leads to it, and says what assets/scripts/lite.ts puts in its place. */
export function PictureLink({ photo }: { photo: Photo }) {
  const { src, avif, width, height, alt } = photo;
  const [before, after] = liteStrings.picture.split('#');
  // Of the widths the smallest that fills a telephone: it is for those who save.
  const widths = avif.split(', ');
  const small =
    widths.find((one) => Number(/(\d+)w$/.exec(one)?.[1]) >= TELEPHONE) ?? widths.at(-1);
  return (
    <a
      class="picture-link"
      href={src}
      data-avif={small}
      data-width={width}
      data-height={height}
      data-alt={alt}
    >
      {alt === '' ? (
        liteStrings.undescribed
      ) : (
        <>
          {before}
          <Bidi text={alt} />
          {after}
        </>
      )}
    </a>
  );
}
