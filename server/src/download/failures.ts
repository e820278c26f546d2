import { refuse, type Downloaded } from './problem';

/** What an answer with an error means for the author. */
export function statusProblem(response: Response, text: string, url: string): Downloaded<never> {
  const { host } = new URL(url);
  const { status } = response;
  const code = errorCode(text);
  if (status >= 300 && status < 400) return redirected(response, url);
  if (status === 401 || META_KEY_CODES.includes(code ?? ''))
    return refuse(
      'refused',
      `${host} does not accept the key (${status}). Copy the key again; it may have been replaced or have expired.`,
      `${host} не принимает ключ (${status}). Скопируйте ключ ещё раз: возможно, его заменили или срок истёк.`,
    );
  if (status === 403 || META_RIGHT_CODES.test(code ?? ''))
    return refuse(
      'forbidden',
      `The key may not read the templates (${status}). Ask your administrator for a key of the right account.`,
      `Этому ключу не разрешено читать шаблоны (${status}). Попросите у администратора ключ нужного аккаунта.`,
    );
  if (status === 404 || status === 405)
    return refuse(
      'not-found',
      `${host} has no such list (${status}). Check the address: app.edna.ru and app.edna.io have different accounts.`,
      `На ${host} нет такого списка (${status}). Проверьте адрес: аккаунты app.edna.ru и app.edna.io различаются.`,
    );
  if (META_RATE_CODES.includes(code ?? ''))
    return refuse(
      'too-many-requests',
      `${host} has had too many requests (${code}). Try again in an hour.`,
      `${host} получил слишком много запросов (${code}). Повторите через час.`,
    );
  if (status >= 500)
    return refuse(
      'service',
      `${host} has a problem of its own (${status}). Try again later.`,
      `На стороне ${host} неполадка (${status}). Повторите позже.`,
    );
  const shown = code === undefined ? String(status) : `${status}, ${code}`;
  return refuse(
    'other-status',
    `${host} refused the request (${shown}). Check the address, the account and the key.`,
    `${host} отклонил запрос (${shown}). Проверьте адрес, аккаунт и ключ.`,
  );
}

/** Meta's codes (developers.facebook.com/docs/graph-api/guides/error-handling, read on 2026-11-29). */
const META_KEY_CODES = ['102', '190'];
const META_RIGHT_CODES = /^(?:3|10|2\d\d)$/;
const META_RATE_CODES = ['4', '17', '32', '613', '80008'];

function redirected(response: Response, url: string): Downloaded<never> {
  const { host } = new URL(url);
  const location = response.headers.get('location') ?? '';
  const target = URL.canParse(location, url) ? new URL(location, url).host : undefined;
  const to = target === undefined || target === host ? undefined : target;
  return refuse(
    'redirect',
    `${host} redirects to ${to ?? 'another address'}, and the key was not sent there. If that server is yours, enter its address.`,
    `${host} перенаправляет на ${to ?? 'другой адрес'}, ключ туда не отправлен. Если это ваш сервер, укажите его адрес.`,
  );
}

/** Why there was no answer, or not the whole of it. Only the system's code is shown: a message might quote the request. */
export function connectionProblem(error: unknown, host: string): Downloaded<never> {
  const code = systemCode(error);
  if (code !== undefined && /CERT|SIGNATURE|ALTNAME|SSL|TLS/.test(code))
    return refuse(
      'certificate',
      `The certificate of ${host} is not trusted (${code}), so nothing was sent. Your network may inspect traffic: ask your administrator.`,
      `Сертификат ${host} не вызывает доверия (${code}), поэтому ничего не отправлено. Возможно, трафик проверяет ваша сеть: спросите администратора.`,
    );
  if (code !== undefined && CUT_OFF.includes(code))
    return refuse(
      'cut-off',
      `The connection to ${host} broke off (${code}). Try again.`,
      `Соединение с ${host} прервалось (${code}). Повторите.`,
    );
  const shown = code === undefined ? '' : ` (${code})`;
  return refuse(
    'unreachable',
    `${host} cannot be reached${shown}. Check the address and the connection.`,
    `Не удаётся связаться с ${host}${shown}. Проверьте адрес и соединение.`,
  );
}

const CUT_OFF = [
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
];

/** The code of an error or of its cause, when it is one word. */
function systemCode(error: unknown): string | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < 4; one = one.cause, depth++) {
    if ('code' in one && typeof one.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(one.code))
      return one.code;
  }
  return undefined;
}

/** The code in an error reply of Edna or Meta, when it is one word or number. */
function errorCode(text: string): string | undefined {
  const reply = objectOf(text);
  const inner = reply['error'];
  const error: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : reply;
  const { code } = error;
  const written = typeof code === 'number' || typeof code === 'string' ? String(code) : '';
  return /^[\w.-]{1,60}$/.test(written) ? written : undefined;
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
