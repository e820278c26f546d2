import { refuse, type Downloaded } from './problem';

/** The value of an answer. */
export function parseAnswer(text: string, host: string): Downloaded<unknown> {
  if (/^\s*</.test(text))
    return refuse(
      'web-page',
      `${host} answered with a web page. Check the address, and whether your network asks you to sign in.`,
      `${host} ответил веб-страницей. Проверьте адрес и не требует ли ваша сеть входа.`,
    );
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refuse(
      'not-json',
      `The answer of ${host} is damaged or incomplete: it is not JSON. Try again.`,
      `Ответ ${host} повреждён или неполон: это не JSON. Повторите.`,
    );
  }
}

/** A list as it is kept: one value a line, so that versions can be compared. */
export function printList(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** What is not the expected list. */
export function strangeAnswer(host: string): Downloaded<never> {
  return refuse(
    'other-answer',
    `The answer of ${host} is not the expected list. Check the address.`,
    `Ответ ${host} — не ожидаемый список. Проверьте адрес.`,
  );
}

/** The fields of an object; none for every other value. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
