import { counted } from '../../text/plurals.ts';
import type { Bulletin, FileNotices } from '../bulletin.ts';
import { element } from './element.ts';
import { copyButton, fileParts } from './notices.ts';
import { keepPutAway, putAway } from './put-away.ts';
import { errorCount, inFiles, overlayTexts as texts, warningCount } from './texts.ts';

/** The window in which faults are told, and the button that is left of it when it is closed. */
export class Panel {
  private readonly dialog = element('dialog', {
    role: 'alertdialog',
    'aria-labelledby': 'title',
    'aria-describedby': 'lead',
  });
  private readonly button = element('button', {
    type: 'button',
    class: 'reopen',
    click: () => this.open(true),
  });
  private shown = '';
  private errors: string[] = [];
  /** Whether the author opened it, and not an error. */
  private byHand = false;
  private next: (() => void) | undefined;

  /** @param styles address of its style sheet, which the page's own do not touch */
  constructor(styles: string) {
    const host = element('midad-faults' as 'div', { lang: 'ar', dir: 'rtl' });
    const root = host.attachShadow({ mode: 'open' });
    const sheet = element('link', { rel: 'stylesheet', href: styles });
    root.append(sheet, this.dialog, this.button);
    this.button.hidden = true;
    this.dialog.addEventListener('close', () => {
      keepPutAway(this.errors);
      this.next?.();
    });
    document.body.append(host);
  }

  /** Shows what is to be told; opens by itself for an error that was not put away. */
  show(bulletin: Bulletin): void {
    const text = JSON.stringify(bulletin);
    if (text === this.shown) return;
    this.shown = text;
    const wasLoud = this.errors.length > 0;
    this.errors = keysOf(bulletin);
    const away = new Set(putAway());
    const isNew = this.errors.some((key) => !away.has(key));
    if (!isNew) keepPutAway(this.errors);
    this.draw(bulletin);
    const isMended = wasLoud ? this.errors.length === 0 : this.button.hidden;
    if (isNew) this.open();
    else if (isMended || !this.byHand) this.dialog.close();
  }

  /** Does something at once, or as soon as the window is closed. */
  whenClosed(next: () => void): void {
    if (this.dialog.open) this.next = next;
    else next();
  }

  private open(byHand = false): void {
    if (this.dialog.open) return;
    this.byHand = byHand;
    this.dialog.showModal();
  }

  private draw(bulletin: Bulletin): void {
    const { errors, warnings, failure } = bulletin;
    const isQuiet = this.errors.length === 0;
    this.button.hidden = isQuiet && warnings.length === 0;
    this.button.classList.toggle('quiet', isQuiet);
    this.button.textContent = summary(bulletin);
    this.dialog.classList.toggle('quiet', isQuiet);
    const { activeElement } = this.dialog.getRootNode() as ShadowRoot;
    const hadFocus = this.dialog.contains(activeElement);
    this.dialog.replaceChildren(
      element(
        'div',
        { class: 'top' },
        element('h2', { id: 'title' }, titleOf(bulletin)),
        element(
          'button',
          { type: 'button', class: 'close', click: () => this.dialog.close() },
          texts.close,
        ),
      ),
      element('p', { id: 'lead' }, leadOf(bulletin)),
      failure === undefined ? '' : failurePart(failure),
      ...fileParts(errors),
      warnings.length === 0 ? '' : warningsPart(warnings, isQuiet),
    );
    if (hadFocus) this.dialog.querySelector<HTMLElement>('.close')?.focus();
  }
}

/** What tells one error from others: all that is said of it. */
function keysOf({ errors, failure }: Bulletin): string[] {
  const ofFiles = errors.flatMap(({ file, notices }) =>
    notices.map((notice) => JSON.stringify([file, notice])),
  );
  return failure === undefined ? ofFiles : [failure, ...ofFiles];
}

function countOf(files: readonly FileNotices[]): number {
  return files.reduce((sum, { notices }) => sum + notices.length, 0);
}

function titleOf({ errors, warnings, failure }: Bulletin): string {
  if (failure !== undefined) return texts.failure;
  const [files, phrase] = errors.length > 0 ? [errors, errorCount] : [warnings, warningCount];
  const count = counted(countOf(files), phrase, 'latn');
  return `${count} ${counted(files.length, inFiles, 'latn')}`;
}

function leadOf({ errors, failure }: Bulletin): string {
  if (errors.length === 0) return failure === undefined ? texts.warningsOnly : '';
  return errors.length === 1 ? texts.wait : texts.waitForSeveral;
}

/** «خطآن، 3 تنبيهات» */
function summary({ errors, warnings, failure }: Bulletin): string {
  return [
    failure === undefined ? '' : texts.failure,
    errors.length > 0 ? counted(countOf(errors), errorCount, 'latn') : '',
    warnings.length > 0 ? counted(countOf(warnings), warningCount, 'latn') : '',
  ]
    .filter(Boolean)
    .join('، ');
}

function failurePart(failure: string): HTMLElement {
  const text = element('pre', { dir: 'auto' }, failure);
  return element('div', { class: 'fix' }, text, copyButton(text));
}

/** Warnings stand apart, folded as long as there is an error to look at first. */
function warningsPart(warnings: readonly FileNotices[], isQuiet: boolean): HTMLElement {
  if (isQuiet) return element('div', { class: 'warnings' }, ...fileParts(warnings));
  const count = counted(countOf(warnings), warningCount, 'latn');
  return element(
    'details',
    { class: 'warnings' },
    element('summary', {}, `${texts.warnings}: ${count}`),
    ...fileParts(warnings),
  );
}
