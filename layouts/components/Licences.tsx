import { Bidi } from './Bidi.tsx';

/** What the sources of a text want to be said below it, a line each. */
export function Licences({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="licence">
          <small>
            <Bidi text={line} />
          </small>
        </p>
      ))}
    </>
  );
}
