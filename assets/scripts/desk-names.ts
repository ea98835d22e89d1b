/**
 * The field of the desk for names: free text, with the names that articles already use. Its program gives pages
 * React's `createElement` by a global.
 */

declare const createElement: (
  type: string,
  props: object | null,
  ...children: unknown[]
) => unknown;

interface Control {
  value: unknown;
  forID: string;
  classNameWrapper: string;
  field: { get: (name: string) => unknown };
  onChange: (value: unknown) => void;
}

/** One name in a line, or several below each other with a button that takes each away. */
export function NamesControl(control: Control): unknown {
  return createElement(
    'div',
    { className: 'desk-names' },
    ...(control.field.get('several') === true ? severalNames(control) : [oneName(control)]),
    createElement(
      'datalist',
      { id: `${control.forID}-known` },
      ...plain(control.field.get('suggestions')).map((name) =>
        createElement('option', { key: name, value: name }),
      ),
    ),
  );
}

function oneName({ value, forID, classNameWrapper, onChange }: Control): unknown {
  return createElement('input', {
    id: forID,
    className: classNameWrapper,
    list: `${forID}-known`,
    dir: 'auto',
    value: typeof value === 'string' ? value : '',
    onChange: ({ target }: { target: HTMLInputElement }) => onChange(target.value),
  });
}

function severalNames({ value, forID, classNameWrapper, onChange, field }: Control): unknown[] {
  const names = plain(value);
  const known = plain(field.get('suggestions'));
  const add = (input: HTMLInputElement) => {
    const added = input.value.split(/[،,\n]/).map((name) => name.trim());
    input.value = '';
    const all = [...new Set([...names, ...added.filter(Boolean)])];
    if (all.length > names.length) onChange(all);
  };
  return [
    createElement(
      'ul',
      { key: 'names' },
      ...names.map((name) =>
        createElement(
          'li',
          { key: name },
          createElement('bdi', null, name),
          createElement(
            'button',
            {
              type: 'button',
              'aria-label': `احذف ${name}`,
              onClick: () => onChange(names.filter((one) => one !== name)),
            },
            '×',
          ),
        ),
      ),
    ),
    createElement('input', {
      key: 'new',
      id: forID,
      className: classNameWrapper,
      list: `${forID}-known`,
      dir: 'auto',
      placeholder: 'اكتب ثم اضغط إدخال',
      enterKeyHint: 'done',
      // A name that is chosen from the list, and one that ends with a comma, needs no key.
      onInput: ({ target }: { target: HTMLInputElement }) => {
        if (known.includes(target.value) || /[،,]$/.test(target.value)) add(target);
      },
      onBlur: ({ target }: { target: HTMLInputElement }) => add(target),
      onKeyDown: (event: { key: string; target: HTMLInputElement; preventDefault: () => void }) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add(event.target);
      },
    }),
  ];
}

/** Lists come as the program keeps them, which may be no arrays. */
function plain(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  const isList = typeof value === 'object' && value !== null && Symbol.iterator in value;
  return isList ? [...(value as Iterable<unknown>)].map(String) : [];
}
