import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { href } from '../addresses.ts';
import { portraitUses } from '../content/signatories.ts';
import type { Patience } from '../deploy/transports/s3-requests.ts';
import { prepareFilms } from '../media/films.ts';
import { linkedFileUses, prepareLinkedFiles } from '../media/linked-files.ts';
import { readMediaList } from '../media/media-list.ts';
import { preparePictures, type PreparedPictures } from '../media/prepare.ts';
import { openRegister } from '../media/register.ts';
import { orWithout } from '../media/stored-pictures.ts';
import { pictureUses } from '../media/uses.ts';
import { AT_ONCE, BRIEFLY, openMediaStore, type MediaStore } from '../media-store/media-store.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { whoSigns } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { CACHE } from './engine.ts';
import { originalsPlace } from './ledger.ts';

/** The pictures, videos and documents of what is published, and of nothing else: those of a draft leave no trace. */
export async function prepareMedia(newsroom: Newsroom, contentFolder: string, isPreview: boolean) {
  const { site } = newsroom;
  const { register, ...darkroom } = await openDarkroom(contentFolder, site, isPreview);
  const { media } = darkroom;
  const uses = [...pictureUses(newsroom), ...portraitUses(whoSigns(newsroom))];
  const [pictures, films, linked] = await Promise.all([
    preparePictures(uses, { ...darkroom, register: register.pictures }, site),
    prepareFilms(newsroom, { media, register: register.videos }, site),
    prepareLinkedFiles(linkedFileUses(newsroom), { media, register: register.files }),
  ]);
  await register.keep();
  const all = [pictures, films, linked];
  return {
    pictures,
    films,
    paths: new Map(all.flatMap(({ paths }) => [...paths])),
    files: all.flatMap(({ files }) => files),
    originals: all.flatMap(({ originals }) => originals),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** How heavy the published forms of pictures are, by their addresses. */
export function bytesIn({ files }: PreparedPictures, site: Site): (address: string) => number {
  return (address) => {
    const file = files.find(({ path }) => href(`/${path}`, site) === address);
    return file && 'from' in file ? statSync(file.from).size : 0;
  };
}

/** What pictures are made from, with what is known of their originals. */
async function openDarkroom(contentFolder: string, site: Site, isPreview: boolean) {
  return {
    media: join(contentFolder, 'media'),
    cache: join(CACHE, 'pictures'),
    register: await openRegister(originalsPlace(await realpath(contentFolder), CACHE)),
    list: await readMediaList(contentFolder),
    store: isPreview ? orWithout(storeOpener(site, AT_ONCE)) : storeOpener(site, BRIEFLY),
  };
}

/** Opens the store of a newspaper's pictures once it is needed: most builds do without it, and without its key. */
function storeOpener({ media }: Site, patience: Patience): () => MediaStore | undefined {
  let store: MediaStore | undefined;
  return () => (store ??= media && openMediaStore(media.store, process.env, patience));
}
