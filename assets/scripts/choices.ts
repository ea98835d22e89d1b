import { choiceStrings, siteStrings } from '../../src/strings.ts';
import { keep, recall } from './memory.ts';

/**
 * What a reader chooses for all pages: light or dark, and the size of text. A choice is an attribute of
 * the document's root, which the style sheet knows; the first value of each is the absence of one.
 */

type Name = keyof typeof choiceStrings;

const NAMES = Object.keys(choiceStrings) as Name[];

/** Applies what was chosen before. */
export function applyChoices(): void {
  for (const name of NAMES) apply(name, recall(name));
}

/** Lets the button in the masthead open the choices. */
export function offerChoices(): void {
  const toggle = document.querySelector<HTMLButtonElement>('.choices-toggle');
  if (!toggle) return;
  const panel = choicesPanel();
  let isOpen = false;
  const open = (shall: boolean) => {
    isOpen = shall;
    panel.hidden = !shall;
    toggle.setAttribute('aria-expanded', `${shall}`);
  };
  open(false);
  toggle.setAttribute('aria-controls', panel.id);
  toggle.after(panel);
  toggle.addEventListener('click', () => {
    open(!isOpen);
    if (isOpen) panel.querySelector<HTMLInputElement>(':checked')?.focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen) return;
    open(false);
    toggle.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const isInside = target instanceof Node && (panel.contains(target) || toggle.contains(target));
    if (!isInside) open(false);
  });
}

function choicesPanel(): HTMLElement {
  const panel = document.createElement('div');
  panel.id = 'choices';
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', siteStrings.choices);
  panel.append(...NAMES.map(choiceOf));
  return panel;
}

/** The values of a choice, one of which holds. */
function choiceOf(name: Name): HTMLFieldSetElement {
  const { title, values } = choiceStrings[name];
  const set = document.createElement('fieldset');
  set.append(element('legend', title));
  for (const [value, text] of Object.entries(values)) {
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = `choice-${name}`;
    input.checked = value === (document.documentElement.dataset[name] ?? Object.keys(values)[0]);
    input.addEventListener('change', () => {
      const chosen = apply(name, value);
      keep(name, chosen);
    });
    const label = document.createElement('label');
    label.append(input, element('span', text));
    set.append(label);
  }
  return set;
}

/** @returns the value, where it is another than the first */
function apply(name: Name, value: string | undefined): string | undefined {
  const others = Object.keys(choiceStrings[name].values).slice(1);
  const chosen = others.find((other) => other === value);
  if (chosen) document.documentElement.dataset[name] = chosen;
  else delete document.documentElement.dataset[name];
  return chosen;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
