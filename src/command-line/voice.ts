import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Reader } from '../diagnostics/text.ts';

export const LANGUAGES = ['ar', 'en'] as const;
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** In which form problems are said. */
export type Format = (typeof FORMATS)[number];

/** How a command speaks: in which language and form, and to whom. */
export interface Voice extends Reader {
  format: Format;
  /** Whether it runs on GitHub, which shows annotations beside the lines of a commit. */
  isOnGitHub: boolean;
}

/**
 * How a command is to speak, known before its options are judged, since what is wrong with these is said in that
 * voice too. What makes no sense here is refused later.
 */
export function voiceOf(args: string[], env: NodeJS.ProcessEnv): Voice {
  const text = { type: 'string' } as const;
  const options = { lang: text, format: text, content: text };
  const { values } = parseArgs({ args, options, strict: false });
  const { lang, format, content } = values;
  return {
    language: LANGUAGES.find((language) => language === lang) ?? 'ar',
    format: FORMATS.find((one) => one === format) ?? 'text',
    base: baseOf(typeof content === 'string' ? content : 'content'),
    isOnGitHub: env['GITHUB_ACTIONS'] === 'true',
  };
}

/** What leads from here to the files of a content folder: `content/`, or an absolute path for one elsewhere. */
function baseOf(content: string): string {
  const path = relative('', content);
  const reachable = path.startsWith('..') ? resolve(content) : path;
  return reachable === '' ? '' : `${reachable.replaceAll('\\', '/')}/`;
}
