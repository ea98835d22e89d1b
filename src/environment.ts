/** What a process is told by its environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The value of a variable, without blanks or a line end around it, which a secret gets where it was pasted.
 *
 * @returns undefined also where it says nothing: CI passes a secret that nobody set as an empty text
 */
export function variable(name: string, env: Environment): string | undefined {
  return env[name]?.trim() || undefined;
}
