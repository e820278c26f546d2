import type { LocalizedText } from '../vocabulary/language';
import type { RegisteredExtra } from './template';

const NAMES: Readonly<Record<RegisteredExtra['kind'], LocalizedText>> = {
  carousel: { en: 'a carousel of cards', ru: 'карусель карточек' },
  'limited-time-offer': { en: 'a limited-time offer', ru: 'предложение с ограниченным сроком' },
  'call-permission': { en: 'a request to allow calls', ru: 'запрос разрешения на звонок' },
};

/** What the customer sees besides the buttons, in a sentence. */
export function extraName({ kind }: RegisteredExtra): LocalizedText {
  return NAMES[kind];
}
