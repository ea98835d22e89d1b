/** A file of the output besides pages: made here, or copied from where it lies. */
export type OutputFile =
  { path: string; contents: string | Uint8Array } | { path: string; from: string };
