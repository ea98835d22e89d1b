import { renderToString } from 'preact-render-to-string';
import type { BodyPicture, BodyPlace } from '../src/markdown/figures.ts';
import type { Picture } from '../src/media/picture.ts';
import { Caption } from './components/Figure.tsx';
import { PictureLink } from './components/PictureLink.tsx';

/** A picture inside a text of the lite edition as HTML: a link to it, with its caption where it stands alone. */
export function renderLitePicture(
  picture: Picture,
  { alt, caption, credit }: BodyPicture,
  place: BodyPlace,
): string {
  const link = <PictureLink photo={{ ...picture, alt }} />;
  return renderToString(
    place === 'inline' ? (
      link
    ) : (
      <figure>
        {link}
        <Caption caption={caption} credit={credit} />
      </figure>
    ),
  );
}
