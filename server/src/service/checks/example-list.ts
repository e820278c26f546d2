import { RegisteredIndex } from '../registered/index/registered-index';
import { readRegisteredList } from '../registered/read-list';

/** A registered template of an example: approved, and of one language. */
export interface ExampleTemplate {
  readonly name: string;
  readonly text: string;
  readonly status?: string;
  /** A text header. */
  readonly header?: string;
  /** The address of an image header. */
  readonly image?: string;
  readonly footer?: string;
  /** Labels of quick replies. */
  readonly buttons?: readonly string[];
}

/** The file in which Edna would export such templates. */
export function exampleListText(templates: readonly ExampleTemplate[]): string {
  return `${JSON.stringify(templates.map(entryOf), undefined, 2)}\n`;
}

/** The templates of an example, ready to be compared with. */
export function exampleIndex(templates: readonly ExampleTemplate[]): RegisteredIndex {
  const read = readRegisteredList(exampleListText(templates), {
    name: 'registered.json',
    uri: 'file:///registered.json',
  });
  return new RegisteredIndex(read.ok ? [read.value] : [], read.ok);
}

function entryOf(template: ExampleTemplate, index: number): unknown {
  const { name, text, status = 'APPROVED', header, image, footer, buttons = [] } = template;
  return {
    id: index + 1,
    name,
    channelType: 'WHATSAPP',
    language: 'RU',
    status,
    type: 'OPERATOR',
    content: {
      header:
        header !== undefined
          ? { headerType: 'TEXT', text: header }
          : image !== undefined
            ? { headerType: 'IMAGE', headerExampleMediaUrl: image }
            : null,
      text,
      footer: footer === undefined ? null : { text: footer },
      keyboard: { rows: buttons.map((label) => ({ buttons: [{ text: label, buttonType: 'QUICK_REPLY' }] })) },
    },
  };
}
