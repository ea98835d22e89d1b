/** How many answers are remembered before all are dropped: a year of news has fewer different words. */
const LIMIT = 200_000;

/** A pure function of a string that remembers what it answered, within bounds of memory. */
export function remembering<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= LIMIT) answers.clear();
    const answer = compute(word);
    answers.set(word, answer);
    return answer;
  };
}
