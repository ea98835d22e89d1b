/** A call that cannot be carried out, or a program that is missing: exit code 2. */
export class BenchRefusal extends Error {
  override name = 'BenchRefusal';
}

/** Runs a command of the benchmark: a refusal ends it with code 2, any other failure with code 3. */
export async function runBench(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isRefusal = error instanceof BenchRefusal;
    console.error(isRefusal ? error.message : error);
    process.exitCode = isRefusal ? 2 : 3;
  }
}
