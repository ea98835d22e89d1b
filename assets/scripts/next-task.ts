/** Waits until the browser has done what waits in line: taps, keys, painting. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
