/** What an element has: attributes, or what happens when it is clicked. */
type Attributes = Record<string, string | (() => void)>;

/** Makes an element with these attributes and contents; empty contents are passed over. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...contents: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(key, value);
    else made.addEventListener('click', value);
  }
  made.append(...contents.filter((one) => one !== undefined));
  return made;
}
