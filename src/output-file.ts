/** A file of the output besides pages: made here, or copied from where it lies. */
export type OutputFile =
  | { path: string; contents: string | Uint8Array }
  /** With the hash of its bytes where its path does not tell them. */
  | { path: string; from: string; sha256?: string };
