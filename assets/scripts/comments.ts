import { commentStrings } from '../../src/strings.ts';

/**
 * Sends a comment in place. What the reader wrote is never lost and never sent twice by itself: where
 * no readable answer came, the page says so and offers the plain form.
 */

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** A service may call its fields `submit` or `reset`: the form's own means then are found here alone. */
const { prototype: means } = HTMLFormElement;

const commentForm = document.querySelector<HTMLFormElement>('.comment-form');
commentForm?.addEventListener('submit', (event) => void onSubmit(event, commentForm));

/** «رد» below a comment says in the form which one is answered: without a script the reader chooses it there. */
document.querySelector('.discussion')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-answers]');
  const parent = document.querySelector<HTMLSelectElement>('#comment-parent');
  if (!(link instanceof HTMLElement) || !parent) return;
  event.preventDefault();
  parent.value = link.dataset['answers'] ?? '';
  const message = document.querySelector<HTMLElement>('#comment-message');
  parent.scrollIntoView({ block: 'center' });
  message?.focus({ preventScroll: true });
});

async function onSubmit(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  if (form.ariaBusy === 'true') return;
  setBusy(form, true);
  say(form, commentStrings.sending);
  const outcome = await send(form);
  setBusy(form, false);
  if (outcome.kind === 'sent') thank(form);
  else if (outcome.kind === 'refused') refuse(form, outcome.reason);
  else admitDoubt(form);
}

type Outcome = { kind: 'sent' } | { kind: 'refused'; reason: string } | { kind: 'unknown' };

/** Posts the fields and reads the answer. A service that may not be read answers nothing. */
async function send(form: HTMLFormElement): Promise<Outcome> {
  try {
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body: fieldsOf(form),
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = await answer.json().catch(() => undefined);
    const reason = reasonIn(said);
    if (answer.ok && reason === undefined) return { kind: 'sent' };
    return answer.ok || answer.status >= 400
      ? { kind: 'refused', reason: reason ?? '' }
      : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

/** The form's fields as its service reads them, without the redirect that only a plain form wants. */
function fieldsOf(form: HTMLFormElement): FormData | URLSearchParams {
  const fields = new FormData(form);
  const { redirect, encoding } = form.dataset;
  if (redirect) fields.delete(redirect);
  if (encoding === 'multipart') return fields;
  const texts = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, asForms(value)]] : [],
  );
  return new URLSearchParams(texts);
}

/** Text with the line breaks that a plain form sends (HTML, form submission: CRLF). */
function asForms(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** What a service's answer says went wrong; undefined when it says nothing of the kind. */
function reasonIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { success, error, errors, message } = answer as Record<string, unknown>;
  const listed = Array.isArray(errors)
    ? errors
        .map((item: unknown) => textOf(item))
        .filter(Boolean)
        .join(' ')
    : '';
  if (success !== false && !error && !listed) return undefined;
  return listed || textOf(error) || textOf(message);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { message, text } = value as Record<string, unknown>;
  return textOf(message ?? text ?? '');
}

function thank(form: HTMLFormElement): void {
  means.reset.call(form);
  say(form, commentStrings.sent, 'sent');
}

function refuse(form: HTMLFormElement, reason: string): void {
  const because = reason ? [`${commentStrings.refusedBecause} `, isolated(reason)] : [];
  say(
    form,
    commentStrings.refused,
    'refused',
    paragraph(...because),
    paragraph(commentStrings.kept),
  );
}

function admitDoubt(form: HTMLFormElement): void {
  const plain = document.createElement('button');
  plain.type = 'button';
  plain.className = 'button quiet';
  plain.textContent = commentStrings.sendPlain;
  plain.addEventListener('click', () => {
    if (form.reportValidity()) means.submit.call(form);
  });
  say(form, commentStrings.unknown, 'unknown', paragraph(commentStrings.kept), plain);
}

function paragraph(...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

/** Foreign text that does not turn the direction of the line around it. */
function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

function say(form: HTMLFormElement, text: string, state = '', ...more: Node[]): void {
  const status = form.querySelector<HTMLElement>('.comment-status');
  status?.replaceChildren(paragraph(text), ...more);
  if (status) status.dataset['state'] = state;
}

/** While a comment is under way its text cannot be changed, nor sent again. */
function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.ariaBusy = String(busy);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=hidden]), textarea',
  )) {
    if (field.type !== 'checkbox') field.readOnly = busy;
  }
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) button.ariaDisabled = String(busy);
}
