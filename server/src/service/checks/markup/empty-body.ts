import { isBlankSection } from '../../model/blank';
import { lacksBody, misplacedBody } from '../../model/misplaced-body';
import { defineCheck } from '../define';

export default defineCheck<null>({
  id: 'empty-body',
  group: 'markup',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  runsOnLongTexts: true,
  source: { by: 'Meta', reference: 'meta-components', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['text-not-specified'],
  title: { en: 'Message without text', ru: 'В сообщении нет текста' },
  why: {
    en: 'Meta requires a body: a message with only a header, an image, or a footer cannot be registered or sent. The body is the text between `[#HSM#]` and the next tag.',
    ru: 'Meta требует, чтобы в сообщении был текст: только из заголовка, изображения или подписи сообщение зарегистрировать и отправить нельзя. Текст стоит между `[#HSM#]` и следующим тегом.',
  },
  message: () => ({
    en: 'The message has no text, and Meta does not accept such a template. Write the text right after [#HSM#], before the other tags.',
    ru: 'В сообщении нет текста, такой шаблон Meta не примет. Напишите текст сразу за [#HSM#], перед остальными тегами.',
  }),
  find({ document }, report) {
    if (!lacksBody(document) || misplacedBody(document)) return;
    const tag = document.hsm ?? document.sections[0]?.tag;
    report({ span: tag?.span ?? document.body.span, data: null });
  },
  suggest(_data, _span, { document }) {
    const { head } = document;
    if (!head?.tag || isBlankSection(document, head)) return [];
    return [
      {
        title: { en: 'Turn the header into the text', ru: 'Сделать заголовок текстом сообщения' },
        edits: [
          { span: document.body.span, newText: '' },
          { span: head.tag.span, newText: '' },
        ].filter(({ span }) => span.start < span.end),
      },
    ];
  },
  examples: {
    bad: [
      { text: '⟦[#HSM#]⟧' },
      { text: '⟦[#HSM#]⟧[*FOOT*]Учебный центр' },
      { text: '⟦[#HSM#]⟧[*HEAD*]Ждём вас!', fixed: '[#HSM#]Ждём вас!' },
    ],
    good: ['[#HSM#]Ждём вас![*FOOT*]Учебный центр'],
  },
});
