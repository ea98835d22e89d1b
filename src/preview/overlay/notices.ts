import type { FileNotices, Notice } from '../bulletin.ts';
import { element } from './element.ts';
import { overlayTexts as texts } from './texts.ts';

/** What is to be said of some files, a part for each. */
export function fileParts(files: readonly FileNotices[]): HTMLElement[] {
  return files.map(({ file, notices }) =>
    element(
      'section',
      { class: 'file' },
      element('h3', {}, element('bdi', { dir: 'ltr' }, file)),
      ...notices.map(noticePart),
    ),
  );
}

function noticePart(notice: Notice): HTMLElement {
  const facts = [
    [texts.field, notice.field],
    [texts.found, notice.found],
    [texts.wanted, notice.wanted],
    [texts.why, notice.why],
  ].flatMap(([name, value]) =>
    name === undefined || value === undefined
      ? []
      : [element('dt', {}, name), element('dd', {}, element('bdi', {}, value))],
  );
  return element(
    'article',
    { class: 'notice' },
    placePart(notice),
    element('p', { class: 'message' }, notice.message),
    facts.length > 0 ? element('dl', {}, ...facts) : undefined,
    notice.fix === undefined ? undefined : fixPart(notice.fix),
  );
}

function placePart({ line, column }: Notice): HTMLElement | undefined {
  if (line === undefined) return undefined;
  const place = [`${texts.line} ${line}`, ...(column ? [`${texts.column} ${column}`] : [])];
  return element('p', { class: 'place' }, place.join('، '));
}

function fixPart(fix: string): HTMLElement {
  const lines = element('pre', { dir: 'auto' }, fix);
  return element(
    'div',
    { class: 'fix' },
    element('p', {}, `${texts.fix}:`),
    lines,
    copyButton(lines),
  );
}

/** A button that copies a text, or at least selects it where the browser lets nobody copy. */
export function copyButton(source: HTMLElement): HTMLElement {
  const said = element('span', { role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      said.textContent = texts.copied;
    } catch {
      getSelection()?.selectAllChildren(source);
    }
  };
  return element(
    'p',
    { class: 'copy' },
    element('button', { type: 'button', click: () => void copy() }, texts.copy),
    said,
  );
}
