/** Asks once and keeps the answer; a failure is forgotten, so that the next call tries again. */
export function remember<T>(load: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (!answer) {
      const asked = load();
      answer = asked;
      asked.catch(() => (answer = undefined));
    }
    return answer;
  };
}
