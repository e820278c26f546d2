/**
 * A function that computes its answer once for each key and keeps it as long as the key: for lists of a configuration, which
 * stay the same object until the file changes. What is asked of a template is kept with it: `HsmDocument.once`.
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let answer = answers.get(key);
    if (!answer) {
      answer = { value: compute(key) };
      answers.set(key, answer);
    }
    return answer.value;
  };
}
