import type { SampleSet } from '../../model/filled';
import type { HsmDocument } from '../../syntax/tree';
import type { LocalizedText } from '../../vocabulary/language';
import { failure, success, type Result } from '../../vocabulary/result';
import { registrableText, type RegistrableText } from './variables';

/** What a request is made of, besides the template. */
export interface RegistrationOptions {
  readonly service: 'edna' | 'meta';
  /** As made by `templateName`. */
  readonly name: string;
  readonly category: string | undefined;
  /** A code of Meta: `ru`, `en_US`. */
  readonly language: string;
  readonly samples: readonly SampleSet[];
}

/** The body of the call that registers a template, and what is still to be filled in by hand. */
export interface Registration {
  readonly json: string;
  readonly gaps: readonly LocalizedText[];
}

/** What the place of Meta's image holds until somebody uploads the image. */
const IMAGE_HANDLE_GAP = '<HANDLE_FROM_RESUMABLE_UPLOAD>';

/**
 * The request that registers a template: Edna's `POST /api/message-matchers` (docs-pulse.edna.io, 15 Jul 2025) or Meta's
 * `POST /{waba}/message_templates` (pages of May 2026); read on 2026-11-29. Whether Meta would refuse the text is for the checks.
 */
export function registrationRequest(
  document: HsmDocument,
  options: RegistrationOptions,
): Result<Registration> {
  const { category, samples, service } = options;
  if (category === undefined) return failure(NO_CATEGORY);
  const body = registrableText(document, document.body, samples);
  const head = document.head && registrableText(document, document.head, samples);
  const lacking = [body, head].flatMap(
    (part) => part?.written.filter((_, index) => part.samples[index] === undefined) ?? [],
  );
  if (lacking[0] !== undefined) return failure(noSample([...new Set(lacking)]));
  const parts = { body, head, image: document.image?.url?.value, foot: document.foot?.text };
  return success(service === 'edna' ? ednaRequest(parts, options) : metaRequest(parts, options));
}

interface Parts {
  readonly body: RegistrableText;
  readonly head: RegistrableText | undefined;
  readonly image: string | undefined;
  readonly foot: string | undefined;
}

function ednaRequest({ body, head, image, foot }: Parts, options: RegistrationOptions): Registration {
  const header = head
    ? {
        headerType: 'TEXT',
        text: head.text,
        ...(head.samples.length > 0 ? { headerExampleTextParam: head.samples[0] } : {}),
      }
    : image === undefined
      ? undefined
      : { headerType: 'IMAGE', headerExampleMediaUrl: image };
  const request = {
    messageMatcher: {
      name: options.name,
      channelType: 'WHATSAPP',
      language: options.language.toUpperCase(),
      content: {
        ...(header ? { header } : {}),
        text: body.text,
        ...(foot === undefined ? {} : { footer: { text: foot } }),
        ...(body.samples.length > 0 ? { textExampleParams: body.samples } : {}),
      },
      category: options.category?.toUpperCase(),
      type: 'OPERATOR',
      contentType: 'TEXT',
    },
    subjectIds: [],
  };
  return { json: printed(request), gaps: [NO_SUBJECT] };
}

function metaRequest({ body, head, image, foot }: Parts, options: RegistrationOptions): Registration {
  const isNamed = [body, head].some((part) => part?.names.some((name) => !/^\d+$/.test(name)) === true);
  const components: unknown[] = [];
  if (head)
    components.push({
      type: 'HEADER',
      format: 'TEXT',
      text: head.text,
      ...exampleOf('header_text', head, isNamed),
    });
  else if (image !== undefined) {
    components.push({ type: 'HEADER', format: 'IMAGE', example: { header_handle: [IMAGE_HANDLE_GAP] } });
  }
  components.push({ type: 'BODY', text: body.text, ...exampleOf('body_text', body, isNamed) });
  if (foot !== undefined) components.push({ type: 'FOOTER', text: foot });
  const hasVariables = body.names.length + (head?.names.length ?? 0) > 0;
  const request = {
    name: options.name,
    language: options.language,
    category: options.category?.toUpperCase(),
    ...(hasVariables ? { parameter_format: isNamed ? 'NAMED' : 'POSITIONAL' } : {}),
    components,
  };
  return { json: printed(request), gaps: !head && image !== undefined ? [noHandle(image)] : [] };
}

/** Samples as Meta wants them: of a body in a list of lists, of a header in a list, of names with their names. */
function exampleOf(
  key: 'body_text' | 'header_text',
  { names, samples }: RegistrableText,
  isNamed: boolean,
): object {
  if (names.length === 0) return {};
  if (isNamed) {
    const named = names.map((name, index) => ({ param_name: name, example: samples[index] }));
    return { example: { [`${key}_named_params`]: named } };
  }
  return { example: { [key]: key === 'body_text' ? [samples] : samples } };
}

function printed(request: unknown): string {
  return `${JSON.stringify(request, undefined, 2)}\n`;
}

const NO_CATEGORY: LocalizedText = {
  en: 'The category is not known. Set "category" in hsm.config.json: utility, marketing or authentication.',
  ru: 'Категория неизвестна. Укажите "category" в hsm.config.json: utility, marketing или authentication.',
};

const NO_SUBJECT: LocalizedText = {
  en: 'Fill in "subjectIds": the number of your WhatsApp channel in Edna.',
  ru: 'Впишите в "subjectIds" номер вашего канала WhatsApp в Edna.',
};

function noSample(keys: readonly string[]): LocalizedText {
  const list = keys.join(', ');
  return {
    en: `Every variable needs a sample. Add these to "samples" in hsm.config.json: ${list}.`,
    ru: `Каждой переменной нужен пример. Добавьте в "samples" файла hsm.config.json: ${list}.`,
  };
}

function noHandle(url: string): LocalizedText {
  return {
    en: `Meta takes no image address: upload ${url} through its Resumable Upload API and put the handle in place of ${IMAGE_HANDLE_GAP}.`,
    ru: `Адрес изображения Meta не принимает: загрузите ${url} через Resumable Upload API и вставьте полученный handle вместо ${IMAGE_HANDLE_GAP}.`,
  };
}
