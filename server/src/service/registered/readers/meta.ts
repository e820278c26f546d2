import type { JsonObject } from '../json/object';
import type { ListSource } from '../list-source';
import type {
  RegisteredButton,
  RegisteredCard,
  RegisteredExtra,
  RegisteredHeader,
  RegisteredTemplate,
} from '../template';
import { headerOf, textAt, type EntryReader, identityOf } from './entry';

/**
 * Meta's `message_templates`, and the lists of those who pass Meta's rows on. Which fields are there depends on what was
 * asked for, so none but the components is required. Meta's pages of May and June 2026.
 */
export const metaReader: EntryReader = {
  recognizes: (entry) => entry.isList('components'),
  read(entry, source) {
    const template = readMeta(entry, source);
    return template ? { kind: 'template', template } : { kind: 'no-text' };
  },
};

function readMeta(entry: JsonObject, source: ListSource): RegisteredTemplate | undefined {
  const components = new Components(entry);
  const bodyPart = components.first('BODY');
  const body =
    bodyPart && textAt(bodyPart, 'text', examplesOf(bodyPart, 'body_text'), namedOf(bodyPart, 'body_text'));
  if (!body) return undefined;
  return {
    format: 'meta',
    ...identityOf(entry, source),
    header: metaHeader(components.first('HEADER')),
    body,
    footer: textAt(components.first('FOOTER'), 'text'),
    buttons: components.buttons,
    extras: components.extras,
    locked: false,
    rejectedReason: reasonOf(entry),
    quality: qualityOf(entry),
  };
}

/** The components by their type, which is written in any case. */
class Components {
  private readonly all: readonly JsonObject[];

  /** @param owner a template or a card of a carousel */
  constructor(owner: JsonObject) {
    this.all = owner.objects('components');
  }

  first(type: string): JsonObject | undefined {
    return this.all.find((component) => typeOf(component) === type);
  }

  get buttons(): readonly RegisteredButton[] {
    return this.all
      .filter((component) => typeOf(component) === 'BUTTONS')
      .flatMap((component) => component.objects('buttons').map(buttonOf));
  }

  get extras(): readonly RegisteredExtra[] {
    return this.all.flatMap((component) => extraOf(component) ?? []);
  }
}

function extraOf(component: JsonObject): RegisteredExtra | undefined {
  switch (typeOf(component)) {
    case 'CAROUSEL':
      return { kind: 'carousel', cards: component.objects('cards').map(cardOf) };
    case 'LIMITED_TIME_OFFER': {
      const offer = component.object('limited_time_offer');
      const expires = offer?.flag('has_expiration') === true;
      return { kind: 'limited-time-offer', text: offer?.text('text') ?? '', expires };
    }
    case 'CALL_PERMISSION_REQUEST':
      return { kind: 'call-permission' };
    default:
      return undefined;
  }
}

function cardOf(card: JsonObject): RegisteredCard {
  const components = new Components(card);
  const header = metaHeader(components.first('HEADER'));
  return {
    header: header?.kind === 'text' ? undefined : header?.kind,
    text: components.first('BODY')?.text('text') ?? '',
    buttons: components.buttons,
  };
}

function typeOf(component: JsonObject): string {
  return (component.text('type') ?? '').trim().toUpperCase();
}

function metaHeader(header: JsonObject | undefined): RegisteredHeader | undefined {
  if (!header) return undefined;
  const text = textAt(header, 'text', examplesOf(header, 'header_text'), namedOf(header, 'header_text'));
  const [url] = header.object('example')?.texts('header_handle') ?? [];
  return headerOf(header.text('format') ?? '', text, header.place, url);
}

/** `body_text` is a list of lists, `header_text` a list; some clients write them the other way round. */
function examplesOf(component: JsonObject, key: 'body_text' | 'header_text'): readonly string[] {
  return component.object('example')?.texts(key) ?? [];
}

function namedOf(component: JsonObject, key: 'body_text' | 'header_text'): Readonly<Record<string, string>> {
  const named = component.object('example')?.objects(`${key}_named_params`) ?? [];
  return Object.fromEntries(
    named.flatMap((one) => {
      const [name, example] = [one.text('param_name'), one.text('example')];
      return name === undefined || example === undefined ? [] : [[name, example]];
    }),
  );
}

const BUTTONS: Readonly<Partial<Record<string, RegisteredButton['kind']>>> = {
  URL: 'url',
  PHONE_NUMBER: 'phone',
  QUICK_REPLY: 'quick-reply',
  COPY_CODE: 'copy-code',
  OTP: 'copy-code',
};

function buttonOf(button: JsonObject): RegisteredButton {
  const kind = BUTTONS[typeOf(button)] ?? 'other';
  const target = button.text('url') ?? button.text('phone_number');
  const text = button.text('text') ?? '';
  return target === undefined ? { kind, text } : { kind, text, target };
}

/** `NONE` is a real value. */
function reasonOf(entry: JsonObject): string | undefined {
  const reason = entry.text('rejected_reason')?.trim().toUpperCase();
  return reason === 'NONE' || reason === '' ? undefined : reason;
}

function qualityOf(entry: JsonObject): string | undefined {
  const score = (entry.object('quality_score')?.text('score') ?? entry.text('quality_score'))
    ?.trim()
    .toUpperCase();
  return score === 'UNKNOWN' || score === '' ? undefined : score;
}
