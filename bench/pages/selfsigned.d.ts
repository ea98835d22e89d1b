declare module 'selfsigned' {
  /** Makes a key and a certificate that it has signed itself, as PEM. */
  export function generate(
    attributes: { name: string; value: string }[],
  ): Promise<{ private: string; cert: string }>;
}
