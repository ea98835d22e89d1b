import { renderToString } from 'preact-render-to-string';
import type { BodyPicture, BodyPlace } from '../src/markdown/figures.ts';
import type { Picture as PictureFile } from '../src/media/picture.ts';
import { Figure } from './components/Figure.tsx';
import { Picture } from './components/Picture.tsx';

/** A picture inside a text as HTML: with its caption where it stands alone or in a gallery, bare among words. */
export function renderBodyPicture(
  picture: PictureFile,
  { alt, caption, credit }: BodyPicture,
  place: BodyPlace,
): string {
  const photo = { ...picture, alt };
  return renderToString(
    place === 'inline' ? (
      <Picture photo={photo} place="text" />
    ) : (
      <Figure
        photo={photo}
        caption={caption}
        credit={credit}
        place={place === 'figure' ? 'text' : place}
      />
    ),
  );
}
