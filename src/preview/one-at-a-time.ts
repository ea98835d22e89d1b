/** Work that never overlaps with itself. */
export interface Work {
  /** Asked for while it runs, it runs once more. */
  ask: () => void;
  /** Begins no more, and waits for what runs. */
  end: () => Promise<void>;
}

/** Makes work that runs when it is asked for; it must not fail. */
export function oneAtATime(work: () => Promise<void>): Work {
  let asked = false;
  let ended = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (asked) {
      asked = false;
      await work();
    }
    running = undefined;
  };
  return {
    ask() {
      if (ended) return;
      asked = true;
      running ??= run();
    },
    async end() {
      ended = true;
      asked = false;
      await running;
    },
  };
}
