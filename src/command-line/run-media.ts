import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE } from '../build/engine.ts';
import { originalsPlace } from '../build/ledger.ts';
import { wantFolder } from '../content/files.ts';
import { readSite } from '../content/settings.ts';
import { readMediaList } from '../media/media-list.ts';
import { openRegister } from '../media/register.ts';
import { localPictures } from '../media-store/local-media.ts';
import { openMediaStore } from '../media-store/media-store.ts';
import { pull } from '../media-store/pull.ts';
import { push } from '../media-store/push.ts';
import { pulledText, pushedText, surveyText } from '../media-store/report.ts';
import { surveyStore } from '../media-store/survey-store.ts';
import { ContentFault, UsageFault, type Said } from '../problems.ts';
import type { MediaOptions } from './media-commands.ts';
import { EXIT } from './run.ts';

/** Moves pictures between content/media and their store, or says how the two differ. */
export async function runMedia({ deed, names, lang, ...options }: MediaOptions): Promise<void> {
  const { content } = options;
  await wantFolder(content);
  const { value: site, problems } = await readSite(content);
  if (!site) throw new ContentFault(problems);
  if (!site.media) throw new UsageFault(NO_STORE);
  const store = openMediaStore(site.media.store, process.env);
  const list = await readMediaList(content);
  const say = (said: Said) => void process.stdout.write(`${said[lang]}\n`);
  if (deed === 'pull') {
    const pulled = await pull(store, { content, list, names });
    say(pulledText(pulled));
    if (pulled.lacking.length > 0) process.exitCode = EXIT.contentFault;
    return;
  }
  const { pictures: register } = await openRegister(originalsPlace(await realpath(content), CACHE));
  const pictures = await localPictures(content, register, site.icon);
  if (deed === 'check') {
    const survey = await surveyStore(store, list, pictures);
    say(surveyText(survey));
    if (survey.lacking.length > 0) process.exitCode = EXIT.contentFault;
    return;
  }
  const cache = join(CACHE, 'pictures');
  const pushed = await push(store, { ...options, list, pictures, register, cache });
  say(pushedText(pushed, { place: store.name, isTrial: options.isTrial }));
  if (pushed.unsure.length > 0) process.exitCode = EXIT.contentFault;
}

const NO_STORE: Said = {
  ar: 'لا مخزن للصور في site.yaml. اكتب فيه:\n\nmedia:\n  store:\n    bucket: my-pictures',
  en: 'site.yaml names no store of pictures. Write there:\n\nmedia:\n  store:\n    bucket: my-pictures',
};
