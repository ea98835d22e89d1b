/** A text file, as the bundler puts it into a script. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** What scripts are given of a list for later. */
declare module '*.txt?others' {
  const text: string;
  export default text;
}

declare module '*.css';
